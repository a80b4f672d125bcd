// A backup file from a USB stick or another PC in place of the open office.

import { useState } from "react";
import { problemOf, sentence, useChange, usePreferences, useShowDesk } from "../../bridge";
import { Button, Dialog, Field, Note, useToast } from "../../design";
import { useWords } from "../../words";

export function FromFile({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { backups: words, common } = useWords();
  const { language } = usePreferences();
  const toast = useToast();
  const show = useShowDesk();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const restore = useChange("restore_from_file", {
    handlesProblem: true,
    onDone: (state) => {
      if (!state) return;
      onClose();
      show(state);
      toast({ text: words.restoredFile });
    },
  });
  return (
    <Dialog
      title={words.fromFile}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      onSubmit={() => restore.mutate({ password: password || null, recovery_code: code || null })}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={restore.isPending}>
            {words.pickFile}
          </Button>
        </>
      }
    >
      <p>{words.fromFileText}</p>
      <Field
        label={words.filePassword}
        type="password"
        value={password}
        onChange={setPassword}
        help={words.filePasswordHelp}
      />
      <Field label={words.fileCode} value={code} onChange={setCode} />
      {restore.error && <Note tone="bad">{sentence(problemOf(restore.error), language)}</Note>}
    </Dialog>
  );
}
