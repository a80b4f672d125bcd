// One more level above, with its dates.

import { useState } from "react";
import { fieldErrors, useChange, useDesk } from "../../bridge";
import { Button, type DateEntry, DateField, Dialog, Field, Note, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

export function UpperLevelDialog({ onClose }: { onClose: () => void }) {
  const { settings: words, common } = useWords();
  const { language } = useDesk();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<DateEntry>(null);
  const [until, setUntil] = useState<DateEntry>(null);
  const [tried, setTried] = useState(false);
  const add = useChange("add_upper_level", { said: words.upperAdded, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(add.error, language, ["name", "valid_from", "last_day"]);
  if (tried && name.trim() === "") errors.set("name", common.required);
  if (tried && from === null) errors.set("valid_from", common.required);

  function save() {
    setTried(true);
    if (name.trim() === "" || from === null || from === UNREADABLE || until === UNREADABLE) return;
    add.mutate({ name: name.trim(), valid_from: from, last_day: until });
  }

  return (
    <Dialog
      title={words.addUpper}
      isOpen
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={add.isPending}>
            {common.save}
          </Button>
        </>
      }
    >
      <Field
        label={words.upperName}
        value={name}
        onChange={setName}
        error={errors.get("name")}
        isRequired
        autoFocus
        maxLength={120}
      />
      <div className={styles.two}>
        <DateField label={words.from} value={from} onChange={setFrom} error={errors.get("valid_from")} isRequired />
        <DateField
          label={words.until}
          value={until}
          onChange={setUntil}
          error={errors.get("last_day")}
          help={words.untilHelp}
        />
      </div>
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
    </Dialog>
  );
}
