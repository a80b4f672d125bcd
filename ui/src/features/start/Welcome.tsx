// The very first screen: set up, or try with the sample ward, or open a backup.

import { BookHeart, FlaskConical } from "lucide-react";
import { useState } from "react";
import { type DeskState, useChange, useShowDesk } from "../../bridge";
import { Button } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import { FromFile } from "./FromFile";
import styles from "./Start.module.css";

export function Welcome({ state, onBegin }: { state: DeskState; onBegin: () => void }) {
  const { start } = useWords();
  const show = useShowDesk();
  const sample = useChange("open_sample", { onDone: show });
  const [picking, setPicking] = useState(false);
  return (
    <Frame version={state.version}>
      <div>
        <h1>{start.welcome}</h1>
        <p className={styles.second}>{start.welcomeText}</p>
      </div>
      <div className={styles.choice}>
        <Button weight="primary" icon={BookHeart} onPress={onBegin} autoFocus>
          {start.begin}
        </Button>
        <p className={styles.hint}>{start.beginText}</p>
      </div>
      <div className={styles.choice}>
        <Button icon={FlaskConical} isPending={sample.isPending} onPress={() => sample.mutate({})}>
          {start.trySample}
        </Button>
        <p className={styles.hint}>{start.trySampleText}</p>
      </div>
      <div className={styles.line}>
        <Button weight="quiet" small onPress={() => setPicking(true)}>
          {start.fromBackup}
        </Button>
      </div>
      <FromFile isOpen={picking} onClose={() => setPicking(false)} />
    </Frame>
  );
}
