// What left the book: which file, when, by whom, with which columns; and everything at once in an open format.

import { FileDown } from "lucide-react";
import { useChange, useDesk, usePaged } from "../../bridge";
import { Button, type Column, DataTable, EmptyState } from "../../design";
import { tellCarried, useWords } from "../../words";
import styles from "./HistoryScreen.module.css";

type Row = NonNullable<ReturnType<ReturnType<typeof usePaged<"list_exports">>["rowAt"]>>;

export function ExportLog() {
  const { lists: words, common } = useWords();
  const { today } = useDesk();
  const list = usePaged("list_exports", (offset, limit) => ({ offset, limit }));
  const everything = useChange("export_everything");
  const all = useWords();
  const columnsOf = (row: Row) => tellCarried(row.columns, all);
  const columns: Column<Row>[] = [
    { key: "when", title: words.when, width: "10rem", cell: (row) => common.instant(row.at, today) },
    {
      key: "what",
      title: words.what,
      width: "minmax(10rem, 1fr)",
      cell: (row) => (words.whats as Readonly<Record<string, string>>)[row.what] ?? row.what,
    },
    {
      key: "fields",
      title: words.fields,
      width: "minmax(10rem, 2fr)",
      cell: (row) => <span title={columnsOf(row)}>{columnsOf(row)}</span>,
    },
    { key: "file", title: words.file, width: "minmax(9rem, 1.4fr)", from: 44, cell: (row) => row.file_name },
    { key: "who", title: words.who, width: "minmax(8rem, 1fr)", from: 54, cell: (row) => row.officer },
  ];
  return (
    <div className={styles.log}>
      <div className={styles.whole}>
        <p className={styles.quiet}>{words.everythingHelp}</p>
        <Button icon={FileDown} isPending={everything.isPending} onPress={() => everything.mutate({})}>
          {words.everything}
        </Button>
      </div>
      <DataTable
        label={words.log}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onWindow={list.onWindow}
        rowKey={(row) => row.id}
        isLoading={list.isLoading}
        empty={<EmptyState title={words.logEmpty} />}
      />
    </div>
  );
}
