// Before an erasure: what goes, what stays without her name, and why it is done. The system asks once more.

import { useState } from "react";
import { type Erasure, fieldErrors, type MergedRows, type PersonId, useAsk, useChange, useDesk } from "../../bridge";
import { count, FormDialog, Note, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Personal.module.css";

interface EraseDialogProps {
  id: PersonId;
  onClose: () => void;
  onErased: (erasure: Erasure) => void;
}

export function EraseDialog({ id, onClose, onErased }: EraseDialogProps) {
  const { people, named } = useWords();
  const words = people.personal;
  const { language } = useDesk();
  const [reason, setReason] = useState("");
  const erase = useChange("erase_person", {
    handlesProblem: true,
    onDone: (erasure) => {
      if (!erasure) return;
      onClose();
      onErased(erasure);
    },
  });
  const preview = useAsk("erasure_preview", { id }, { enabled: !erase.isPending && !erase.data }).data;
  const errors = fieldErrors(erase.error, language, ["reason"]);
  const names: Record<string, string> = { ...named.tables, ...words.texts };
  const said = (rows: readonly MergedRows[]) =>
    rows.map((row) => `${names[row.table] ?? row.table}: ${count(row.rows)}`).join(" · ");

  return (
    <FormDialog
      title={words.eraseTitle(preview?.name ?? "")}
      submit={words.eraseDo}
      size="medium"
      isReady={preview !== undefined && reason.trim() !== ""}
      isPending={erase.isPending}
      problem={errors.get("")}
      onClose={onClose}
      onSubmit={() => erase.mutate({ id, reason: reason.trim() })}
    >
      <Note tone="warn">{words.noUndo}</Note>
      {preview && (
        <dl className={styles.what}>
          <dt>{words.goes}</dt>
          <dd>{[words.goesAlways, said(preview.goes)].filter(Boolean).join(" · ")}</dd>
          {preview.stays.length > 0 && (
            <>
              <dt>{words.stays}</dt>
              <dd>{said(preview.stays)}</dd>
            </>
          )}
          {preview.mentions.length > 0 && (
            <>
              <dt>{words.mentions}</dt>
              <dd>{said(preview.mentions)}</dd>
            </>
          )}
        </dl>
      )}
      {preview?.is_member && <p>{words.leavesToday}</p>}
      <TextArea
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onChange={setReason}
        error={errors.get("reason")}
        isRequired
      />
    </FormDialog>
  );
}
