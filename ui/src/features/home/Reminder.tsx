// The polite reminder to late branches, ready to paste.

import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useAsk } from "../../bridge";
import { Button, Dialog, TextArea, useToast } from "../../design";
import { useWords } from "../../words";

export function Reminder({ month, isOpen, onClose }: { month: string; isOpen: boolean; onClose: () => void }) {
  const { home, common } = useWords();
  const toast = useToast();
  const proposed = useAsk("reminder_text", { month }, { enabled: isOpen }).data;
  const [text, setText] = useState("");
  useEffect(() => {
    if (proposed !== undefined) setText(proposed);
  }, [proposed]);

  function copy() {
    void navigator.clipboard.writeText(text).then(() => {
      toast({ text: home.copied });
      onClose();
    });
  }

  return (
    <Dialog
      title={home.remindTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          <Button weight="primary" icon={Copy} onPress={copy} isDisabled={text === ""}>
            {home.copy}
          </Button>
        </>
      }
    >
      <p>{home.remindText}</p>
      <TextArea label={home.remindTitle} hideLabel value={text} onChange={setText} rows={8} />
    </Dialog>
  );
}
