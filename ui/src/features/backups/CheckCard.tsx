// Looks over the whole office and says what it found.

import { useState } from "react";
import { type CheckResult, call, problemOf, sentence, useDesk } from "../../bridge";
import { Button, Card, count, Note, StateLine } from "../../design";
import { useWords } from "../../words";
import styles from "./BackupsScreen.module.css";

export function CheckCard() {
  const { backups: words } = useWords();
  const { language } = useDesk();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<CheckResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function check() {
    setBusy(true);
    setProblem(null);
    call("check_office", {})
      .then(setFound)
      .catch((error: unknown) => setProblem(sentence(problemOf(error), language)))
      .finally(() => setBusy(false));
  }

  const parts: [boolean, string][] = found
    ? [
        [found.pages_ok, words.pages],
        [found.references_ok, words.references],
        [found.history_ok, words.history],
        [found.triggers_ok, words.triggers],
      ]
    : [];
  const whole = parts.every(([ok]) => ok);
  return (
    <Card>
      <div className={styles.between}>
        <p className={styles.quiet}>{words.checkText}</p>
        <Button small isPending={busy} onPress={check}>
          {busy ? words.checking : words.check}
        </Button>
      </div>
      {problem && <Note tone="bad">{problem}</Note>}
      {found && (
        <div role="status" className={styles.lines}>
          <StateLine tone={whole ? "ok" : "bad"}>
            {whole ? words.checkOk : words.checkBad}{" "}
            {words.counted(count(found.members), count(found.meetings), count(found.history_rows))}
          </StateLine>
          {!whole &&
            parts.map(([ok, name]) => (
              <StateLine key={name} tone={ok ? "ok" : "bad"}>
                {name}
              </StateLine>
            ))}
          {found.findings.map((finding) => (
            <p key={finding} className={styles.quiet}>
              {finding}
            </p>
          ))}
        </div>
      )}
    </Card>
  );
}
