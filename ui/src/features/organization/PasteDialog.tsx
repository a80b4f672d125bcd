// A list of branches pasted from Word, Excel or Zalo; below it stands, line by line, what will be added.

import { Check, Minus } from "lucide-react";
import { useState } from "react";
import { fieldErrors, useChange, useDesk } from "../../bridge";
import { count, type DateEntry, DateField, FormDialog, TextArea, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./OrganizationScreen.module.css";
import { pastedNames } from "./pastedNames";

export function PasteDialog({ known, onClose }: { known: readonly string[]; onClose: () => void }) {
  const words = useWords().organization;
  const { language } = useDesk();
  const [text, setText] = useState("");
  const [opened, setOpened] = useState<DateEntry>(null);
  const add = useChange("add_branches", {
    said: (added) => words.pasteDialog.done(count(added)),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(add.error, language, ["text", "opened"]);
  const lines = pastedNames(text, known);
  const fresh = lines.filter((line) => line.state === "new").length;
  return (
    <FormDialog
      title={words.pasteDialog.title}
      submit={words.pasteDialog.add(count(fresh))}
      size="medium"
      onClose={onClose}
      isReady={fresh > 0 && opened !== UNREADABLE}
      isPending={add.isPending}
      problem={errors.get("")}
      onSubmit={() => add.mutate({ text, opened })}
    >
      <div className={styles.paste}>
        <TextArea
          label={words.fields.text}
          placeholder={words.pasteDialog.placeholder}
          rows={6}
          value={text}
          onChange={setText}
          error={errors.get("text")}
          isRequired
          autoFocus
        />
        <div>
          <p className={styles.previewTitle} aria-live="polite">
            {lines.length === 0 ? words.pasteDialog.nothing : words.pasteDialog.preview(count(fresh))}
          </p>
          <ol className={styles.preview}>
            {lines.map((line, index) => (
              // Lines have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <li key={index} className={line.state === "new" ? undefined : styles.skipped}>
                {line.state === "new" ? (
                  <Check size="1rem" strokeWidth={2} aria-hidden="true" />
                ) : (
                  <Minus size="1rem" strokeWidth={2} aria-hidden="true" />
                )}
                <span>
                  {line.name}
                  {line.state !== "new" && <span className={styles.quiet}> · {words.pasteDialog[line.state]}</span>}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <DateField
        label={words.fields.opened}
        help={words.fields.openedHelp}
        value={opened}
        onChange={setOpened}
        error={errors.get("opened")}
      />
    </FormDialog>
  );
}
