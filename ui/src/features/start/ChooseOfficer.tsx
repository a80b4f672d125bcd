// Without a password the office cannot know who sits here, so she says it.

import { type DeskState, useChange, useShowDesk } from "../../bridge";
import { Button } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import styles from "./Start.module.css";

export function ChooseOfficer({ state }: { state: DeskState }) {
  const { start } = useWords();
  const show = useShowDesk();
  const choose = useChange("choose_officer", { onDone: show });
  return (
    <Frame version={state.version}>
      <div>
        <h1>{start.officerTitle}</h1>
        <p className={styles.second}>{start.officerText}</p>
      </div>
      <div className={styles.names}>
        {state.officers.map((name, index) => (
          <Button
            key={name}
            autoFocus={index === 0}
            isPending={choose.isPending}
            onPress={() => choose.mutate({ name })}
          >
            {name}
          </Button>
        ))}
      </div>
    </Frame>
  );
}
