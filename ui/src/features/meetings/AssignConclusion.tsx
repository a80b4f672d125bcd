// Hands a conclusion out as a task, or changes the task it has become.

import { useMemo, useState } from "react";
import { fieldErrors, type TaskOwner, useAsk, useChange, useDesk } from "../../bridge";
import {
  Button,
  Choice,
  ComboBox,
  type DateEntry,
  DateField,
  Dialog,
  folded,
  Note,
  type Option,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";
import type { FormConclusion } from "./form";
import type { MeetingDesk } from "./useMeetingForm";

interface AssignProps {
  desk: MeetingDesk;
  conclusion: FormConclusion;
  number: number;
  onClose: () => void;
}

const OWNERS = ["all_branches", "standing_board", "unit", "person"] as const;
type OwnerKind = (typeof OWNERS)[number];

export function AssignConclusion({ desk, conclusion, number, onClose }: AssignProps) {
  const given = conclusion.task;
  const { meetings, common, named } = useWords();
  const words = meetings.conclusions;
  const { language } = useDesk();
  const [kind, setKind] = useState<OwnerKind>(given?.owner.kind ?? "all_branches");
  const [unit, setUnit] = useState(given?.owner.kind === "unit" ? given.owner.unit_id : null);
  const [person, setPerson] = useState(given?.owner.kind === "person" ? given.owner.person_id : null);
  const [due, setDue] = useState<DateEntry>(given?.due ?? null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const assign = useChange("assign_conclusion", { said: given ? words.changed : words.given, handlesProblem: true });
  const units = useAsk("list_units", { on: desk.form.day }, { enabled: kind === "unit" }).data;
  const errors = fieldErrors(refused, language, ["due", "owner"]);

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

  async function submit() {
    setTried(true);
    if (!owner || due === UNREADABLE) return;
    try {
      // A conclusion just written has no number in the office until it is saved.
      if (!(await desk.save())) return onClose();
      const id = desk.idOf(conclusion.key);
      if (id !== null) await assign.mutateAsync({ id, owner, due });
      onClose();
    } catch (error) {
      setRefused(error);
    }
  }

  const missing = tried && !owner ? words.chooseOwner : (errors.get("owner") ?? null);
  return (
    <Dialog
      title={words.assignTitle(number)}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={assign.isPending}>
            {given ? common.save : words.assign}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
        <p className={styles.quote}>{conclusion.text}</p>
        <Choice
          label={words.owner}
          options={OWNERS.map((id) => ({ id, name: named.codes.task_owner[id] }))}
          value={kind}
          onChange={setKind}
        />
        {kind === "unit" && (
          <ComboBox
            label={words.unit}
            options={(units ?? []).map(({ id, name, head }) => ({ id, name, hint: head ?? undefined }))}
            value={unit}
            onChange={setUnit}
            error={missing}
          />
        )}
        {kind === "person" && (
          <PersonBox
            day={desk.form.day}
            value={person}
            name={given?.owner_name ?? ""}
            onChange={setPerson}
            error={missing}
          />
        )}
        <DateField
          label={words.dueDay}
          help={words.dueHelp}
          value={due}
          onChange={setDue}
          error={errors.get("due") ?? (tried && due === UNREADABLE ? common.unreadableDay : null)}
          className={styles.short}
        />
      </div>
    </Dialog>
  );
}

interface PersonBoxProps {
  day: string;
  value: number | null;
  name: string;
  onChange: (person: number | null) => void;
  error: string | null;
}

/** Officers first, since they are few and usual; then members by what she types. */
function PersonBox({ day, value, name, onChange, error }: PersonBoxProps) {
  const { meetings } = useWords();
  const words = meetings.conclusions;
  const [search, setSearch] = useState("");
  const terms = useAsk("list_terms", { unit_id: null, on: day }).data;
  const found = useAsk(
    "list_members",
    { search, unit_id: null, status: "active", on: day, order: "name", descending: false, offset: 0, limit: 20 },
    { enabled: search.trim().length > 1, keep: true },
  );
  const rows = found.data?.rows;
  const options = useMemo(() => {
    const people = new Map<number, Option<number>>();
    if (value !== null && name) people.set(value, { id: value, name });
    for (const term of terms ?? [])
      if (
        folded(search)
          .split(/\s+/)
          .every((word) => folded(term.person_name).includes(word))
      )
        people.set(term.person_id, { id: term.person_id, name: term.person_name, hint: term.unit_name });
    if (search.trim().length > 1)
      for (const row of rows ?? [])
        if (!people.has(row.id)) people.set(row.id, { id: row.id, name: row.name, hint: row.unit_name ?? undefined });
    return [...people.values()];
  }, [terms, rows, search, value, name]);
  return (
    <ComboBox
      label={words.person}
      placeholder={words.personHint}
      options={options}
      value={value}
      onChange={onChange}
      onSearch={setSearch}
      isWaiting={found.isFetching}
      error={error}
    />
  );
}
