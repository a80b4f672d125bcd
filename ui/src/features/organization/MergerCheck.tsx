// The last step: ours + theirs − counted in both = after, for people and units and for the figures of every month.

import type { MergerSums, MonthSum, SumRow } from "../../bridge";
import { Card, Chip, count, DataTable, Note } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

const ROW = 2.5;
const HEAD = 3;
const MOST_ROWS = 12;

export function MergerCheck({ check, leftOut }: { check: MergerSums; leftOut: number | null }) {
  const { merger: say, common } = useWords();
  const mark = (fits: boolean) => <Chip tone={fits ? "ok" : "bad"}>{fits ? say.ok : say.off}</Chip>;
  return (
    <div className={styles.checking}>
      <Note tone={check.fits ? "ok" : "warn"}>{check.fits ? say.fits : say.doesNotFit}</Note>
      {leftOut !== null && (
        <Note tone={leftOut > 0 ? "warn" : "ok"}>{leftOut > 0 ? say.listLeftOut(count(leftOut)) : say.listWhole}</Note>
      )}
      <Card title={say.sums}>
        <div className={styles.table} style={{ height: `${check.sums.length * ROW + HEAD}rem` }}>
          <DataTable<SumRow>
            label={say.sums}
            total={check.sums.length}
            rowAt={(index) => check.sums[index]}
            rowKey={(row) => row.what}
            columns={[
              {
                key: "what",
                title: say.sumColumns.what,
                width: "minmax(0, 1fr)",
                cell: (row) => say.sumOf[row.what],
              },
              ...(["ours", "theirs", "twice", "after"] as const).map((key) => ({
                key,
                title: say.sumColumns[key],
                width: "6rem",
                align: "end" as const,
                cell: (row: SumRow) => count(row[key]),
              })),
              { key: "check", title: say.sumColumns.check, width: "7rem", cell: (row) => mark(row.fits) },
            ]}
          />
        </div>
      </Card>
      <Card title={say.months}>
        {check.months.length === 0 ? (
          <p className={styles.quiet}>{say.monthsNone}</p>
        ) : (
          <div
            className={styles.table}
            style={{ height: `${Math.min(check.months.length, MOST_ROWS) * ROW + HEAD}rem` }}
          >
            <DataTable<MonthSum>
              label={say.months}
              total={check.months.length}
              rowAt={(index) => check.months[index]}
              rowKey={(row) => row.month}
              columns={[
                {
                  key: "month",
                  title: say.monthColumns.month,
                  width: "minmax(0, 1fr)",
                  cell: (row) => common.month(row.month),
                },
                ...(["figures", "ours", "theirs"] as const).map((key) => ({
                  key,
                  title: say.monthColumns[key],
                  width: "8rem",
                  align: "end" as const,
                  cell: (row: MonthSum) => count(row[key]),
                })),
                { key: "check", title: say.monthColumns.check, width: "7rem", cell: (row) => mark(row.off === 0) },
              ]}
            />
          </div>
        )}
      </Card>
      <p className={styles.quiet}>
        {leftOut === null && say.stays} {say.backupFirst}
      </p>
    </div>
  );
}
