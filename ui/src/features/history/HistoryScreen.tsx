// Everything done in the book, newest first, and the way to take one of it back.

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { type ActionId, type ActionRow, useAsk, useChange, useDesk, usePaged } from "../../bridge";
import {
  Button,
  Card,
  type Column,
  count,
  DataTable,
  EmptyState,
  Facts,
  Page,
  PageHeader,
  State,
  Tabs,
} from "../../design";
import { nameOf, tellRows, useWords } from "../../words";
import { ExportLog } from "./ExportLog";
import styles from "./HistoryScreen.module.css";

export function HistoryScreen() {
  const { history: words, common, lists, named } = useWords();
  const [tab, setTab] = useState<"changes" | "exports">("changes");
  const { today } = useDesk();
  const list = usePaged("list_actions", (offset, limit) => ({ offset, limit }));
  const [chosen, setChosen] = useState<ActionRow | undefined>();
  const revert = useChange("revert_action", { said: words.reverted, onDone: () => setChosen(undefined) });

  const columns: Column<ActionRow>[] = [
    { key: "when", title: words.when, width: "11.5rem", cell: (row) => common.instant(row.at, today) },
    { key: "what", title: words.what, width: "minmax(10rem, 1fr)", cell: (row) => nameOf(named.actions, row.code) },
    { key: "about", title: words.about, width: "minmax(10rem, 1.4fr)", cell: (row) => row.about },
    { key: "who", title: words.who, width: "minmax(9.5rem, 1fr)", from: 44, cell: (row) => row.officer },
    {
      key: "state",
      title: words.state,
      width: "8.75rem",
      from: 36,
      cell: (row) =>
        row.undone && (
          <State tone="plain" icon={Undo2}>
            {words.undone}
          </State>
        ),
    },
  ];

  return (
    <Page height="fill">
      <PageHeader title={words.title} beside={words.beside(count(list.total))} second={words.second} />
      <Tabs
        label={words.title}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: "changes", name: lists.changesTab, content: changes() },
          { id: "exports", name: lists.logTab, content: <ExportLog /> },
        ]}
      />
    </Page>
  );

  function changes() {
    return (
      <div className={styles.parts}>
        <DataTable
          label={words.list}
          columns={columns}
          total={list.total}
          rowAt={list.rowAt}
          onWindow={list.onWindow}
          rowKey={(row) => row.id}
          onActive={setChosen}
          isLoading={list.isLoading}
          empty={<EmptyState title={words.empty} />}
        />
        <Card as="aside" className={styles.action} title={chosen ? nameOf(named.actions, chosen.code) : words.title}>
          {chosen ? (
            <>
              <Facts
                facts={[
                  { name: words.about, value: chosen.about || "–" },
                  { name: words.who, value: chosen.officer },
                  { name: words.when, value: common.instant(chosen.at, today) },
                  { name: words.scope, value: words.rows(count(chosen.rows)) },
                ]}
              />
              {chosen.undone ? (
                <div>
                  <State tone="plain" icon={Undo2}>
                    {words.undone}
                  </State>
                </div>
              ) : (
                <>
                  <div>
                    <Button icon={Undo2} isPending={revert.isPending} onPress={() => revert.mutate({ id: chosen.id })}>
                      {words.revert}
                    </Button>
                  </div>
                  <p className={styles.quiet}>{words.revertText}</p>
                </>
              )}
              <WhatChanged id={chosen.id} />
            </>
          ) : (
            <p className={styles.quiet}>{words.choose}</p>
          )}
        </Card>
      </div>
    );
  }
}

/** Each row the action touched: whose it is, and what stood there before and after. */
function WhatChanged({ id }: { id: ActionId }) {
  const words = useWords();
  const answer = useAsk("action_changes", { id }).data;
  if (!answer) return null;
  const rows = tellRows(answer, words);
  const more = answer.total - answer.rows.length;
  return (
    <section aria-label={words.history.changes} className={styles.changes}>
      <ol>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an action never change.
          <li key={index}>
            <p className={styles.row}>
              {[row.what, row.whose].filter(Boolean).join(": ")}
              {row.op !== "update" && <span className={styles.quiet}> {words.changedRows.ops[row.op]}</span>}
            </p>
            {row.changes.map(({ label, before, after }) => (
              <p key={label} className={styles.change}>
                <span className={styles.quiet}>{label}: </span>
                {row.op === "insert"
                  ? after
                  : row.op === "delete"
                    ? before
                    : words.members.changes.fromTo(before, after)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.quiet}>{words.history.moreRows(count(more))}</p>}
    </section>
  );
}
