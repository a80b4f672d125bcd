// Hồ sơ trùng: pairs of records that may be one person on the left, the pair side by side on the right, decided one after the other.

import { Link } from "@tanstack/react-router";
import { Users } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { type DuplicatePair, usePaged } from "../../bridge";
import {
  buttonClass,
  Card,
  type Column,
  count,
  DataTable,
  EmptyState,
  Page,
  PageHeader,
  shortDay,
  useScreenKey,
} from "../../design";
import { useWords } from "../../words";
import styles from "./Duplicates.module.css";
import { PairPanel } from "./PairPanel";

const keyOf = (pair: DuplicatePair) => `${pair.one.id}-${pair.other.id}`;

export function DuplicatesScreen() {
  const words = useWords().people.duplicates;
  const list = usePaged("list_duplicates", (offset, limit) => ({ offset, limit }));
  const [at, setAt] = useState(0);
  const table = useRef<HTMLDivElement>(null);
  const pair = list.rowAt(Math.min(at, Math.max(0, list.total - 1)));
  const next = useCallback(() => setAt((now) => (now + 1 < list.total ? now + 1 : 0)), [list.total]);
  useScreenKey("next", next);

  // A decided pair leaves the list; the cursor stays where it was, on the pair that moved up.
  useEffect(() => {
    if (list.total > 0 && at >= list.total) setAt(list.total - 1);
  }, [at, list.total]);

  const columns: Column<DuplicatePair>[] = [
    {
      key: "names",
      title: words.pair,
      width: "minmax(9rem, 1fr)",
      cell: (row) => (
        <span className={styles.names}>
          {row.one.name === row.other.name ? row.one.name : `${row.one.name} / ${row.other.name}`}
        </span>
      ),
    },
    {
      key: "birth",
      title: words.birth,
      width: "5rem",
      from: 24,
      cell: (row) => shortDay(row.one.birth ?? row.other.birth).slice(-4),
    },
    { key: "score", title: words.score, width: "4rem", align: "end", cell: (row) => row.score },
  ];

  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        beside={<span role="status">{words.count(count(list.total))}</span>}
        second={words.second}
        actions={
          <Link to="/members/check" className={buttonClass("plain")}>
            {words.toCheck}
          </Link>
        }
      />
      <div className={styles.parts}>
        <div ref={table} className={styles.list}>
          <DataTable
            label={words.list}
            columns={columns}
            total={list.total}
            rowAt={list.rowAt}
            onWindow={list.onWindow}
            rowKey={keyOf}
            active={at}
            onActive={(_row, index) => setAt(index)}
            isLoading={list.isLoading}
            empty={
              <EmptyState icon={Users} title={words.noneTitle}>
                {words.noneText}
              </EmptyState>
            }
          />
        </div>
        {pair ? (
          <PairPanel key={keyOf(pair)} pair={pair} onLater={next} />
        ) : (
          <Card as="aside" title={words.panel}>
            <p className={styles.quiet}>{words.noneText}</p>
          </Card>
        )}
      </div>
    </Page>
  );
}
