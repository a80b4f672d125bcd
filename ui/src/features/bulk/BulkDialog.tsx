// One thing done to many people at once: what, for how many it holds, and who stays as she is and why.

import { useState } from "react";
import {
  type BulkChange,
  closeBulk,
  type Flag,
  fieldErrors,
  type LeaveReason,
  PERSON_FIELDS,
  type PeopleNamed,
  type PersonColumn,
  type PersonId,
  useAsk,
  useBulk,
  useChange,
  useDesk,
} from "../../bridge";
import {
  Choice,
  ComboBox,
  count,
  type DateEntry,
  DateField,
  Field,
  FormDialog,
  Note,
  Select,
  UNREADABLE,
} from "../../design";
import { choices, useWords } from "../../words";

/** Opens when a list asks for it; stands in the shell, over any screen. */
export function BulkDialog() {
  const ids = useBulk();
  return ids && ids.length > 0 ? <Bulk ids={ids} /> : null;
}

type Kind = BulkChange["kind"];
// The office refuses any other.
const FIELDS = PERSON_FIELDS.filter(({ bulk }) => bulk).map(({ field }) => field as PersonColumn);
const isYesNo = (field: PersonColumn) => PERSON_FIELDS.find((each) => each.field === field)?.kind === "yes_no";
const REASONS: readonly LeaveReason[] = ["moved_away", "married", "works_away", "resigned", "died", "removed"];
const NO_GROUP = 0;

/** Some of the names, and that there are more. */
function namesOf({ people, names }: PeopleNamed): string {
  return names.join(", ") + (people > names.length ? "…" : "");
}

function Bulk({ ids }: { ids: readonly PersonId[] }) {
  const { people, members, common, named } = useWords();
  const words = people.bulk;
  const { today, language } = useDesk();
  const [kind, setKind] = useState<Kind>("move");
  const [branch, setBranch] = useState<number | null>(null);
  const [group, setGroup] = useState<number | null>(null);
  const [day, setDay] = useState<DateEntry>(today);
  const [reason, setReason] = useState<LeaveReason>("moved_away");
  const [field, setField] = useState<PersonColumn>("neighbourhood");
  const [value, setValue] = useState("");
  const [core, setCore] = useState<"yes" | "no">("yes");
  const [flag, setFlag] = useState<Flag>("widowed");
  const units = useAsk("list_units", { on: null }).data ?? [];
  const groups = units.filter((unit) => unit.kind === "group" && unit.purpose === null && unit.parent_id === branch);

  const change = ((): BulkChange | null => {
    if (kind === "field") {
      if (isYesNo(field)) return { kind, field, value: core === "yes" ? "1" : null };
      return value.trim() ? { kind, field, value: value.trim() } : null;
    }
    if (kind === "flag") return { kind, flag, from: day === UNREADABLE ? null : day, note: "" };
    if (day === null || day === UNREADABLE) return null;
    if (kind === "leave") return { kind, last_day: day, reason };
    return branch === null ? null : { kind, unit_id: branch, group_id: group, from: day };
  })();
  const work = { ids: [...ids], change: change ?? { kind: "field", field: "is_core", value: null } };
  const apply = useChange("bulk_change", {
    said: (n) => words.done(count(n)),
    handlesProblem: true,
    onDone: closeBulk,
  });
  const preview = useAsk("bulk_preview", work as typeof work & { change: BulkChange }, {
    enabled: change !== null && !apply.isPending && !apply.isSuccess,
    keep: true,
  });
  const errors = fieldErrors(preview.error ?? apply.error, language, [
    "unit_id",
    "group_id",
    "from",
    "last_day",
    "value",
  ]);
  // The button counts for this change; the count of the one before says nothing.
  const told = change === null || preview.isPlaceholderData ? undefined : preview.data;

  return (
    <FormDialog
      title={words.title(count(ids.length))}
      submit={told ? words.submit(count(told.changed)) : words.submitNone}
      size="medium"
      isReady={change !== null && (told?.changed ?? 0) > 0 && !preview.isError}
      isPending={apply.isPending}
      problem={errors.get("")}
      onClose={closeBulk}
      onSubmit={() => change && apply.mutate({ ids: [...ids], change })}
    >
      <Choice
        label={words.what}
        options={(["move", "field", "flag", "leave"] as const).map((id) => ({ id, name: words.kinds[id] }))}
        value={kind}
        onChange={setKind}
      />
      {kind === "move" && (
        <>
          <ComboBox
            label={named.columns.membership.unit_id}
            isRequired
            options={units.filter((unit) => unit.kind === "branch").map(({ id, name }) => ({ id, name }))}
            value={branch}
            onChange={(id) => {
              setBranch(id);
              setGroup(null);
            }}
            error={errors.get("unit_id")}
          />
          {groups.length > 0 && (
            <Select
              label={named.columns.membership.group_id}
              options={[
                { id: NO_GROUP, name: members.moveDialog.noGroup },
                ...groups.map(({ id, name }) => ({ id, name })),
              ]}
              value={group ?? NO_GROUP}
              onChange={(id) => setGroup(id === NO_GROUP ? null : id)}
              error={errors.get("group_id")}
            />
          )}
        </>
      )}
      {kind === "leave" && (
        <Select
          label={named.columns.membership.leave_reason}
          options={REASONS.map((id) => ({ id, name: named.codes.leave_reason[id] }))}
          value={reason}
          onChange={setReason}
        />
      )}
      {kind === "field" && (
        <>
          <Select
            label={words.field}
            options={FIELDS.map((id) => ({ id, name: named.columns.person[id] }))}
            value={field}
            onChange={setField}
          />
          {isYesNo(field) ? (
            <Choice
              label={words.value}
              options={[
                { id: "yes", name: common.yes },
                { id: "no", name: common.no },
              ]}
              value={core}
              onChange={setCore}
            />
          ) : (
            <Field label={words.value} value={value} onChange={setValue} error={errors.get("value")} isRequired />
          )}
        </>
      )}
      {kind === "flag" && (
        <Select
          label={named.columns.person_flag.flag}
          options={choices<Flag>(named.codes.flag)}
          value={flag}
          onChange={setFlag}
        />
      )}
      {kind !== "field" && (
        <DateField
          label={kind === "leave" ? members.asked.lastDay : members.asked.from}
          value={day}
          onChange={setDay}
          error={errors.get("from") ?? errors.get("last_day")}
          isRequired={kind !== "flag"}
        />
      )}
      {told && told.in_office.people + told.with_tasks.people > 0 && (
        <Note tone="info">
          {told.in_office.people > 0 && <p>{words.inOffice(count(told.in_office.people), namesOf(told.in_office))}</p>}
          {told.with_tasks.people > 0 && (
            <p>{words.withTasks(count(told.with_tasks.people), namesOf(told.with_tasks))}</p>
          )}
        </Note>
      )}
      {told && told.left.length > 0 && (
        <Note tone="info">
          <p>{words.leftTitle}</p>
          <ul>
            {told.left.map((left) => (
              <li key={left.why}>{words.left(words.why[left.why], count(left.people), left.names.join(", "))}</li>
            ))}
          </ul>
        </Note>
      )}
    </FormDialog>
  );
}
