// One row looked at closely: what is odd about it, who it may be, field beside field, its cells to correct, and what becomes of it.

import { Check } from "lucide-react";
import { useState } from "react";
import {
  type ImportField,
  type OwnKind,
  PERSON_FIELDS,
  problemOf,
  sentence,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Choice, Field, FormDialog, State, StateLine, shortDay, type Tone } from "../../design";
import { tellValue, useWords, type Words } from "../../words";
import { fieldName, OWN_FIELDS } from "./fieldName";
import styles from "./Imports.module.css";
import { ICONS, LEVELS, said, who } from "./Know";
import { type Decision, type Found, fileName, type Match, type Overview, type Row, useFindingWords } from "./useImport";

const TONES: Record<Found["level"], Tone> = { error: "bad", warning: "warn", notice: "info", repair: "plain" };

export function RowDialog({ row, overview, onClose }: { row: Row; overview: Overview; onClose: () => void }) {
  const all = useWords();
  const words = all.imports;
  const { language } = useDesk();
  const tell = useFindingWords();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [twin, setTwin] = useState(row.twin);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const correct = useChange("correct_import_cell", { handlesProblem: true });
  const decide = useChange("decide_import", { handlesProblem: true });
  const problem = correct.error ?? decide.error;
  const match = row.matches[twin];
  const list = overview.lists.find((known) => known.list === row.list);
  const findings = LEVELS.flatMap((level) => row.findings.filter((finding) => finding.level === level));
  const chosen = decision ?? row.decision;

  async function apply() {
    try {
      for (const [column, text] of typed) {
        if (text !== row.cells.find((cell) => cell.column === column)?.text)
          await correct.mutateAsync({ list: row.list, row: row.row, column, text });
      }
      if (decision || twin !== row.twin)
        await decide.mutateAsync({
          rows: [{ list: row.list, row: row.row }],
          all_of: null,
          decision: decision ?? (row.decision === "needs" ? null : row.decision),
          twin,
        });
      onClose();
    } catch {
      // Told at the top of the form.
    }
  }

  return (
    <FormDialog
      title={row.name || words.unnamed}
      size="medium"
      submit={words.apply}
      isReady
      isPending={correct.isPending || decide.isPending}
      problem={problem ? sentence(problemOf(problem), language) : undefined}
      onSubmit={() => void apply()}
      onClose={onClose}
    >
      <p className={styles.quiet}>
        {list ? words.rowOf(row.row, fileName(overview, list.file, words)) : words.row(row.row)}
      </p>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={`${finding.code}-${finding.cell}-${finding.field}`}>
              <StateLine tone={TONES[finding.level]} icon={ICONS[finding.level]}>
                {said(finding, tell, all)}
                {finding.cell && ` ${words.cell(finding.cell)}`}
                {finding.was && <span className={styles.quiet}> ({words.inFileWas(finding.was)})</span>}
              </StateLine>
            </li>
          ))}
        </ul>
      )}
      {row.matches.length > 1 && (
        <Choice
          look="list"
          label={words.whichPerson}
          options={row.matches.map((one, at) => ({ id: String(at), name: who(one, words), hint: reason(one, words) }))}
          value={String(twin)}
          onChange={(at) => setTwin(Number(at))}
        />
      )}
      {match && <Compare row={row} match={match} isOnly={row.matches.length === 1} />}
      <Choice
        look="list"
        label={words.decision}
        options={[...(row.decision === "needs" ? (["needs"] as const) : []), ...row.allowed].map((id) => ({
          id,
          name: words.decisions[id],
          hint: words.decisionHints[id],
        }))}
        value={chosen}
        onChange={setDecision}
      />
      <fieldset className={styles.cells}>
        <legend>{words.mend}</legend>
        <p className={styles.quiet}>{words.mendHelp}</p>
        <div className={styles.cellGrid}>
          {row.cells.map((cell) => {
            const letters = list?.columns.find((column) => column.column === cell.column)?.letters_name ?? "";
            const at = `${letters}${row.row}`;
            const wrong = findings.find((one) => one.cell === at && (one.level === "error" || one.level === "warning"));
            return (
              <Field
                key={cell.column}
                label={words.mendCell(fieldName(cell.field, all, cell.own), at)}
                value={typed.get(cell.column) ?? cell.text}
                onChange={(text) => setTyped(new Map(typed).set(cell.column, text))}
                error={wrong && !typed.has(cell.column) ? said(wrong, tell, all) : undefined}
              />
            );
          })}
        </div>
      </fieldset>
    </FormDialog>
  );
}

