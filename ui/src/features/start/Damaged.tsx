// The office file is damaged or gone: never start empty over it, offer the newest verified backups with their date and counts.

import { useState } from "react";
import { type DeskState, problemOf, sentence, useChange, usePreferences, useShowDesk } from "../../bridge";
import { Button, count, Field, Note, State } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import { FromFile } from "./FromFile";
import styles from "./Start.module.css";

export function Damaged({ state }: { state: DeskState }) {
  const { start, common } = useWords();
  const show = useShowDesk();
  const { language } = usePreferences();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const restore = useChange("restore_backup", {
    handlesProblem: true,
    onDone: (restored) => restored && show(restored),
  });
  const accept = useChange("unlock", { onDone: show });
  const [picking, setPicking] = useState(false);
  return (
    <Frame version={state.version} wide>
      <div role="alert">
        <h1>{state.older ? start.olderTitle : start.damagedTitle}</h1>
        <p className={styles.second}>{state.problem ? sentence(state.problem, language) : start.damagedText}</p>
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
              onPress={() =>
                restore.mutate({
                  id: backup.id,
                  ...(password && { password }),
                  ...(code && { recovery_code: code }),
                })
              }
            >
              {start.useBackup}
            </Button>
          </li>
        ))}
      </ul>
      {restore.error && (
        <>
          <Note tone="bad">{sentence(problemOf(restore.error), language)}</Note>
          <p className={styles.hint}>{start.backupLocked}</p>
          <Field label={start.filePassword} type="password" value={password} onChange={setPassword} />
          <Field label={start.fileCode} value={code} onChange={setCode} />
        </>
      )}
      <div className={styles.line}>
        <Button weight="quiet" small onPress={() => setPicking(true)}>
          {start.otherFile}
        </Button>
        {state.older && (
          <Button
            weight="quiet"
            small
            isPending={accept.isPending}
            onPress={() => accept.mutate({ password: null, recovery_code: null, accept_older: true })}
          >
            {start.useOlder}
          </Button>
        )}
      </div>
      <FromFile isOpen={picking} onClose={() => setPicking(false)} />
    </Frame>
  );
}
