// Before a restore: what the book will hold, what it will lose, and that it can be undone.

import { type BackupRow, type DeskState, useChange, useDesk, useShowDesk } from "../../bridge";
import { Button, count, Dialog, useToast } from "../../design";
import { useWords } from "../../words";
import styles from "./BackupsScreen.module.css";

export function RestoreDialog({ backup, onClose }: { backup: BackupRow | null; onClose: () => void }) {
  const { backups: words, common } = useWords();
  const { today } = useDesk();
  const toast = useToast();
  const show = useShowDesk();
  const restore = useChange("restore_backup");
  if (!backup) return null;
  const when = common.instant(backup.made_at, today);

  function start() {
    if (!backup) return;
    const onSuccess = (state: DeskState | null) => {
      // She said no to the system's question.
      if (!state) return;
      onClose();
      show(state);
      toast({ text: words.restored(when) });
    };
    restore.mutate({ id: backup.id }, { onSuccess });
  }

  return (
    <Dialog
      title={words.restoreTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" isPending={restore.isPending} onPress={start}>
            {words.doRestore}
          </Button>
        </>
      }
    >
      <div className={styles.list}>
        <p>{words.willBe(when, words.counts(count(backup.members), count(backup.meetings), count(backup.photos)))}</p>
        <p>{backup.changes_since > 0 ? words.willLose(count(backup.changes_since)) : words.willLoseNothing}</p>
        <p>{words.safeFirst}</p>
      </div>
    </Dialog>
  );
}
