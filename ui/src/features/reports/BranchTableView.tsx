// All branches side by side, to see at a glance who has not reported what.

import { useMemo } from "react";
import { type Form, useAsk } from "../../bridge";
import { FigureGrid } from "../../design";
import { useWords } from "../../words";
import styles from "./BranchTableView.module.css";
import { cellOf, rowsOf } from "./cells";
import { stateName } from "./stateName";

export function BranchTableView({ form, month }: { form: Form; month: string }) {
  const words = useWords();
  const { reports } = words;
  const table = useAsk("branch_table", { month }).data;
  const lines = useMemo(() => new Map(table?.rows.map((row) => [String(row.indicator_id), row])), [table]);
  const computed = useMemo(
    () => new Set(form.indicators.filter(({ kind }) => kind === "ratio").map(({ id }) => String(id))),
    [form],
  );
  // What only the ward has stands in the ward's own table.
  const rows = useMemo(
    () =>
      rowsOf(
        form.indicators.filter(({ id, of_ward }) => !of_ward && lines.has(String(id))),
        () => true,
      ).map((row) => (computed.has(row.key) ? { ...row, showsBlank: false } : row)),
    [form, lines, computed],
  );
  const columns = useMemo(
    () =>
      (table?.branches ?? []).map((branch, index) => ({
        key: String(index),
        name: `${branch.unit_name}, ${stateName(branch.state, words)}`,
        title: (
          <span className={styles.head}>
            <span>{branch.unit_name}</span>
            <span className={styles.state} data-state={branch.state}>
              {stateName(branch.state, words)}
            </span>
          </span>
        ),
        isReadOnly: true,
        showsBlank: true,
        width: "minmax(6.5rem, max-content)",
      })),
    [table, words],
  );
  if (!table) return null;
  return (
    <FigureGrid
      label={reports.branches.tableLabel}
      rowsTitle={reports.columns.indicator}
      rows={rows}
      columns={columns}
      isReadOnly
      figureAt={(row, column) => cellOf(lines.get(row)?.figures[Number(column)])}
      onChange={() => undefined}
    />
  );
}
