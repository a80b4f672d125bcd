// The level above the ward, for as long as each was above: papers of old years name the old one.

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { fieldErrors, useAsk, useChange, useDesk } from "../../bridge";
import {
  Button,
  type DateEntry,
  DateField,
  daysFrom,
  Field,
  FormDialog,
  IconButton,
  shortDay,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import styles from "./OrganizationScreen.module.css";

export function UpperLevels() {
  const words = useWords().organization;
  const levels = useAsk("office_profile", { on: null }).data?.upper_levels ?? [];
  const [isAdding, setAdding] = useState(false);
  const nameOf = (id: number) => levels.find((level) => level.id === id)?.name ?? "";
  const remove = useChange("remove_upper_level", { said: (_nothing, input) => words.upper.removed(nameOf(input.id)) });
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{words.upper.title}</h3>
        <Button small icon={Plus} onPress={() => setAdding(true)}>
          {words.upper.add}
        </Button>
      </div>
      {levels.length === 0 && <p className={styles.quiet}>{words.upper.none}</p>}
      <ul className={styles.terms}>
        {levels.map((level) => (
          <li key={level.id} className={styles.term}>
            <div className={styles.termText}>
              <p className={styles.personName}>{level.name}</p>
              <p className={styles.quiet}>
                {level.valid_to
                  ? words.officers.until(shortDay(level.valid_from), shortDay(daysFrom(level.valid_to, -1)))
                  : words.officers.since(shortDay(level.valid_from))}
              </p>
            </div>
            <IconButton
              icon={Trash2}
              label={words.upper.remove(level.name)}
              small
              onPress={() => remove.mutate({ id: level.id })}
            />
          </li>
        ))}
      </ul>
      {isAdding && <AddUpperDialog onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddUpperDialog({ onClose }: { onClose: () => void }) {
  const words = useWords().organization;
  const { language } = useDesk();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<DateEntry>(null);
  const [lastDay, setLastDay] = useState<DateEntry>(null);
  const add = useChange("add_upper_level", {
    said: (_id, input) => words.upper.added(input.name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(add.error, language, ["upper_name", "valid_from", "last_day"]);
  return (
    <FormDialog
      title={words.upper.add}
      submit={words.upper.add}
      onClose={onClose}
      isReady={name.trim() !== "" && from !== null && from !== UNREADABLE && lastDay !== UNREADABLE}
      isPending={add.isPending}
      problem={errors.get("")}
      onSubmit={() => from && add.mutate({ name: name.trim(), valid_from: from, last_day: lastDay })}
    >
      <Field
        label={words.fields.upper_name}
        value={name}
        onChange={setName}
        error={errors.get("upper_name")}
        isRequired
        autoFocus
      />
      <DateField
        label={words.fields.valid_from}
        help={words.upper.help}
        value={from}
        onChange={setFrom}
        error={errors.get("valid_from")}
        isRequired
      />
      <DateField
        label={words.fields.upperLastDay}
        help={words.fields.termLastDayHelp}
        value={lastDay}
        onChange={setLastDay}
        error={errors.get("last_day")}
      />
    </FormDialog>
  );
}
