// What stands on papers, and the days reports are due.

import { useState } from "react";
import { fieldErrors, type Settings, useChange, useDesk } from "../../bridge";
import { Button, Card, Checkbox, Field, Note, TextArea, useScreenKey } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

const LATEST_DUE = 28;

function dueDay(text: string): number | null {
  const day = Number(text);
  return /^\d{1,2}$/.test(text.trim()) && day >= 1 && day <= LATEST_DUE ? day : null;
}

export function Papers({ settings }: { settings: Settings }) {
  const { settings: words, common } = useWords();
  const { language } = useDesk();
  const [draft, setDraft] = useState(settings);
  const [branchDue, setBranchDue] = useState(String(settings.branch_due_day));
  const [wardDue, setWardDue] = useState(String(settings.ward_due_day));
  const [recipients, setRecipients] = useState(settings.recipients.join("\n"));
  const save = useChange("save_settings", { said: words.saved, handlesProblem: true });
  const errors = fieldErrors(save.error, language, [
    "minutes_symbol",
    "place_name",
    "meeting_place",
    "branch_due_day",
    "ward_due_day",
    "recipients",
  ]);
  const change = (part: Partial<Settings>) => setDraft((old) => ({ ...old, ...part }));
  const branchDay = dueDay(branchDue);
  const wardDay = dueDay(wardDue);

  function submit() {
    if (branchDay === null || wardDay === null) return;
    save.mutate({
      ...draft,
      branch_due_day: branchDay,
      ward_due_day: wardDay,
      recipients: recipients
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    });
  }
  useScreenKey("save", submit);

  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card>
        <div className={styles.two}>
          <Field
            label={words.placeName}
            value={draft.place_name}
            onChange={(place_name) => change({ place_name })}
            help={words.placeHelp}
            error={errors.get("place_name")}
            maxLength={80}
          />
          <Field
            label={words.meetingPlace}
            value={draft.meeting_place}
            onChange={(meeting_place) => change({ meeting_place })}
            error={errors.get("meeting_place")}
            maxLength={120}
          />
          <Field
            label={words.minutesSymbol}
            value={draft.minutes_symbol}
            onChange={(minutes_symbol) => change({ minutes_symbol })}
            help={words.symbolHelp}
            error={errors.get("minutes_symbol")}
            maxLength={40}
          />
          <TextArea
            label={words.recipients}
            value={recipients}
            onChange={setRecipients}
            help={words.recipientsHelp}
            error={errors.get("recipients")}
          />
        </div>
      </Card>
      <Card>
        <div className={styles.two}>
          <Field
            label={words.branchDueDay}
            value={branchDue}
            onChange={setBranchDue}
            inputMode="numeric"
            help={words.dueHelp}
            error={branchDay === null ? words.badDueDay : errors.get("branch_due_day")}
          />
          <Field
            label={words.wardDueDay}
            value={wardDue}
            onChange={setWardDue}
            inputMode="numeric"
            help={words.dueHelp}
            error={wardDay === null ? words.badDueDay : errors.get("ward_due_day")}
          />
        </div>
        <Checkbox
          isSelected={draft.count_automatic_members}
          onChange={(count_automatic_members) => change({ count_automatic_members })}
          hint={words.countAutomaticHelp}
        >
          {words.countAutomatic}
        </Checkbox>
      </Card>
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
      <div>
        <Button weight="primary" type="submit" isPending={save.isPending}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}
