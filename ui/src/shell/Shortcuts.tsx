// Ctrl / and F1: every key of the program on one page, with two sentences of help.

import { Dialog } from "../design";
import { useWords } from "../words";
import styles from "./Shortcuts.module.css";

export function Shortcuts({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shell } = useWords();
  const list: [string, string][] = [
    ["Ctrl K", shell.keys.search],
    ["Ctrl Z", shell.keys.undo],
    ["Ctrl Y", shell.keys.redo],
    ["Ctrl F", shell.keys.find],
    ["Ctrl N", shell.keys.new],
    ["Ctrl S", shell.keys.save],
    ["Ctrl Enter", shell.keys.closeNext],
    ["↑ ↓ PgUp PgDn Home End", shell.keys.arrows],
    ["Enter", shell.keys.enter],
    ["F2", shell.keys.edit],
    ["Esc", shell.keys.escape],
    ["Ctrl L", shell.keys.lock],
    ["Ctrl Shift H", shell.keys.privacy],
    ["Ctrl /", shell.keys.list],
    ["F1", shell.keys.help],
  ];
  return (
    <Dialog title={shell.shortcuts} isOpen={isOpen} onClose={onClose}>
      <p>{shell.helpText}</p>
      <dl className={styles.list}>
        {list.map(([keys, what]) => (
          <div key={keys} className={styles.line}>
            <dt>
              <kbd className={styles.keys}>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{shell.shortcutsText}</p>
    </Dialog>
  );
}
