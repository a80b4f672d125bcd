// Closing a month says what stays open in it; reopening asks why.

import { useState } from "react";
import { type BranchReport, fieldErrors, useChange, useDesk } from "../../bridge";
import { Button, Dialog, Note, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";

interface LockProps {
  month: string;
  isLocked: boolean;
  late: readonly BranchReport[];
  onClose: () => void;
}

export function LockMonth({ month, isLocked, late, onClose }: LockProps) {
  const { reports, common } = useWords();
  const words = reports.locking;
  const { language } = useDesk();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const lock = useChange("lock_month", {
    said: isLocked ? words.unlocked : words.done,
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(lock.error, language, isLocked ? ["reason"] : []);
  return (
    <Dialog
      title={isLocked ? words.unlockTitle(month) : words.title(month)}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => {
        const needs = isLocked && reason.trim() === "";
        setMissing(needs);
        if (!needs) lock.mutate({ month, locked: !isLocked, reason: reason.trim() });
      }}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={lock.isPending}>
            {isLocked ? reports.unlock : reports.lock}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
        <p>{isLocked ? words.unlockText : words.text}</p>
        {!isLocked && late.length > 0 && (
          <Note tone="warn">{words.missing(late.map(({ unit_name }) => unit_name).join(", "))}</Note>
        )}
        {isLocked && (
          <TextArea
            label={words.reason}
            value={reason}
            onChange={setReason}
            isRequired
            autoFocus
            error={missing ? common.required : errors.get("reason")}
          />
        )}
      </div>
    </Dialog>
  );
}
