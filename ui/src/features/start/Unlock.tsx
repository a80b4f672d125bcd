// The lock. Wrong passwords cost a growing wait and never any data; the recovery code is the second way in.

import { LockKeyhole } from "lucide-react";
import { useEffect, useState } from "react";
import { type DeskState, problemOf, sentence, useAsk, useChange, usePreferences, useShowDesk } from "../../bridge";
import { Button, Field, Note } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import styles from "./Start.module.css";

export function Unlock({ state }: { state: DeskState }) {
  const { start } = useWords();
  const { language } = usePreferences();
  const show = useShowDesk();
  const desk = useAsk("desk_state", {});
  const [text, setText] = useState("");
  const [byCode, setByCode] = useState(false);
  const [wait, setWait] = useState(state.wait_seconds);
  const unlock = useChange("unlock", { handlesProblem: true, onDone: show });
  const problem = unlock.error ? problemOf(unlock.error) : null;
  const asked = problem?.kind === "office" ? problem.wait_seconds : 0;

  useEffect(() => {
    if (asked > 0 || state.wait_seconds > 0) setWait(Math.max(asked, state.wait_seconds));
  }, [asked, state.wait_seconds]);
  const { reset } = unlock;
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => {
      setWait(wait - 1);
      // The wait is over, and so is what was said about it.
      if (wait === 1 && asked > 0) reset();
    }, 1000);
    return () => clearTimeout(timer);
  }, [wait, asked, reset]);

  function open() {
    if (wait > 0 || text === "") return;
    unlock.mutate(byCode ? { password: null, recovery_code: text } : { password: text, recovery_code: null }, {
      // A right password may still meet a damaged or older file: then another screen takes over.
      onError: () => void desk.refetch(),
    });
  }

  return (
    <Frame version={state.version}>
      <div className={styles.line}>
        <LockKeyhole size="1.5rem" strokeWidth={1.75} aria-hidden="true" />
        <h1>{start.unlockTitle}</h1>
      </div>
      {state.ward_name && <p className={styles.second}>{state.ward_name}</p>}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Field
          key={String(byCode)}
          label={byCode ? start.recoveryCode : start.unlockPassword}
          type={byCode ? "text" : "password"}
          value={text}
          onChange={(next) => {
            setText(next);
            if (unlock.error && wait === 0) unlock.reset();
          }}
          help={byCode ? start.codeHelp : undefined}
          error={problem && wait === 0 ? sentence(problem, language) : null}
          autoComplete="off"
          autoFocus
        />
        {wait > 0 && <Note tone="warn">{start.wait(wait)}</Note>}
        <div className={styles.between}>
          <Button weight="primary" type="submit" isPending={unlock.isPending} isDisabled={wait > 0 || text === ""}>
            {start.unlock}
          </Button>
          <Button
            weight="quiet"
            small
            onPress={() => {
              setByCode(!byCode);
              setText("");
              unlock.reset();
            }}
          >
            {byCode ? start.usePassword : start.useCode}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
