// Typing one branch's report: its figures, last month's and last year's beside them, and whether the report is in.

import { ChevronLeft, ChevronRight, Inbox, Undo2 } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type BranchReport, type Form, type Indicator, sentence, type UnitId, useChange, useDesk } from "../../bridge";
import {
  Button,
  count,
  type FigureChange,
  type FigureColumn,
  FigureGrid,
  IconButton,
  Note,
  State,
  useScreenKey,
  writeFigure,
} from "../../design";
import { useWords } from "../../words";
import { byId, cellOf, isOwed, nextToType, rowsOf } from "./cells";
import { clockOf } from "./clockOf";
import styles from "./EntryGrid.module.css";
import { ReturnReport } from "./ReturnReport";
import { stateName } from "./stateName";
import { TONES } from "./tones";
import { useEntry } from "./useEntry";

interface EntryProps {
  form: Form;
  month: string;
  report: BranchReport;
  branches: readonly BranchReport[];
  isLocked: boolean;
  grabsFocus: boolean;
  onBranch: (unit: UnitId, byKey: boolean) => void;
}

/** Nobody types what is computed, or what the ward writes once for itself. */
function isGiven({ kind, source, of_ward }: Indicator): boolean {
  return kind === "ratio" || source === "computed" || of_ward;
}

