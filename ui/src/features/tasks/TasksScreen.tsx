// Everything somebody has to do, the overdue first.

import { useSearch } from "@tanstack/react-router";
import { ListTodo, Plus } from "lucide-react";
import { useState } from "react";
import { type TaskFilter, type TaskRow, useAsk, useChange, useDesk, useOnce } from "../../bridge";
import {
  Button,
  Choice,
  type Column,
  count,
  DataTable,
  EmptyState,
  Page,
  PageHeader,
  State,
  shortDay,
  useScreenKey,
} from "../../design";
import { useWords } from "../../words";
import { TaskDialog } from "./TaskDialog";
import styles from "./TasksScreen.module.css";

export function TasksScreen() {
  const { tasks: words, named } = useWords();
  const { today } = useDesk();
  const [filter, setFilter] = useState<TaskFilter>("open");
  const [editing, setEditing] = useState<TaskRow | "new" | null>(null);
  const answer = useAsk("list_tasks", { filter }, { keep: true });
  const open = useAsk("list_tasks", { filter: "open" }).data ?? [];
  const rows = answer.data ?? [];
  const finish = useChange("finish_task", { said: (_, input) => (input.done_on ? words.finished : words.reopened) });
  useScreenKey("create", () => setEditing("new"));
  const { add, task: asked } = useSearch({ strict: false });
  useOnce(add, () => setEditing("new"));
  const all = useAsk("list_tasks", { filter: "all" }, { enabled: asked !== undefined }).data;
  useOnce(asked === undefined ? undefined : all?.find((task) => task.id === asked), (task) => {
    setFilter(task.done_on ? "all" : "open");
    setEditing(task);
  });

  const columns: Column<TaskRow>[] = [
    {
      key: "text",
      title: words.text,
      width: "minmax(12rem, 3fr)",
      cell: (task) => <span title={task.text}>{task.text}</span>,
    },
    {
      key: "owner",
      title: words.owner,
      width: "minmax(8rem, 1fr)",
      cell: (task) => task.owner_name || named.codes.task_owner[task.owner.kind],
    },
    {
      key: "due",
      title: words.due,
      width: "7rem",
      align: "end",
      from: 44,
      cell: (task) => (task.due ? shortDay(task.due) : <span className={styles.quiet}>{words.noDue}</span>),
    },
    { key: "state", title: words.state, width: "10rem", cell: (task) => <TaskState task={task} today={today} /> },
    {
      key: "meeting",
      title: words.meeting,
      width: "minmax(8rem, 0.7fr)",
      from: 64,
      cell: (task) => <span title={task.meeting_title ?? undefined}>{task.meeting_title}</span>,
    },
  ];

  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        beside={words.beside(count(open.length), count(open.filter((task) => task.overdue_days > 0).length))}
        actions={
          <Button weight="primary" icon={Plus} onPress={() => setEditing("new")}>
            {words.add}
          </Button>
        }
      />
      <Choice
        label={words.show}
        hideLabel
        value={filter}
        onChange={setFilter}
        options={[
          { id: "open", name: words.open },
          { id: "overdue", name: words.overdue },
          { id: "done", name: words.done },
          { id: "all", name: words.all },
        ]}
      />
      <DataTable
        label={words.list}
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(task) => task.id}
        onOpen={setEditing}
        picked={new Set(rows.filter((task) => task.done_on !== null).map((task) => task.id))}
        onPick={(id, isDone) => finish.mutate({ id: Number(id), done_on: isDone ? today : null })}
        pickTitle={words.tick}
        isLoading={answer.isLoading}
        empty={
          filter === "open" ? (
            <EmptyState icon={ListTodo} title={words.emptyOpen}>
              {words.emptyOpenText}
            </EmptyState>
          ) : (
            <EmptyState icon={ListTodo} title={words.emptyOther} />
          )
        }
      />
      {editing && <TaskDialog task={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function TaskState({ task, today }: { task: TaskRow; today: string }) {
  const { tasks: words, common } = useWords();
  if (task.done_on) return <State tone="ok">{words.doneOn(common.dayMonth(task.done_on))}</State>;
  if (task.overdue_days > 0) return <State tone="bad">{common.daysLate(task.overdue_days)}</State>;
  if (task.due === today) return <State tone="warn">{words.dueToday}</State>;
  return <State tone="plain">{words.doing}</State>;
}
