// The third and fourth steps: who is in both registers, and which value stays where the two differ.

import type { ConflictRow, MatchRow } from "../../bridge";
import { Checkbox, Choice, count, DataTable, shortDay } from "../../design";
import { nameOf, tellValue, useWords } from "../../words";
import type { MergerStepProps } from "./MergerBranches";
import styles from "./Structure.module.css";

export function MergerPeople({ view, plan, onPlan }: MergerStepProps) {
  const { merger: say } = useWords();
  const likely = view.matches.filter((row) => row.likeness === "name_and_year").length;
  const decide = (row: MatchRow, same: boolean) =>
    onPlan({
      people: [
        ...plan.people.filter((choice) => choice.theirs !== row.theirs),
        { theirs: row.theirs, ours: same ? row.ours : null },
      ],
    });
  if (view.matches.length === 0) return <p>{say.peopleNone}</p>;
  const who = (name: string, birth: string | null, unit: string | null) =>
    [name, shortDay(birth), unit].filter(Boolean).join(" · ");
  return (
    <>
      <p>{say.peopleText(count(view.matches.length - likely), count(likely))}</p>
      {likely > 0 && (
        <Checkbox isSelected={plan.likely_are_same} onChange={(likely_are_same) => onPlan({ likely_are_same })}>
          {say.likelySame}
        </Checkbox>
      )}
      <div className={styles.long}>
        <DataTable<MatchRow>
          label={say.peopleTable}
          total={view.matches.length}
          rowAt={(index) => view.matches[index]}
          rowKey={(row) => row.theirs}
          picked={new Set(view.matches.filter((row) => row.same).map((row) => row.theirs))}
          pickTitle={say.same}
          onPick={(key, to) => {
            const row = view.matches.find((each) => each.theirs === key);
            if (row) decide(row, to);
          }}
          columns={[
            {
              key: "theirs",
              title: say.peopleColumns.theirs,
              width: "minmax(0, 1fr)",
              cell: (row) => who(row.their_name, row.their_birth, row.their_unit),
            },
            {
              key: "ours",
              title: say.peopleColumns.ours,
              width: "minmax(0, 1fr)",
              cell: (row) => who(row.our_name, row.our_birth, row.our_unit),
            },
            {
              key: "why",
              title: say.peopleColumns.why,
              width: "minmax(0, 0.7fr)",
              cell: (row) => say.likeness[row.likeness],
              from: 52,
            },
          ]}
        />
      </div>
    </>
  );
}

export function MergerConflicts({ view, plan, onPlan }: MergerStepProps) {
  const words = useWords();
  const say = words.merger;
  const key = (row: ConflictRow) => `${row.theirs} ${row.field}`;
  const told = (row: ConflictRow, value: string) => tellValue("person", row.field, value, words);
  if (view.conflicts.length === 0) return <p>{say.conflictsNone}</p>;
  return (
    <>
      <p>{say.conflictsText}</p>
      <Choice
        label={say.rule}
        value={plan.rule}
        // The rule is for all of them: what was settled one by one before is settled anew.
        onChange={(rule) => onPlan({ rule, conflicts: [] })}
        options={(["ours", "theirs", "fuller"] as const).map((id) => ({ id, name: say.rules[id] }))}
      />
      <div className={styles.long}>
        <DataTable<ConflictRow>
          label={say.conflictTable}
          total={view.conflicts.length}
          rowAt={(index) => view.conflicts[index]}
          rowKey={key}
          picked={new Set(view.conflicts.filter((row) => row.keep === "theirs").map(key))}
          pickTitle={say.takeTheirs}
          onPick={(chosen, to) => {
            const row = view.conflicts.find((each) => key(each) === chosen);
            if (!row) return;
            onPlan({
              conflicts: [
                ...plan.conflicts.filter((each) => each.theirs !== row.theirs || each.field !== row.field),
                { theirs: row.theirs, field: row.field, keep: to ? "theirs" : "ours" },
              ],
            });
          }}
          columns={[
            { key: "name", title: say.conflictColumns.name, width: "minmax(0, 1fr)", cell: (row) => row.name },
            {
              key: "field",
              title: say.conflictColumns.field,
              width: "minmax(0, 0.7fr)",
              cell: (row) => nameOf(words.named.columns.person, row.field),
            },
            {
              key: "ours",
              title: say.conflictColumns.ours,
              width: "minmax(0, 1fr)",
              cell: (row) => told(row, row.our_value),
            },
            {
              key: "theirs",
              title: say.conflictColumns.theirs,
              width: "minmax(0, 1fr)",
              cell: (row) => told(row, row.their_value),
            },
          ]}
        />
      </div>
    </>
  );
}
