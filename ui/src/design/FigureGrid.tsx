// Typing figures as on paper: Enter goes down, arrows move while not editing, F2 edits, a copied column can be pasted. Blank, "không phát sinh" and 0 look
// different. Knows nothing of indicators or branches: rows, columns and figures come in, changes go out, one call for one act of typing or pasting.

import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { cx } from "./cx";
import styles from "./FigureGrid.module.css";
import { editFigure, type Figure, readFigure, writeFigure } from "./figures";
import { useLabels } from "./labels";
import { useBeforeScreenKeys } from "./shortcuts";

export interface FigureRow {
  key: string;
  title: ReactNode;
  /** For screen readers when the title is more than text. */
  name: string;
  /** A heading over the rows that follow. */
  isSection?: boolean;
  decimals?: number;
  unit?: string | undefined;
  /** Computed: shown, not typed. */
  isReadOnly?: boolean;
  /** Overrides the column's: nobody owes a figure in this row. */
  showsBlank?: boolean;
}

export interface FigureColumn {
  key: string;
  title: ReactNode;
  name: string;
  /** Given figures beside the typed ones, such as cùng kỳ. */
  isReadOnly?: boolean;
  isStrong?: boolean;
  /** Where the column has its own, such as per cent; else the row's. */
  decimals?: number;
  /** Whether a blank is drawn as one, since somebody still owes the figure; left out: where it is typed. */
  showsBlank?: boolean;
  /** A CSS grid track; all alike if left out. */
  width?: string;
}

export interface FigureChange {
  row: string;
  column: string;
  figure: Figure;
}

interface FigureGridProps {
  label: string;
  rows: readonly FigureRow[];
  columns: readonly FigureColumn[];
  figureAt: (row: string, column: string) => Figure;
  /** A mark on the cell: a question to check, a difference from the register. */
  markAt?: (row: string, column: string) => { tone: "warn" | "bad" | "info"; text: string } | undefined;
  /** Small words before the figure, such as how many have answered. */
  noteAt?: (row: string, column: string) => string | undefined;
  /** Cells of typed rows and columns that are given all the same. */
  isGivenAt?: (row: string, column: string) => boolean;
  onChange: (changes: FigureChange[]) => void;
  /** What Space puts into a cell: the whole amount. Left out: Space does nothing. */
  wholeAt?: (row: string, column: string) => Figure;
  /** Column the cursor begins in. */
  startColumn?: number;
  /** Where the cursor is, for the panel that explains the figure. */
  onActive?: (row: string, column: string) => void;
  /** Takes over Page Up and Page Down, e.g. to go to the next sheet. */
  onPage?: (direction: 1 | -1) => void;
  isReadOnly?: boolean;
  rowsTitle: string;
  className?: string;
}

interface Place {
  row: number;
  column: number;
}

