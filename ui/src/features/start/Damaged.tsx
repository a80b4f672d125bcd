// The office file is damaged or gone: never start empty over it, offer the newest verified backups with their date and counts.

import { useState } from "react";
import { type DeskState, useChange, useShowDesk } from "../../bridge";
import { Button, count, State } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import { FromFile } from "./FromFile";
import styles from "./Start.module.css";

export function Damaged({ state }: { state: DeskState }) {
  const { start, common } = useWords();
  const show = useShowDesk();
  const restore = useChange("restore_backup", { onDone: show });
  const [picking, setPicking] = useState(false);
  return (
    <Frame version={state.version} wide>
      <div role="alert">
        <h1>{start.damagedTitle}</h1>
        <p className={styles.second}>{start.damagedText}</p>
      </div>
      {state.backups.length === 0 && <p>{start.damagedNone}</p>}
      <ul>
        {state.backups.map((backup, index) => (
          <li key={backup.id} className={styles.backup}>
            <div>
              <p className={styles.backupName}>
                {common.instant(backup.made_at, state.today)}
                {index === 0 && <State tone="ok">{start.newest}</State>}
              </p>
              <p className={styles.hint}>
                {start.counts(count(backup.members), count(backup.meetings), count(backup.photos))}
              </p>
            </div>
            <Button
              weight={index === 0 ? "primary" : "plain"}
              isDisabled={restore.isPending}
              onPress={() => restore.mutate({ id: backup.id })}
            >
              {start.useBackup}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button weight="quiet" small onPress={() => setPicking(true)}>
          {start.otherFile}
        </Button>
      </div>
      <FromFile isOpen={picking} onClose={() => setPicking(false)} />
    </Frame>
  );
}
