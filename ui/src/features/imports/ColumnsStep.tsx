// Second step: what each column is taken as, which font it is written in, and which branch its people belong to.

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { type OwnFieldId, type SetImportColumn, useAsk } from "../../bridge";
import { Card, Checkbox, ComboBox, Note, Select, StateLine } from "../../design";
import { useWords } from "../../words";
import { FontBand } from "./FontBand";
import { fieldName, IMPORT_FIELDS } from "./fieldName";
import styles from "./Imports.module.css";
import {
  type Column,
  type Field,
  fileName,
  hasName,
  type List,
  type Overview,
  takenLists,
  useImport,
} from "./useImport";

const LEFT_OUT = "none";

/** A field, one of the ward's own by its number, or none. */
type Choice = Field | OwnFieldId | typeof LEFT_OUT;

const NO_HEADING = 0;

export function ColumnsStep({ overview }: { overview: Overview }) {
  const words = useWords().imports;
  const lists = takenLists(overview);
  const [chosen, setChosen] = useState<number | null>(null);
  const list = lists.find((known) => known.list === chosen) ?? lists.find((known) => !hasName(known)) ?? lists[0];
  if (!list) return null;
  const missing = lists.filter((known) => !hasName(known));
  return (
    <div className={styles.stack}>
      {lists.length > 1 && (
        <Select
          label={words.list}
          className={styles.listChoice}
          options={lists.map((known) => ({
            id: known.list,
            name: [fileName(overview, known.file, words), known.sheet].filter(Boolean).join(" · "),
            ...(hasName(known) ? {} : { hint: words.noName }),
          }))}
          value={list.list}
          onChange={setChosen}
        />
      )}
      {missing.includes(list) && (
        <Note tone="bad" icon={TriangleAlert}>
          {words.noName}
        </Note>
      )}
      <FontBand list={list} />
      <Where key={list.list} overview={overview} list={list} />
      <Card>
        <table className={styles.columns}>
          <caption className={styles.hidden}>{words.columnsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.takenAs}</th>
              <th scope="col">{words.samples}</th>
            </tr>
          </thead>
          <tbody>
            {list.columns.map((column) => (
              <ColumnRow key={column.column} list={list} column={column} />
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}

function ColumnRow({ list, column }: { list: List; column: Column }) {
  const all = useWords();
  const words = all.imports;
  const { setColumn } = useImport();
  const own = useAsk("list_own_fields", {}).data ?? [];
  const options: { id: Choice; name: string; hint?: string }[] = [
    { id: LEFT_OUT, name: words.leaveOut },
    ...IMPORT_FIELDS.map((id) => ({ id, name: fieldName(id, all) })),
    ...own.map(({ id, name }) => ({ id: id ?? 0, name, hint: all.named.tables.own_field })),
  ];
  const taken: Choice = (column.field === "own" ? column.own : column.field) ?? LEFT_OUT;
  const takeAs = (choice: Choice): Pick<SetImportColumn, "leave_out" | "field" | "own"> => {
    if (choice === LEFT_OUT) return { leave_out: true };
    if (typeof choice === "number") return { leave_out: false, field: "own", own: choice };
    return { leave_out: false, field: choice };
  };
  return (
    <tr>
      <td className={styles.letter}>{column.letters_name}</td>
      <th scope="row" className={styles.heading}>
        {column.heading || "–"}
      </th>
      <td>
        <Select
          label={words.takenAsLabel(column.letters_name, column.heading)}
          hideLabel
          options={options}
          value={taken}
          onChange={(next) => setColumn.mutate({ list: list.list, column: column.column, ...takeAs(next) })}
        />
        {column.field && (
          <span className={styles.sure}>
            {column.confidence === "low" ? (
              <StateLine tone="warn">{words.confidence.low}</StateLine>
            ) : (
              words.confidence[column.confidence]
            )}
          </span>
        )}
      </td>
      <td className={styles.samples}>{column.samples.join(" · ")}</td>
    </tr>
  );
}

/** Where the headings stand and, for rows that do not say, the branch. */
function Where({ overview, list }: { overview: Overview; list: List }) {
  const words = useWords().imports;
  const { setList } = useImport();
  const units = useAsk("list_units", { on: null }).data ?? [];
  const branches = units.filter((unit) => unit.kind === "branch");
  const [typed, setTyped] = useState<string | null>(null);
  const said = list.default_branch ?? "";
  const known = branches.find((unit) => unit.name === (typed ?? said));
  const branchColumn = list.columns.find((column) => column.field === "branch");
  // Typing is free; the core hears of it when she leaves the field, and works the plan out once.
  const tell = (name: string) => {
    if (name.trim() !== said) setList.mutate({ list: list.list, default_branch: name.trim() });
  };
  return (
    <div className={styles.where}>
      <Select
        label={words.headings}
        className={styles.whereField}
        options={[
          { id: NO_HEADING, name: words.noHeading },
          ...list.first_rows.map((cells, at) => ({
            id: at + 1,
            name: words.row(at + 1),
            hint: cells.filter(Boolean).slice(0, 5).join(" · ").slice(0, 80),
          })),
        ]}
        value={list.heading_first ?? NO_HEADING}
        onChange={(row) =>
          setList.mutate({
            list: list.list,
            headings: row === NO_HEADING ? { at: "none" } : { at: "rows", first: row, last: row },
          })
        }
      />
      <ComboBox
        className={styles.whereField}
        onLeave={() => typed !== null && tell(typed)}
        label={words.branch}
        help={branchColumn ? words.branchRest : said === "" ? words.branchMissing : undefined}
        options={[
          ...branches.map((unit) => ({ id: unit.id, name: unit.name })),
          ...(said !== "" && !branches.some((unit) => unit.name === said)
            ? [{ id: -1, name: said, hint: words.newBranch }]
            : []),
        ]}
        value={known?.id ?? (said === "" ? null : -1)}
        onChange={(id) => {
          const unit = branches.find((offered) => offered.id === id);
          if (unit) tell(unit.name);
        }}
        onText={setTyped}
      />
      {list.in_capitals && (
        <Checkbox
          isSelected={list.restore_capitals}
          onChange={(restore_capitals) => setList.mutate({ list: list.list, restore_capitals })}
        >
          {words.font.lowerCapitals}
        </Checkbox>
      )}
      {overview.new_branches.length > 0 && (
        <p className={styles.quiet}>{words.newBranches(overview.new_branches.slice(0, 8).join(", "))}</p>
      )}
    </div>
  );
}
