// A correction after the minutes were final asks why, since the reason stays in the history.

import { useState } from "react";
import { fieldErrors, type MeetingId, useChange, useDesk } from "../../bridge";
import { Button, Dialog, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";

export function ReopenMinutes({ id, onClose }: { id: MeetingId; onClose: () => void }) {
  const { meetings, common } = useWords();
  const { language } = useDesk();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const reopen = useChange("reopen_minutes", { said: meetings.reopened, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(reopen.error, language, ["reason"]);
  return (
    <Dialog
      title={meetings.reopen}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => {
        setMissing(reason.trim() === "");
        if (reason.trim() !== "") reopen.mutate({ id, reason });
      }}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={reopen.isPending}>
            {meetings.reopen}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{meetings.reopenText}</p>
        <TextArea
          label={meetings.reopenReason}
          value={reason}
          onChange={setReason}
          isRequired
          autoFocus
          error={missing ? common.required : (errors.get("reason") ?? errors.get(""))}
        />
      </div>
    </Dialog>
  );
}
