// A long list, drawn only where it is looked at. It never holds the list: it knows the total, asks for the rows in view, and tells screen readers
// the real count. One tab stop; arrows, Page Up/Down, Home and End move, Enter opens, Space picks.

import { ArrowDown, ArrowUp } from "lucide-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Checkbox } from "./Checkbox";
import { cx } from "./cx";
import styles from "./DataTable.module.css";
import { useLabels } from "./labels";

export interface Column<Row> {
  key: string;
  title: string;
  /** The title is for screen readers only: a column of buttons. */
  hideTitle?: boolean;
  /** A CSS grid track such as "minmax(12rem, 2fr)" or "6rem". */
  width: string;
  align?: "start" | "end";
  cell: (row: Row) => ReactNode;
  /** The header sorts by this column. */
  sorts?: boolean;
  /** The column is left out when the table is narrower than this many rem. */
  from?: number;
  /** At least this many rem: where all columns together need more than there is, the table scrolls sideways. */
  min?: number;
}

export interface Sort {
  key: string;
  direction: "ascending" | "descending";
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** How many rows the whole list has. */
  total: number;
  /** The row at this place, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  /** The rows now in view (with some before and after): load them. */
  onWindow?: (first: number, count: number) => void;
  /** A key that stays with the row. */
  rowKey: (row: Row) => string | number;
  /** Enter or a double click. */
  onOpen?: (row: Row, index: number) => void;
  /** The row the cursor is on, e.g. to show it beside the list, and whether it was pointed at. */
  onActive?: (row: Row | undefined, index: number, isPointed: boolean) => void;
  /** Key of the row shown beside the list: that row is marked, wherever the cursor is. Left out: the cursor's row is marked. */
  current?: string | number | null;
  /** When this changes (another search, another filter) the list starts at its top again. */
  start?: string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Ticks before each row. */
  picked?: ReadonlySet<string | number>;
  onPick?: (key: string | number, isPicked: boolean) => void;
  /** Ctrl A: every row of the list, in view or not. */
  onPickAll?: () => void;
  /** What a tick means, if not just chosen, e.g. "Xong". */
  pickTitle?: string;
  /** Shown instead of rows when total is 0. */
  empty?: ReactNode;
  isLoading?: boolean;
  /** Where the cursor starts; changing it moves the cursor there. */
  active?: number;
  className?: string;
}

const AROUND = 10;
const STOCK_ROW = 40;

