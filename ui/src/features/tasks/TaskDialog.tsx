// One task: what, who, until when.

import { useState } from "react";
import { fieldErrors, type TaskOwner, type TaskRow, useAsk, useChange, useDesk } from "../../bridge";
import { Button, ComboBox, type DateEntry, DateField, Dialog, Note, Select, TextArea, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./TasksScreen.module.css";

const KINDS = ["all_branches", "standing_board", "unit", "person"] as const;
const FOUND = 20;

export function TaskDialog({ task, onClose }: { task: TaskRow | null; onClose: () => void }) {
  const { tasks: words, common, named } = useWords();
  const { today, language } = useDesk();
  const [text, setText] = useState(task?.text ?? "");
  const [kind, setKind] = useState<TaskOwner["kind"]>(task?.owner.kind ?? "all_branches");
  const [unit, setUnit] = useState(task?.owner.kind === "unit" ? task.owner.unit_id : null);
  const [person, setPerson] = useState(task?.owner.kind === "person" ? task.owner.person_id : null);
  const [due, setDue] = useState<DateEntry>(task?.due ?? null);
  const [search, setSearch] = useState("");
  const [tried, setTried] = useState(false);

  const units = useAsk("list_units", { on: today }, { enabled: kind === "unit" }).data ?? [];
  const terms = useAsk("list_terms", { unit_id: null, on: today }, { enabled: kind === "person" }).data ?? [];
  const found = useAsk(
    "list_members",
    { search, unit_id: null, status: "active", on: null, order: "name", descending: false, offset: 0, limit: FOUND },
    { enabled: kind === "person" && search.trim().length > 1, keep: true },
  );
  const people = new Map<number, { id: number; name: string; hint?: string | undefined }>();
  if (task?.owner.kind === "person")
    people.set(task.owner.person_id, { id: task.owner.person_id, name: task.owner_name });
  for (const term of terms)
    if (!people.has(term.person_id))
      people.set(term.person_id, { id: term.person_id, name: term.person_name, hint: named.codes.post[term.post] });
  for (const member of found.data?.rows ?? [])
    if (!people.has(member.id))
      people.set(member.id, { id: member.id, name: member.name, hint: member.unit_name ?? undefined });

  const owner: TaskOwner | null =
    kind === "unit"
      ? unit === null
        ? null
        : { kind, unit_id: unit }
      : kind === "person"
        ? person === null
          ? null
          : { kind, person_id: person }
        : { kind };
  const add = useChange("add_task", { said: words.added, handlesProblem: true, onDone: onClose });
  const edit = useChange("edit_task", { said: words.saved, handlesProblem: true, onDone: onClose });
  const remove = useChange("remove_task", { said: words.removed, onDone: onClose });
  const errors = fieldErrors(add.error ?? edit.error, language, ["text", "due", "owner"]);
  if (tried && text.trim() === "") errors.set("text", common.required);
  if (tried && !owner) errors.set("owner", words.needOwner);

  function save() {
    setTried(true);
    if (text.trim() === "" || !owner || due === UNREADABLE) return;
    const fields = { text: text.trim(), owner, due };
    if (task) edit.mutate({ id: task.id, fields });
    else add.mutate(fields);
  }

  return (
    <Dialog
      title={task ? words.editTitle : words.add}
      isOpen
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          {task && (
            <Button weight="danger" className={styles.remove ?? ""} onPress={() => remove.mutate({ id: task.id })}>
              {common.remove}
            </Button>
          )}
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={add.isPending || edit.isPending}>
            {common.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.text}
        value={text}
        onChange={setText}
        help={words.textHelp}
        error={errors.get("text")}
        isRequired
        autoFocus
        maxLength={500}
      />
      <div className={styles.two}>
        <Select
          label={words.owner}
          options={KINDS.map((id) => ({ id, name: named.codes.task_owner[id] }))}
          value={kind}
          onChange={setKind}
        />
        {kind === "unit" && (
          <ComboBox
            label={words.unit}
            options={units
              .filter((each) => each.kind !== "ward")
              .map((each) => ({ id: each.id, name: each.name, hint: each.head ?? undefined }))}
            value={unit}
            onChange={setUnit}
            error={errors.get("owner")}
          />
        )}
        {kind === "person" && (
          <ComboBox
            label={words.person}
            options={[...people.values()]}
            value={person}
            onChange={setPerson}
            onSearch={setSearch}
            isWaiting={found.isFetching}
            help={words.personHelp}
            error={errors.get("owner")}
          />
        )}
        <DateField label={words.due} value={due} onChange={setDue} error={errors.get("due")} />
      </div>
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
    </Dialog>
  );
}
