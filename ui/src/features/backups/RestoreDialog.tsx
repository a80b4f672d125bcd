// Before a restore, and before one is undone: what the book will hold, what it will lose, and that it can be undone.

import type { ReactNode } from "react";
import { type BackupRow, type DeskState, useChange, useDesk, useShowDesk } from "../../bridge";
import { Button, count, Dialog, useToast } from "../../design";
import { useWords } from "../../words";
import styles from "./BackupsScreen.module.css";

interface ChosenProps {
  backup: BackupRow | null;
  onClose: () => void;
}

/** What follows the restore, unless she said no to the system's question. */
function useShown(text: string, onClose: () => void): (state: DeskState | null) => void {
  const toast = useToast();
  const show = useShowDesk();
  return (state) => {
    if (!state) return;
    onClose();
    show(state);
    toast({ text });
  };
}

export function RestoreDialog({ backup, onClose }: ChosenProps) {
  const { backups: words, common } = useWords();
  const { today } = useDesk();
  const when = backup ? common.instant(backup.made_at, today) : "";
  const restore = useChange("restore_backup", { onDone: useShown(words.restored(when), onClose) });
  if (!backup) return null;
  return (
    <AskDialog
      title={words.restoreTitle}
      go={words.doRestore}
      isPending={restore.isPending}
      onGo={() => restore.mutate({ id: backup.id })}
      onClose={onClose}
    >
      <p>{words.willBe(when, contentsOf(backup, words.counts))}</p>
      <p>{backup.changes_since > 0 ? words.willLose(count(backup.changes_since)) : words.willLoseNothing}</p>
      <p>{words.safeFirst}</p>
    </AskDialog>
  );
}

export function UndoRestoreDialog({ backup, onClose }: ChosenProps) {
  const { backups: words, common } = useWords();
  const { today, state } = useDesk();
  const undo = useChange("undo_restore", { onDone: useShown(words.restoreUndone, onClose) });
  if (!backup) return null;
  return (
    <AskDialog
      title={words.undoRestore}
      go={words.doUndoRestore}
      isPending={undo.isPending}
      onGo={() => undo.mutate({})}
      onClose={onClose}
    >
      <p>{words.willBeBefore(common.instant(backup.made_at, today), contentsOf(backup, words.counts))}</p>
      <p>{words.willReplace(state.ward_name ?? "")}</p>
      <p>{words.safeFirst}</p>
    </AskDialog>
  );
}

function contentsOf(backup: BackupRow, counts: (members: string, meetings: string, photos: string) => string): string {
  return counts(count(backup.members), count(backup.meetings), count(backup.photos));
}

interface AskProps {
  title: string;
  go: string;
  isPending: boolean;
  onGo: () => void;
  onClose: () => void;
  children: ReactNode;
}

function AskDialog({ title, go, isPending, onGo, onClose, children }: AskProps) {
  const { common } = useWords();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" isPending={isPending} onPress={onGo}>
            {go}
          </Button>
        </>
      }
    >
      <div className={styles.list}>{children}</div>
    </Dialog>
  );
}