export function DataTable<Row>({
  label,
  columns,
  total,
  rowAt,
  onWindow,
  rowKey,
  onOpen,
  onActive,
  sort,
  onSort,
  picked,
  onPick,
  onPickAll,
  pickTitle,
  empty,
  isLoading = false,
  active: given,
  current,
  start,
  className,
}: DataTableProps<Row>) {
  const labels = useLabels();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(STOCK_ROW);
  const [view, setView] = useState({ top: 0, height: 600, width: 1000, rem: 16 });
  const [active, setActive] = useState(given ?? 0);

  useLayoutEffect(() => {
    const box = body.current;
    const ruler = probe.current;
    if (!box || !ruler) return;
    const measure = () => {
      const height = ruler.getBoundingClientRect().height || STOCK_ROW;
      setRowHeight(height);
      setView((old) => ({
        ...old,
        height: Math.max(0, box.clientHeight - (head.current?.offsetHeight ?? 0)) || 600,
        width: box.clientWidth || 1000,
        rem: height / 2.5,
      }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    sizes.observe(ruler);
    return () => sizes.disconnect();
  }, []);

  const shownColumns = useMemo(
    () => columns.filter((column) => !column.from || view.width / view.rem >= column.from),
    [columns, view.width, view.rem],
  );
  const first = Math.max(0, Math.floor(view.top / rowHeight) - AROUND);
  const count = Math.max(0, Math.min(total - first, Math.ceil(view.height / rowHeight) + 2 * AROUND));
  const cursor = Math.min(active, Math.max(0, total - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only when the window moves, not when the caller's function is a new one.
  useEffect(() => {
    if (count > 0) onWindow?.(first, count);
  }, [first, count, total]);

  useEffect(() => {
    if (given !== undefined) setActive(given);
  }, [given]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list is another one.
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
    setActive(given ?? 0);
  }, [start]);

  function move(to: number, isPointed = false) {
    const index = Math.max(0, Math.min(total - 1, to));
    setActive(index);
    onActive?.(rowAt(index), index, isPointed);
    const box = body.current;
    if (!box) return;
    const top = index * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + view.height) box.scrollTop = top + rowHeight - view.height;
  }

  /** Shift and an arrow pick every row passed; one that is not there yet cannot be. */
  function pickBetween(from: number, to: number) {
    const last = Math.max(0, Math.min(total - 1, to));
    for (let index = Math.min(from, last); index <= Math.max(from, last); index += 1) {
      const row = rowAt(index);
      if (row !== undefined) onPick?.(rowKey(row), true);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || total === 0 || event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    const row = rowAt(cursor);
    if (to !== undefined && !event.altKey) {
      if (event.shiftKey && onPick) pickBetween(cursor, to);
      move(to);
    } else if (event.key === "Enter" && row !== undefined && onOpen) onOpen(row, cursor);
    else if (event.key === " " && row !== undefined && onPick) onPick(rowKey(row), !picked?.has(rowKey(row)));
    else if (event.key.toLowerCase() === "a" && event.ctrlKey && onPickAll) onPickAll();
    else return;
    event.preventDefault();
  }

  const tracks = `${onPick ? (pickTitle ? "4rem " : "3rem ") : ""}${shownColumns.map((column) => column.width).join(" ")}`;
  const needed = shownColumns.reduce((sum, column) => sum + (column.min ?? 0), onPick ? 3 : 0);
  const isWide = needed * view.rem > view.width;
  const track: CSSProperties = { gridTemplateColumns: tracks, ...(isWide ? { minWidth: `${needed}rem` } : {}) };
  const rows: ReactNode[] = [];
  for (let index = first; index < first + count; index += 1) {
    const row = rowAt(index);
    const key = row === undefined ? undefined : rowKey(row);
    const isPicked = key !== undefined && (picked?.has(key) ?? false);
    const isShown = current === undefined ? index === cursor : key !== undefined && key === current;
    rows.push(
      <div
        key={index}
        id={`${id}-${index}`}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={onPick ? isPicked : isShown}
        className={cx(
          styles.row,
          isShown && styles.active,
          index === cursor && styles.cursor,
          isPicked && styles.picked,
        )}
        style={{ ...track, top: index * rowHeight, height: rowHeight }}
        onClick={(event) => {
          if (event.shiftKey && onPick) pickBetween(cursor, index);
          move(index, true);
        }}
        onDoubleClick={() => row !== undefined && onOpen?.(row, index)}
      >
        {onPick && (
          <div role="gridcell" className={styles.cell}>
            {key !== undefined && (
              <Checkbox
                aria-label={pickTitle ?? labels.pick}
                isSelected={isPicked}
                onChange={(to) => onPick(key, to)}
              />
            )}
          </div>
        )}
        {shownColumns.map((column) => (
          <div key={column.key} role="gridcell" className={cx(styles.cell, column.align === "end" && styles.end)}>
            {row === undefined ? <span className={styles.waiting} /> : column.cell(row)}
          </div>
        ))}
      </div>,
    );
  }

  return (
    <div className={cx(styles.table, className)}>
      {/* The grid scrolls itself, so that what scrolls is what the keyboard reaches. */}
      <div
        ref={body}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={shownColumns.length + (onPick ? 1 : 0)}
        aria-activedescendant={total > 0 && cursor >= first && cursor < first + count ? `${id}-${cursor}` : undefined}
        aria-busy={isLoading}
        aria-multiselectable={onPick ? true : undefined}
        className={cx(styles.grid, isWide && styles.wide)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          // Read now: by the time the state is set, React may have let go of the event.
          const top = event.currentTarget.scrollTop;
          setView((old) => ({ ...old, top }));
        }}
      >
        <div ref={probe} className={styles.probe} role="presentation" />
        <div
          ref={head}
          role="rowgroup"
          className={styles.headGroup}
          style={isWide ? { minWidth: `${needed}rem` } : undefined}
        >
          <div role="row" aria-rowindex={1} className={styles.head} style={track}>
            {onPick && (
              <div role="columnheader" className={styles.headCell}>
                {pickTitle ?? <span className={styles.hidden}>{labels.pick}</span>}
              </div>
            )}
            {shownColumns.map((column) => {
              const sorted = sort?.key === column.key ? sort.direction : undefined;
              const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
              return (
                <div
                  key={column.key}
                  role="columnheader"
                  aria-sort={column.sorts ? (sorted ?? "none") : undefined}
                  className={cx(styles.headCell, column.align === "end" && styles.end)}
                >
                  {column.sorts && onSort ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() =>
                        onSort({ key: column.key, direction: sorted === "ascending" ? "descending" : "ascending" })
                      }
                    >
                      {column.title}
                      {sorted && <Arrow size="0.875rem" strokeWidth={2} aria-hidden="true" />}
                    </button>
                  ) : column.hideTitle ? (
                    <span className={styles.hidden}>{column.title}</span>
                  ) : (
                    column.title
                  )}
                </div>
              );
            })}
          </div>
        </div>
        <div
          className={styles.space}
          role="rowgroup"
          style={{ height: total * rowHeight, ...(isWide ? { minWidth: `${needed}rem` } : {}) }}
        >
          {rows}
        </div>
      </div>
      {/* Beside the grid, not in it: a grid may hold rows only. */}
      {total === 0 && !isLoading && empty && <div className={styles.emptyPlace}>{empty}</div>}
    </div>
  );
}