export function FigureGrid({
  label,
  rows,
  columns,
  figureAt,
  markAt,
  noteAt,
  isGivenAt,
  onChange,
  wholeAt,
  startColumn = 0,
  onActive,
  onPage,
  isReadOnly = false,
  rowsTitle,
  className,
}: FigureGridProps) {
  const labels = useLabels();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>(() => ({
    row: Math.max(
      0,
      rows.findIndex((row) => !row.isSection),
    ),
    column: startColumn,
  }));
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const editing = typed !== null;

  const row = rows[place.row];
  const column = columns[place.column];

  useEffect(() => {
    if (row && column && !row.isSection) onActive?.(row.key, column.key);
  }, [row, column, onActive]);

  // A screen opens at its title: only a cell she goes to is brought into view.
  const shown = useRef(place);
  useEffect(() => {
    if (editing || shown.current === place) return;
    shown.current = place;
    document.getElementById(cellId(id, place))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place, id, editing]);

  function canEdit(at: Place): boolean {
    const itsRow = rows[at.row];
    const itsColumn = columns[at.column];
    return Boolean(
      !isReadOnly &&
        itsRow &&
        itsColumn &&
        !itsRow.isSection &&
        !itsRow.isReadOnly &&
        !itsColumn.isReadOnly &&
        !isGivenAt?.(itsRow.key, itsColumn.key),
    );
  }

  /** The next place in this direction that is no heading, or the same place at the edge. */
  function stepped(from: Place, down: number, right: number): Place {
    let to = { row: from.row + down, column: from.column + right };
    while (rows[to.row]?.isSection) to = { ...to, row: to.row + (down || 1) };
    return rows[to.row] && columns[to.column] ? to : from;
  }

  /** Ten rows on, for Page Up and Page Down. */
  function leapt(from: Place, direction: 1 | -1): Place {
    let to = from;
    for (let rows = 0; rows < 10; rows += 1) to = stepped(to, direction, 0);
    return to;
  }

  function decimalsAt(at: Place): number {
    return columns[at.column]?.decimals ?? rows[at.row]?.decimals ?? 0;
  }

  /** Enter and Tab in reading order: past the last row the next column begins. */
  function onward(from: Place, direction: 1 | -1, along: "down" | "right"): Place {
    let to = from;
    do {
      const next = along === "down" ? stepped(to, direction, 0) : stepped(to, 0, direction);
      if (next.row === to.row && next.column === to.column) return canEdit(to) ? to : from;
      to = next;
    } while (!canEdit(to));
    return to;
  }

  function goTo(to: Place) {
    setPlace(to);
    setTyped(null);
    setProblem(null);
    grid.current?.focus({ preventScroll: true });
  }

  function startEditing(text: string) {
    if (!canEdit(place)) return;
    setProblem(null);
    setTyped(text);
  }

  /** Takes what was typed; false when it is no figure, and the cell stays open. */
  function take(): boolean {
    if (typed === null || !row || !column) return true;
    const decimals = decimalsAt(place);
    const read = readFigure(typed, decimals);
    if (read.kind === "unreadable") {
      setProblem(labels.badFigure(decimals));
      return false;
    }
    if (read.figure !== figureAt(row.key, column.key))
      onChange([{ row: row.key, column: column.key, figure: read.figure }]);
    return true;
  }

  // Ctrl+S while a cell is open saves that cell too.
  useBeforeScreenKeys(() => {
    if (!editing) return true;
    if (!take()) return false;
    goTo(place);
    return true;
  });

  function onKeyDown(event: KeyboardEvent) {
    // UniKey and other input methods: while they compose, no key is a command.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (editing) {
      if (onPage && (key === "PageDown" || key === "PageUp")) {
        if (take()) {
          goTo(place);
          onPage(key === "PageDown" ? 1 : -1);
        }
      } else if (key === "Enter") {
        if (take()) goTo(onward(place, event.shiftKey ? -1 : 1, "down"));
      } else if (key === "Tab") {
        if (take()) goTo(onward(place, event.shiftKey ? -1 : 1, "right"));
      } else if (key === "Escape") goTo(place);
      else if (key === "ArrowDown" || key === "ArrowUp") {
        if (take()) goTo(stepped(place, key === "ArrowDown" ? 1 : -1, 0));
      } else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const firstRow = rows.findIndex((each) => !each.isSection);
    const lastRow = rows.length - 1 - [...rows].reverse().findIndex((each) => !each.isSection);
    if (key === "ArrowDown") goTo(stepped(place, 1, 0));
    else if (key === "ArrowUp") goTo(stepped(place, -1, 0));
    else if (key === "ArrowRight") goTo(stepped(place, 0, 1));
    else if (key === "ArrowLeft") goTo(stepped(place, 0, -1));
    else if (key === "Enter") goTo(onward(place, event.shiftKey ? -1 : 1, "down"));
    else if (key === "PageDown" || key === "PageUp") {
      const direction = key === "PageDown" ? 1 : -1;
      if (onPage) onPage(direction);
      else goTo(leapt(place, direction));
    } else if (key === "Home") goTo(ctrl ? { row: firstRow, column: 0 } : { ...place, column: 0 });
    else if (key === "End")
      goTo(ctrl ? { row: lastRow, column: columns.length - 1 } : { ...place, column: columns.length - 1 });
    else if (key === "F2" && row && column) startEditing(editFigure(figureAt(row.key, column.key), decimalsAt(place)));
    else if (key === "Delete" && canEdit(place) && row && column) {
      if (figureAt(row.key, column.key) !== null) onChange([{ row: row.key, column: column.key, figure: null }]);
    } else if (key === " " && wholeAt && canEdit(place) && row && column) {
      const whole = wholeAt(row.key, column.key);
      if (whole !== null && whole !== figureAt(row.key, column.key))
        onChange([{ row: row.key, column: column.key, figure: whole }]);
      goTo(onward(place, 1, "down"));
    } else if (/^[0-9k,.-]$/i.test(key) && !ctrl && !event.altKey) startEditing(key);
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    const lines = text
      .replace(/\r/g, "")
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => line.split("\t"));
    if (editing && lines.length === 1 && lines[0]?.length === 1) return;
    event.preventDefault();
    const changes: FigureChange[] = [];
    let at = place.row;
    for (const line of lines) {
      while (rows[at] && (rows[at]?.isSection || rows[at]?.isReadOnly)) at += 1;
      const itsRow = rows[at];
      if (!itsRow) break;
      line.forEach((cell, offset) => {
        const itsColumn = columns[place.column + offset];
        const there = { row: at, column: place.column + offset };
        if (!itsColumn || !canEdit(there)) return;
        const read = readFigure(cell, decimalsAt(there));
        // Blank cells of a pasted column never erase what was reported.
        if (read.kind === "figure" && read.figure !== null)
          changes.push({ row: itsRow.key, column: itsColumn.key, figure: read.figure });
        if (read.kind === "unreadable") setProblem(`${itsRow.name}: ${cell}. ${labels.badFigure(decimalsAt(there))}`);
      });
      at += 1;
    }
    setTyped(null);
    if (changes.length > 0) onChange(changes);
  }

  // Rows out of the cursor's way are not drawn again, so what they call must always be the newest.
  const point = useRef<(index: number, at: number, twice: boolean) => void>(() => undefined);
  point.current = (index, at, twice) => {
    if (editing && !take()) return;
    const to = { row: index, column: at };
    goTo(to);
    const pointed = rows[index];
    const one = columns[at];
    if (twice && pointed && one && canEdit(to)) setTyped(editFigure(figureAt(pointed.key, one.key), decimalsAt(to)));
  };

  return (
    <div className={cx(styles.frame, className)}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={isReadOnly}
        aria-activedescendant={editing ? undefined : cellId(id, place)}
        className={styles.grid}
        style={{
          gridTemplateColumns: `minmax(13rem, 1fr) ${columns.map((each) => each.width ?? "minmax(6.75rem, max-content)").join(" ")}`,
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <div role="row" aria-rowindex={1} className={styles.row}>
          <div role="columnheader" className={cx(styles.head, styles.first)}>
            {rowsTitle}
          </div>
          {columns.map((each) => (
            <div key={each.key} role="columnheader" className={cx(styles.head, styles.headFigure)}>
              {each.title}
            </div>
          ))}
        </div>
        {rows.map((each, index) => {
          const here = place.row === index;
          return (
            <GridRow
              key={each.key}
              id={id}
              index={index}
              row={each}
              columns={columns}
              figures={columns.map((one) => (each.isSection ? null : figureAt(each.key, one.key)))}
              notes={columns.map((one) => (each.isSection ? undefined : noteAt?.(each.key, one.key)))}
              givens={columns.map((one) => !each.isSection && (isGivenAt?.(each.key, one.key) ?? false))}
              marks={columns.map((one) => (each.isSection ? undefined : markAt?.(each.key, one.key)))}
              activeColumn={here ? place.column : -1}
              frozen={isReadOnly}
              onPoint={(at, twice) => point.current(index, at, twice)}
              editor={
                here && editing ? (
                  <input
                    ref={input}
                    // biome-ignore lint/a11y/noAutofocus: she has just begun to type here.
                    autoFocus
                    className={styles.input}
                    value={typed}
                    inputMode="decimal"
                    aria-label={`${each.name}, ${column?.name ?? ""}`}
                    aria-invalid={problem !== null}
                    aria-describedby={problem ? `${id}-problem` : undefined}
                    onChange={(event) => {
                      setProblem(null);
                      setTyped(event.target.value);
                    }}
                    onBlur={(event) => {
                      // Leaving the grid by mouse keeps what was typed.
                      if (!grid.current?.contains(event.relatedTarget) && take()) setTyped(null);
                    }}
                  />
                ) : null
              }
            />
          );
        })}
      </div>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}

function cellId(id: string, place: Place): string {
  return `${id}-${place.row}-${place.column}`;
}

interface GridRowProps {
  id: string;
  index: number;
  row: FigureRow;
  columns: readonly FigureColumn[];
  figures: Figure[];
  notes: (string | undefined)[];
  givens: boolean[];
  marks: ({ tone: "warn" | "bad" | "info"; text: string } | undefined)[];
  activeColumn: number;
  frozen: boolean;
  onPoint: (column: number, twice: boolean) => void;
  editor: ReactNode;
}

function sameRow(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.row === after.row &&
    before.columns === after.columns &&
    before.index === after.index &&
    before.frozen === after.frozen &&
    before.activeColumn === after.activeColumn &&
    // The cursor's row holds the editor and fresh handlers; all other rows only change with their figures.
    after.activeColumn === -1 &&
    before.figures.every((figure, at) => figure === after.figures[at]) &&
    before.notes.every((note, at) => note === after.notes[at]) &&
    before.givens.every((given, at) => given === after.givens[at]) &&
    before.marks.every((mark, at) => mark?.text === after.marks[at]?.text)
  );
}

const GridRow = memo(function GridRow({
  id,
  index,
  row,
  columns,
  figures,
  notes,
  givens,
  marks,
  activeColumn,
  frozen,
  onPoint,
  editor,
}: GridRowProps) {
  const labels = useLabels();
  if (row.isSection) {
    return (
      <div role="row" aria-rowindex={index + 2} className={styles.row}>
        <div role="rowheader" aria-colspan={columns.length + 1} className={styles.section}>
          <span className={styles.sectionWords}>{row.title}</span>
        </div>
      </div>
    );
  }
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row}>
      <div role="rowheader" className={cx(styles.cell, styles.first)}>
        <span className={styles.name}>{row.title}</span>
        {row.unit && <span className={styles.unit}>{row.unit}</span>}
      </div>
      {columns.map((column, at) => {
        const figure = figures[at] ?? null;
        const mark = marks[at];
        const isActive = at === activeColumn;
        const note = notes[at];
        const given = frozen || row.isReadOnly || column.isReadOnly || givens[at];
        const words = figure === null ? labels.blank : figure === "none" ? labels.nothing : undefined;
        return (
          <div
            key={column.key}
            id={cellId(id, { row: index, column: at })}
            role="gridcell"
            aria-selected={isActive}
            aria-readonly={given ? true : undefined}
            className={cx(
              styles.cell,
              styles.figure,
              given && !column.isStrong && styles.given,
              column.isStrong && styles.strong,
              figure === null && (row.showsBlank ?? column.showsBlank ?? !given) && styles.blank,
              isActive && styles.active,
              mark && styles[`${mark.tone}Mark`],
            )}
            title={mark?.text ?? words}
            onClick={() => onPoint(at, false)}
            onDoubleClick={() => onPoint(at, true)}
          >
            {isActive && editor ? (
              editor
            ) : (
              <>
                {note && <span className={styles.cellNote}>{note}</span>}
                {figure === "none" ? (
                  <>
                    <span aria-hidden="true">—</span>
                    <span className={styles.hidden}>{labels.nothing}</span>
                  </>
                ) : (
                  writeFigure(figure, column.decimals ?? row.decimals ?? 0)
                )}
                {figure === null && <span className={styles.hidden}>{labels.blank}</span>}
                {mark && <span className={styles.hidden}>{mark.text}</span>}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}, sameRow);