function reason(match: Match, words: ReturnType<typeof useWords>["imports"]): string {
  const where = match.row === null ? "" : `${words.row(match.row)} · `;
  return `${where}${words.reasons[match.reason]}`;
}

/** Beside name, birth, branch and the two numbers, which the match itself tells: fields a list can carry under their own name. */
const OTHERS = PERSON_FIELDS.filter(
  ({ field }) => OWN_FIELDS.includes(field) && !["phone", "citizen_number"].includes(field),
);
const ALWAYS: readonly ImportField[] = ["name", "birth", "branch", "phone", "citizen_number", "address", "occupation"];

function tellOwn(kind: OwnKind, value: string, { common }: Words): string {
  if (kind === "yes_no") return common.yes;
  return kind === "day" ? shortDay(value) : value;
}

/** Field beside field: what the register has, what the file says. */
function Compare({ row, match, isOnly }: { row: Row; match: Match; isOnly: boolean }) {
  const all = useWords();
  const words = all.imports;
  const known = useAsk("get_member", { id: match.person_id ?? 0 }, { enabled: match.person_id !== null }).data;
  const book: Partial<Record<string, string | null>> = {
    ...Object.fromEntries(
      OTHERS.map(({ field }) => {
        const value = known?.fields[field];
        return [field, typeof value === "string" ? tellValue("person", field, value, all) : null];
      }),
    ),
    name: match.name,
    birth: shortDay(match.birth),
    phone: match.phone_masked,
    citizen_number: match.citizen_number_masked,
    branch: match.branch,
  };
  const text = (field: string) => row.cells.find((cell) => cell.field === field)?.text ?? "";
  const lines: { field: ImportField; key: string; inFile: string }[] = [
    { field: "name", key: "name", inFile: row.name },
    { field: "birth", key: "birth", inFile: shortDay(row.birth) },
    { field: "branch", key: "branch", inFile: row.branch ?? "" },
    { field: "phone", key: "phone", inFile: row.phone ?? "" },
    { field: "citizen_number", key: "citizen_number", inFile: row.citizen_number ?? "" },
    ...OTHERS.map(({ field }) => ({ field: field as ImportField, key: field, inFile: text(field) })),
  ];
  // What else the register knows of her is no affair of this list.
  const shown = lines.filter((line) => line.inFile !== "" || (ALWAYS.includes(line.field) && book[line.key]));
  return (
    <table className={styles.compare}>
      <caption>
        {words.compare}
        {isOnly && <span className={styles.quiet}> ({reason(match, words)})</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{match.person_id === null ? words.row(match.row ?? 0) : words.inBook}</th>
          <th scope="col">{words.inFileTitle}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <tr key={line.field}>
            <th scope="row">{fieldName(line.field, all)}</th>
            <td>{book[line.key] || <span className={styles.quiet}>{words.noValue}</span>}</td>
            <td>
              {line.inFile || <span className={styles.quiet}>{words.noValue}</span>}{" "}
              {match.differing.includes(line.field) && <State tone="warn">{words.differs}</State>}
              {match.blanks.includes(line.field) && (
                <State tone="ok" icon={Check}>
                  {words.fills}
                </State>
              )}
            </td>
          </tr>
        ))}
        {match.new_groups.length > 0 && (
          <tr>
            <th scope="row">{fieldName("purpose_group", all)}</th>
            <td>
              <span className={styles.quiet}>{words.noValue}</span>
            </td>
            <td>
              {match.new_groups.join(", ")}{" "}
              <State tone="ok" icon={Check}>
                {words.fills}
              </State>
            </td>
          </tr>
        )}
        {match.own.map((own) => (
          <tr key={own.own}>
            <th scope="row">{own.own}</th>
            <td>
              {own.kept === null ? (
                <span className={styles.quiet}>{words.noValue}</span>
              ) : (
                tellOwn(own.kind, own.kept, all)
              )}
            </td>
            <td>
              {tellOwn(own.kind, own.text, all)}{" "}
              {own.kept === null ? (
                <State tone="ok" icon={Check}>
                  {words.fills}
                </State>
              ) : (
                <State tone="warn">{words.differs}</State>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
