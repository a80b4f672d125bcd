// Taking a backup file as the office, from a USB stick or another PC.

import { useState } from "react";
import { problemOf, sentence, useChange, usePreferences, useShowDesk } from "../../bridge";
import { Button, Dialog, Field, Note } from "../../design";
import { useWords } from "../../words";

export function FromFile({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { start, common } = useWords();
  const { language } = usePreferences();
  const show = useShowDesk();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const restore = useChange("restore_from_file", {
    handlesProblem: true,
    onDone: (state) => {
      if (!state) return;
      onClose();
      show(state);
    },
  });
  return (
    <Dialog
      title={start.fromBackup}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      onSubmit={() => restore.mutate({ password: password || null, recovery_code: code || null })}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={restore.isPending}>
            {start.pickFile}
          </Button>
        </>
      }
    >
      <p>{start.fileText}</p>
      <Field
        label={start.filePassword}
        type="password"
        value={password}
        onChange={setPassword}
        help={start.filePasswordHelp}
      />
      <Field label={start.fileCode} value={code} onChange={setCode} />
      {restore.error && <Note tone="bad">{sentence(problemOf(restore.error), language)}</Note>}
    </Dialog>
  );
}
