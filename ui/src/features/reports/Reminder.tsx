// A polite reminder, ready to paste where the branches read it.

import { Copy } from "lucide-react";
import { useRef, useState } from "react";
import { type LateBranch, useAsk } from "../../bridge";
import { Button, Dialog, IconButton, Note, TextArea, useToast } from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";

export function Reminder({ month, onClose }: { month: string; onClose: () => void }) {
  const { reports, common } = useWords();
  const words = reports.reminder;
  const toast = useToast();
  const late = useAsk("late_branches", { month }).data ?? [];
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

  async function copyZalo(name: string, zalo: string) {
    try {
      await navigator.clipboard.writeText(zalo);
      toast({ text: words.copiedZalo(name) });
    } catch {
      // It stands beside the button, to be copied by hand.
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
        {late.length > 0 && (
          <section>
            <h3 className={styles.heading}>{words.to}</h3>
            <ul className={styles.late}>
              {late.map((branch) => (
                <Late key={branch.unit_id} branch={branch} onCopy={(name, zalo) => void copyZalo(name, zalo)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Late({ branch, onCopy }: { branch: LateBranch; onCopy: (name: string, zalo: string) => void }) {
  const words = useWords().reports.reminder;
  const { name, zalo } = branch;
  // Hidden while the screen is projected: then there is nothing to copy.
  const isInClear = zalo !== null && !zalo.includes("•");
  return (
    <li className={styles.lateBranch}>
      <span>
        {branch.branch_name}
        <span className={styles.quiet}> · {name ?? words.noHead}</span>
      </span>
      <span className={zalo === null ? styles.quiet : ""}>
        {name !== null && (zalo === null ? words.noZalo : words.zalo(zalo))}
      </span>
      {name !== null && isInClear && (
        <IconButton icon={Copy} small label={words.copyZalo(name)} onPress={() => onCopy(name, zalo)} />
      )}
    </li>
  );
}
