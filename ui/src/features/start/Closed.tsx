// An office that is whole but cannot be opened here and now.

import { type DeskState, useAsk } from "../../bridge";
import { Button } from "../../design";
import { useWords } from "../../words";
import { Frame } from "./Frame";
import styles from "./Start.module.css";

export function Closed({ stage, state }: { stage: "newer" | "in_use" | "read_only"; state: DeskState }) {
  const { start, common } = useWords();
  const desk = useAsk("desk_state", {});
  const words = {
    newer: [start.newerTitle, start.newerText],
    in_use: [start.inUseTitle, start.inUseText],
    read_only: [start.readOnlyTitle, start.readOnlyText],
  }[stage];
  return (
    <Frame version={state.version}>
      <div role="alert">
        <h1>{words[0]}</h1>
        <p className={styles.second}>{words[1]}</p>
      </div>
      <div>
        <Button weight="primary" isPending={desk.isFetching} onPress={() => void desk.refetch()} autoFocus>
          {common.retry}
        </Button>
      </div>
    </Frame>
  );
}
