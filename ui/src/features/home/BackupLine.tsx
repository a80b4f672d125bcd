// The last verified backup, quietly; amber when it is time.

import type { BackupStatus } from "../../bridge";
import { useChange } from "../../bridge";
import { Button, count, cx, StateLine, useToast } from "../../design";
import { useWords } from "../../words";
import styles from "./HomeScreen.module.css";

export function BackupLine({ backup, today }: { backup: BackupStatus; today: string }) {
  const { home, common } = useWords();
  const toast = useToast();
  const backUp = useChange("backup_now", { onDone: () => toast({ text: home.backedUp }) });
  const elsewhere =
    backup.last_elsewhere === null
      ? home.backupNowhereElse
      : home.backupElsewhere(
          Math.max(0, Math.floor((Date.parse(today) + 17 * 3_600_000 - backup.last_elsewhere) / 86_400_000)),
        );
  const warn = backup.overdue || !backup.last;
  return (
    <div className={cx(styles.backup, warn && styles.backupWarn)}>
      <StateLine tone={warn ? "warn" : "ok"}>
        {backup.last
          ? [
              home.backup(common.instant(backup.last.made_at, today)),
              backup.changes_since > 0 && home.changesSince(count(backup.changes_since)),
              elsewhere,
            ]
              .filter(Boolean)
              .join(" ")
          : home.noBackup}
      </StateLine>
      <Button weight="quiet" small isPending={backUp.isPending} onPress={() => backUp.mutate({})}>
        {home.backUpNow}
      </Button>
    </div>
  );
}
