// Third step: every row with what becomes of it. What is shown here is what is written.

import { Download, ListFilter, Undo2 } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useChange, usePaged } from "../../bridge";
import {
  Button,
  Checkbox,
  Choice,
  count,
  DataTable,
  EmptyState,
  Menu,
  shortDay,
  type Column as TableColumn,
  type Tone,
} from "../../design";
import { useWords } from "../../words";
import { FontBand } from "./FontBand";
import styles from "./Imports.module.css";
import { Know } from "./Know";
import { RowDialog } from "./RowDialog";
import { type Decision, type Filter, type Overview, oneBranch, type Row, takenLists, useImport } from "./useImport";

const DECISIONS: readonly Decision[] = ["add", "fill_blanks", "update", "skip"];

interface PreviewStepProps {
  overview: Overview;
  makesBranches: boolean;
  onMakesBranches: (makes: boolean) => void;
}

export function PreviewStep({ overview, makesBranches, onMakesBranches }: PreviewStepProps) {
  const words = useWords().imports;
  const [filter, setFilter] = useState<Filter>("all");
  const [opened, setOpened] = useState<Row | null>(null);
  const openRow = useCallback((row: Row) => setOpened(row), []);
  const { decide } = useImport();
  const save = useChange("save_rejected_rows");
  const rows = usePaged("import_page", (offset, limit) => ({ filter, list: null, offset, limit }));
  const { counts } = overview;
  const toMend = counts.needs;
  const columns = useColumns(openRow, oneBranch(overview) === "");
  const list = takenLists(overview)[0];

  const chips: { id: Filter; name: string; tone: Tone; shown: boolean }[] = [
    { id: "all", name: words.all(count(counts.rows)), tone: "plain", shown: true },
    { id: "add", name: words.adding(count(counts.add)), tone: "ok", shown: true },
    { id: "duplicates", name: words.maybeKnown(count(counts.duplicates)), tone: "warn", shown: true },
    { id: "needs", name: words.toMend(count(counts.needs)), tone: "bad", shown: true },
    { id: "unchanged", name: words.unchangedRows(count(counts.unchanged)), tone: "info", shown: counts.unchanged > 0 },
  ];

  return (
    <div className={styles.fill}>
      {list && <FontBand list={list} />}
      <div className={styles.above}>
        <Choice
          look="chips"
          label={words.filter}
          hideLabel
          options={chips.filter((chip) => chip.shown)}
          value={filter}
          onChange={setFilter}
        />
        <div className={styles.aboveActions}>
          <Menu
            trigger={words.inBulk}
            icon={ListFilter}
            actions={[
              ...DECISIONS.map((decision) => ({
                id: decision,
                name: words.bulk[decision as "add"](count(rows.total)),
                hint: words.bulkHint,
                isDisabled: rows.total === 0,
                onAction: () => decide.mutate({ rows: [], all_of: filter, decision, twin: null }),
              })),
              {
                id: "suggested",
                name: words.bulk.suggested,
                icon: Undo2,
                onAction: () => decide.mutate({ rows: [], all_of: filter, decision: null, twin: null }),
              },
            ]}
          />
          {toMend > 0 && (
            <Button weight="quiet" icon={Download} isPending={save.isPending} onPress={() => save.mutate({})}>
              {words.saveRejected(count(toMend))}
            </Button>
          )}
        </div>
      </div>
      <DataTable
        label={words.preview}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        onWindow={rows.onWindow}
        isLoading={rows.isLoading}
        rowKey={(row) => `${row.list}-${row.row}`}
        start={filter}
        onOpen={openRow}
        empty={<EmptyState title={words.noRows}>{words.noRowsText}</EmptyState>}
      />
      {overview.new_branches.length > 0 && (
        <Checkbox isSelected={makesBranches} onChange={onMakesBranches}>
          {words.makeBranches(overview.new_branches.length, overview.new_branches.slice(0, 6).join(", "))}
        </Checkbox>
      )}
      {opened && (
        <RowDialog
          key={`${opened.list}-${opened.row}`}
          row={opened}
          overview={overview}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

function useColumns(onOpen: (row: Row) => void, showsBranch: boolean): TableColumn<Row>[] {
  const words = useWords().imports;
  return useMemo(
    () => [
      {
        key: "decision",
        title: words.columns.decision,
        width: "minmax(9.5rem, auto)",
        cell: (row) => <DecisionMenu row={row} />,
      },
      {
        key: "name",
        title: words.columns.name,
        width: "minmax(9rem, 1.1fr)",
        cell: (row) => <span title={row.name}>{row.name || words.unnamed}</span>,
      },
      {
        key: "birth",
        title: words.columns.birth,
        width: "7.25rem",
        align: "end",
        from: 34,
        cell: (row) => shortDay(row.birth),
      },
      {
        key: "address",
        title: words.columns.address,
        width: "minmax(7rem, 0.9fr)",
        from: 56,
        cell: (row) => {
          const text = row.cells.find((cell) => cell.field === "address")?.text ?? "";
          return <span title={text}>{text}</span>;
        },
      },
      ...(showsBranch
        ? [
            {
              key: "branch",
              title: words.columns.branch,
              width: "minmax(6.5rem, 0.6fr)",
              from: 60,
              cell: (row: Row) => <span title={row.branch ?? ""}>{row.branch}</span>,
            },
          ]
        : []),
      {
        key: "know",
        title: words.columns.know,
        width: "minmax(10rem, 2fr)",
        cell: (row) => <Know row={row} onOpen={() => onOpen(row)} />,
      },
    ],
    [words, onOpen, showsBranch],
  );
}

const TONES: Record<Decision, Tone> = {
  add: "plain",
  fill_blanks: "warn",
  update: "warn",
  skip: "bad",
  needs: "warn",
};

function DecisionMenu({ row }: { row: Row }) {
  const words = useWords().imports;
  const { decide } = useImport();
  const said = row.unchanged && row.decision === "skip" ? words.unchangedShort : words.decisions[row.decision];
  return (
    <Menu
      look="chip"
      isCell
      tone={row.unchanged ? "plain" : TONES[row.decision]}
      trigger={said}
      label={words.decisionOf(row.name || words.unnamed, said)}
      actions={row.allowed.map((decision) => ({
        id: decision,
        name: words.decisions[decision],
        hint: words.decisionHints[decision],
        onAction: () =>
          decide.mutate({ rows: [{ list: row.list, row: row.row }], all_of: null, decision, twin: row.twin }),
      }))}
    />
  );
}
