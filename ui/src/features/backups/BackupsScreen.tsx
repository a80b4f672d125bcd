// Copies of the office: make one, put one outside the PC, go back to one and forth again, and check that the office is whole.

import { HardDriveDownload, ShieldCheck, Usb } from "lucide-react";
import { useState } from "react";
import { type BackupRow, useAsk, useChange, useDesk } from "../../bridge";
import {
  Button,
  Card,
  type Column,
  count,
  DataTable,
  EmptyState,
  Note,
  Page,
  PageHeader,
  StateLine,
  useToast,
} from "../../design";
import { useWords } from "../../words";
import styles from "./BackupsScreen.module.css";
import { CheckCard } from "./CheckCard";
import { FromFile } from "./FromFile";
import { RestoreDialog, UndoRestoreDialog } from "./RestoreDialog";

const megabytes = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

export function BackupsScreen() {
  const { backups: words, common } = useWords();
  const { today } = useDesk();
  const toast = useToast();
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const [undoing, setUndoing] = useState<BackupRow | null>(null);
  const [picking, setPicking] = useState(false);
  const answer = useAsk("list_backups", {});
  const rows = answer.data ?? [];
  const status = useAsk("backup_status", {}).data;
  const make = useChange("backup_now", { onDone: () => toast({ text: words.made }) });
  const copy = useChange("save_backup");

  const columns: Column<BackupRow>[] = [
    { key: "when", title: words.when, width: "minmax(9rem, 1fr)", cell: (row) => common.instant(row.made_at, today) },
    {
      key: "reason",
      title: words.reason,
      width: "minmax(8rem, 1fr)",
      from: 48,
      cell: (row) => words.reasons[row.reason],
    },
    {
      key: "contents",
      title: words.contents,
      width: "minmax(12rem, 2fr)",
      cell: (row) => words.counts(count(row.members), count(row.meetings), count(row.photos)),
    },
    {
      key: "size",
      title: words.size,
      width: "6rem",
      align: "end",
      from: 56,
      cell: (row) => words.megabytes(megabytes.format(row.bytes / 1_000_000)),
    },
    {
      key: "since",
      title: words.since,
      width: "9rem",
      align: "end",
      from: 40,
      cell: (row) => (row.changes_since === 0 ? words.noChanges : words.changes(count(row.changes_since))),
    },
    {
      key: "restore",
      title: words.doRestore,
      hideTitle: true,
      width: "8rem",
      align: "end",
      cell: (row) => (
        <Button weight="quiet" small onPress={() => setChosen(row)}>
          {words.restore}
        </Button>
      ),
    },
  ];

  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        second={words.second}
        actions={
          <>
            <Button icon={Usb} isPending={copy.isPending} onPress={() => copy.mutate({})}>
              {words.toUsb}
            </Button>
            <Button
              weight="primary"
              icon={HardDriveDownload}
              isPending={make.isPending}
              onPress={() => make.mutate({})}
            >
              {words.now}
            </Button>
          </>
        }
      />
      {status?.before_restore && (
        <Note
          tone="info"
          action={
            <Button small onPress={() => setUndoing(status.before_restore)}>
              {words.undoRestoreAsk}
            </Button>
          }
        >
          {words.undoRestoreText}
        </Note>
      )}
      <div className={styles.cards}>
        <Card>
          {status && (
            <div className={styles.lines}>
              <StateLine tone={!status.last || status.overdue ? "warn" : "ok"}>
                {status.last ? words.status(common.instant(status.last.made_at, today)) : words.never}{" "}
                {status.overdue && words.overdue}
              </StateLine>
              <StateLine tone={status.last_elsewhere === null ? "warn" : "ok"}>
                {status.last_elsewhere === null
                  ? words.nowhereElse
                  : words.elsewhere(common.instant(status.last_elsewhere, today))}
              </StateLine>
            </div>
          )}
          <div>
            <Button weight="quiet" small onPress={() => setPicking(true)}>
              {words.fromFile}
            </Button>
          </div>
        </Card>
        <CheckCard />
      </div>
      <DataTable
        label={words.list}
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.id}
        onOpen={setChosen}
        isLoading={answer.isLoading}
        empty={
          <EmptyState icon={ShieldCheck} title={words.empty}>
            {words.emptyText}
          </EmptyState>
        }
      />
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
      <UndoRestoreDialog backup={undoing} onClose={() => setUndoing(null)} />
      <FromFile isOpen={picking} onClose={() => setPicking(false)} />
    </Page>
  );
}
