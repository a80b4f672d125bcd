// A polite reminder, ready to paste where the branches read it.

import { Copy } from "lucide-react";
import { useRef, useState } from "react";
import { useAsk } from "../../bridge";
import { Button, Dialog, Note, TextArea, useToast } from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";

export function Reminder({ month, onClose }: { month: string; onClose: () => void }) {
  const { reports, common } = useWords();
  const words = reports.reminder;
  const toast = useToast();
  const made = useAsk("reminder_text", { month }).data;
  const [typed, setTyped] = useState<string | null>(null);
  const [byHand, setByHand] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? made ?? "";

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: words.copied });
      onClose();
    } catch {
      // Some web views keep the clipboard for the keys alone.
      setByHand(true);
      area.current?.focus();
      area.current?.select();
    }
  }

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          <Button weight="primary" icon={Copy} isDisabled={text === ""} onPress={() => void copy()}>
            {words.copy}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {byHand && <Note tone="warn">{words.byHand}</Note>}
        <TextArea label={words.text} help={words.help} rows={8} value={text} onChange={setTyped} areaRef={area} />
      </div>
    </Dialog>
  );
}