export function EntryGrid({ form, month, report, branches, isLocked, grabsFocus, onBranch }: EntryProps) {
  const all = useWords();
  const { reports, common } = all;
  const words = reports.branches;
  const { today, language } = useDesk();
  const entry = useEntry(month, report.unit_id);
  const { grid, typed, type, save } = entry;
  const [returning, setReturning] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const submit = useChange("mark_branch_report", { said: words.submitted(report.unit_name) });
  const reopen = useChange("mark_branch_report", { said: words.reopened(report.unit_name) });
  const isFixed = isLocked || entry.offered !== null;

  const indicators = useMemo(() => byId(form), [form]);
  const lines = useMemo(() => new Map(grid?.rows.map((row) => [String(row.indicator_id), row])), [grid]);
  const owed = useMemo(() => new Set(form.indicators.filter(isOwed).map(({ id }) => String(id))), [form]);
  const rows = useMemo(
    () =>
      rowsOf(
        form.indicators.filter(({ id }) => lines.has(String(id))),
        isGiven,
        "apart",
      ).map((row) => (owed.has(row.key) ? row : { ...row, showsBlank: false })),
    [form, lines, owed],
  );
  const hasRegister = grid?.rows.some(({ register }) => register !== null) ?? false;
  const columns = useMemo<FigureColumn[]>(() => {
    const names = reports.columns;
    const given = { isReadOnly: true };
    return [
      { key: "now", title: names.period, name: names.period, isStrong: true, width: "minmax(7rem, max-content)" },
      { key: "last", title: names.lastMonth, name: names.lastMonth, ...given },
      { key: "year", title: names.lastYear, name: names.lastYear, ...given },
      ...(hasRegister ? [{ key: "register", title: names.register, name: names.register, ...given }] : []),
    ];
  }, [reports, hasRegister]);

  const cellAt = useCallback(
    (row: string, column: string) => {
      const line = lines.get(row);
      if (!line) return null;
      if (column === "last") return cellOf(line.last_month);
      if (column === "year") return cellOf(line.same_month_last_year);
      if (column === "register") return line.register;
      const own = typed.get(line.indicator_id);
      return own === undefined ? cellOf(line.figure) : own;
    },
    [lines, typed],
  );

  const ready = grid !== undefined;
  useEffect(() => {
    if (grabsFocus && ready) place.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [grabsFocus, ready]);

  useScreenKey("save", () => void save());
  useScreenKey("next", isFixed ? undefined : () => void markSubmitted());

  const at = branches.findIndex(({ unit_id }) => unit_id === report.unit_id);
  function turn(direction: 1 | -1) {
    const to = branches[at + direction];
    if (to) onBranch(to.unit_id, true);
  }

  async function markSubmitted() {
    if (!(await save())) return;
    await submit.mutateAsync({
      month,
      unit_id: report.unit_id,
      state: "submitted",
      received: today,
      note: report.note,
    });
    const next = nextToType(branches, report.unit_id);
    if (next) onBranch(next.unit_id, true);
  }

  const asked = rows.filter(({ key }) => owed.has(key));
  const blanks = asked.filter(({ key }) => cellAt(key, "now") === null);
  const isIn = report.state === "submitted";

  return (
    <div className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.who}>
          <div className={styles.title}>
            <IconButton
              icon={ChevronLeft}
              small
              label={words.previous}
              keys="PgUp"
              isDisabled={at <= 0}
              onPress={() => turn(-1)}
            />
            <h2>{report.unit_name}</h2>
            <IconButton
              icon={ChevronRight}
              small
              label={words.next}
              keys="PgDn"
              isDisabled={at >= branches.length - 1}
              onPress={() => turn(1)}
            />
            <State tone={TONES[report.state]}>{stateName(report.state, all)}</State>
          </div>
          <p className={styles.quiet} aria-live="polite">
            {[
              report.head && words.head(report.head),
              words.filled(count(asked.length - blanks.length), count(asked.length)),
              report.received && words.received(common.dayMonth(report.received)),
              typed.size > 0
                ? words.unsaved(typed.size)
                : entry.savedAt !== null && words.saved(clockOf(entry.savedAt)),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {!isLocked && (
          <div className={styles.actions}>
            {isIn ? (
              <>
                <Button icon={Undo2} onPress={() => setReturning(true)}>
                  {words.return}
                </Button>
                <Button
                  onPress={() =>
                    reopen.mutate({
                      month,
                      unit_id: report.unit_id,
                      state: "started",
                      received: null,
                      note: report.note,
                    })
                  }
                >
                  {words.reopen}
                </Button>
              </>
            ) : (
              <Button
                weight="primary"
                icon={Inbox}
                isPending={submit.isPending}
                isDisabled={isFixed}
                onPress={() => void markSubmitted()}
              >
                {words.submit}
              </Button>
            )}
          </div>
        )}
      </div>
      {report.state === "returned" && report.note && <Note tone="warn">{report.note}</Note>}
      {entry.problem && <Note tone="bad">{sentence(entry.problem, language)}</Note>}
      {entry.offered && !isLocked && (
        <Note
          action={
            <div className={styles.actions}>
              <Button small onPress={entry.takeDraft}>
                {words.draftTake}
              </Button>
              <Button small weight="quiet" onPress={entry.dropDraft}>
                {words.draftDrop}
              </Button>
            </div>
          }
        >
          {words.draftFound(clockOf(entry.offered.savedAt))}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears that the cursor has left the grid inside. */}
      <div
        ref={place}
        className={styles.grid}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) void save();
        }}
      >
        {ready && (
          <FigureGrid
            label={words.grid(report.unit_name)}
            rowsTitle={reports.columns.indicator}
            rows={rows}
            columns={columns}
            isReadOnly={isFixed}
            figureAt={cellAt}
            markAt={(row, column) => {
              const line = lines.get(row);
              const indicator = indicators.get(Number(row));
              const now = cellAt(row, "now");
              if (column !== "now" || !line || !indicator || line.register === null || typeof now !== "number")
                return undefined;
              return now === line.register
                ? undefined
                : { tone: "warn", text: reports.registerSays(writeFigure(line.register, indicator.decimals)) };
            }}
            onChange={(changes: FigureChange[]) => type(changes.map(({ row, figure }) => [Number(row), figure]))}
            onPage={turn}
          />
        )}
      </div>
      <div className={styles.foot}>
        <p className={styles.quiet}>{isLocked ? words.lockedNote : words.keys}</p>
        {!isFixed && blanks.length > 0 && blanks.length < asked.length && (
          <Button small weight="quiet" onPress={() => type(blanks.map(({ key }) => [Number(key), "none"]))}>
            {words.rest}
          </Button>
        )}
      </div>
      {returning && <ReturnReport month={month} report={report} onClose={() => setReturning(false)} />}
    </div>
  );
}
