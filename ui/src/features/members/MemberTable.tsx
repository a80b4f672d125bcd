// The list itself: a window on however many people there are.

import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { MemberColumn, MemberOrder, MemberRow, PersonId } from "../../bridge";
import { type Column, DataTable, dayOf, type Sort } from "../../design";
import { useWords } from "../../words";
import { Hits } from "./Hits";
import { cellText } from "./listView";
import { MemberStatus } from "./MemberStatus";
import styles from "./MembersScreen.module.css";

export interface Order {
  by: MemberOrder;
  descending: boolean;
}

interface MemberTableProps {
  total: number;
  rowAt: (index: number) => MemberRow | undefined;
  onWindow: (first: number, count: number) => void;
  isLoading: boolean;
  /** Changes with the filter: the list then starts at its top. */
  start: string;
  order: Order;
  onOrder: (order: Order) => void;
  shown: PersonId | null;
  onShow: (id: PersonId) => void;
  /** Chosen columns; none: the usual ones of the screen. */
  chosen: readonly MemberColumn[];
  /** Ticks before the rows while people are being picked. */
  picked: ReadonlySet<PersonId> | null;
  onPick: (id: PersonId, isPicked: boolean) => void;
  onPickAll: () => void;
  /** Enter, a click: she is to be seen even where list and person do not fit beside each other. */
  onOpen: (id: PersonId) => void;
  empty: ReactNode;
}

const ORDERS: readonly MemberOrder[] = ["name", "birth", "unit", "joined", "address", "kind", "card_number"];

/** The eight digits of a day, and the room around them. */
const DAY_ROOM = 7.75;

/** Rem a chosen column takes at least. */
function room(column: MemberColumn): number {
  if (column === "name") return 11;
  if (["age", "sex", "core", "is_core", "suspended", "household_head"].includes(column)) return 5;
  if (["birth", "joined", "party_since", "left_on"].includes(column)) return DAY_ROOM;
  if (["ethnicity", "religion", "card_number"].includes(column)) return 7;
  return 9;
}

/** 1978, or ~1978 where it is not sure. */
function yearOf(day: string | null): string {
  const known = dayOf(day);
  return known ? `${known.about ? "~" : ""}${known.year}` : "";
}

/** Of a masked number only the end tells anything, and names need the room. */
function lastDigits(masked: string | null): string {
  return masked ? `••• ${masked.slice(-3)}` : "";
}

/** Cut off where it is too long; the whole of it on pointing. */
function Written({ column, text }: { column: MemberColumn; text: string }) {
  return (
    <span title={text} data-column={column}>
      {text}
    </span>
  );
}

export function MemberTable(props: MemberTableProps) {
  const all = useWords();
  const words = all.members;
  const { chosen } = props;
  const columns = useMemo<Column<MemberRow>[]>(() => {
    const { listColumns: titles, listShort, short } = all.named;
    // Columns as narrow as a mark have no room for a long name.
    const heading = (column: MemberColumn) => (room(column) < DAY_ROOM ? listShort : titles)[column];
    if (chosen.length > 0)
      return chosen.map((column, index) => ({
        key: column,
        title: heading(column),
        width: `minmax(${room(column)}rem, ${room(column)}fr)`,
        min: room(column),
        sorts: ORDERS.some((order) => order === column),
        cell: (row) =>
          column === "name" ? (
            <Hits text={row.name} hits={row.name_hits} />
          ) : (
            <Written column={column} text={cellText(row.cells[index], all)} />
          ),
      }));
    return [
      {
        key: "name",
        title: titles.name,
        width: "minmax(9rem, 1.4fr)",
        sorts: true,
        cell: (row) => <Hits text={row.name} hits={row.name_hits} />,
      },
      {
        key: "birth",
        title: short("person", "birth"),
        width: "4.5rem",
        align: "end",
        sorts: true,
        cell: (row) => yearOf(row.birth),
      },
      {
        key: "unit",
        title: titles.unit,
        width: "minmax(6.5rem, 1fr)",
        sorts: true,
        cell: (row) => <span title={row.unit_name ?? ""}>{row.unit_name}</span>,
      },
      {
        key: "joined",
        title: short("membership", "joined"),
        width: "5.25rem",
        align: "end",
        sorts: true,
        from: 36,
        cell: (row) => yearOf(row.joined),
      },
      {
        key: "phone",
        title: titles.phone,
        width: "6rem",
        from: 42,
        cell: (row) => <span className={styles.quiet}>{lastDigits(row.phone_masked)}</span>,
      },
      {
        key: "status",
        title: words.statusFilter,
        width: "8.75rem",
        from: 31,
        cell: (row) => <MemberStatus member={row} />,
      },
    ];
  }, [words, all, chosen]);

  // The cursor may run ahead of the rows (End on a long list): the person is shown when her row arrives.
  const [waiting, setWaiting] = useState<number | null>(null);
  const arrived = waiting === null ? undefined : props.rowAt(waiting);
  const { onShow } = props;
  useEffect(() => {
    if (!arrived) return;
    setWaiting(null);
    onShow(arrived.id);
  }, [arrived, onShow]);

  const sort: Sort = { key: props.order.by, direction: props.order.descending ? "descending" : "ascending" };
  return (
    <DataTable
      label={words.list}
      columns={columns}
      total={props.total}
      rowAt={props.rowAt}
      onWindow={props.onWindow}
      isLoading={props.isLoading}
      rowKey={(row) => row.id}
      start={props.start}
      current={props.shown}
      onActive={(row, index, isPointed) => {
        if (!row) setWaiting(index);
        else if (isPointed) props.onOpen(row.id);
        else onShow(row.id);
      }}
      onOpen={(row) => props.onOpen(row.id)}
      {...(props.picked
        ? {
            picked: props.picked,
            onPick: (key: string | number, isPicked: boolean) => props.onPick(Number(key), isPicked),
            onPickAll: props.onPickAll,
          }
        : {})}
      sort={sort}
      onSort={({ key, direction }) => {
        const by = ORDERS.find((order) => order === key);
        if (by) props.onOrder({ by, descending: direction === "descending" });
      }}
      empty={props.empty}
    />
  );
}
