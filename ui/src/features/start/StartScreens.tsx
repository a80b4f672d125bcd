// What stands before the open book: the first-run guide, the lock, and each way an office can fail to open, every one with its next step.

import { useState } from "react";
import type { DeskState } from "../../bridge";
import { ChooseOfficer } from "./ChooseOfficer";
import { Closed } from "./Closed";
import { Damaged } from "./Damaged";
import { FirstRun } from "./FirstRun";
import { Unlock } from "./Unlock";
import { Welcome } from "./Welcome";

/** `onHold` keeps these screens although the office is open already: the recovery sheet is still to be shown. */
export function StartScreens({ state, onHold }: { state: DeskState; onHold: (held: boolean) => void }) {
  const [guided, setGuided] = useState(false);
  if (guided) {
    return (
      <FirstRun
        state={state}
        onHold={onHold}
        onBack={() => {
          setGuided(false);
          onHold(false);
        }}
      />
    );
  }
  switch (state.stage) {
    case "first_run":
      return <Welcome state={state} onBegin={() => setGuided(true)} />;
    case "locked":
      return <Unlock state={state} />;
    case "open":
      return <ChooseOfficer state={state} />;
    case "damaged":
      return <Damaged state={state} />;
    case "newer":
    case "in_use":
    case "read_only":
      return <Closed stage={state.stage} state={state} />;
    default: {
      const never: never = state.stage;
      return never;
    }
  }
}
