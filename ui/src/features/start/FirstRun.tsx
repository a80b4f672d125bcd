// The guide that sets up an office: five short steps, nothing written until the last, then the recovery sheet.

import { useState } from "react";
import {
  type CreatedOffice,
  type DeskState,
  problemOf,
  sentence,
  useChange,
  usePreferences,
  useShowDesk,
} from "../../bridge";
import { Button, Note, Steps } from "../../design";
import { useWords } from "../../words";
import { BranchesStep } from "./BranchesStep";
import styles from "./FirstRun.module.css";
import { Frame } from "./Frame";
import { OfficersStep } from "./OfficersStep";
import { PasswordStep } from "./PasswordStep";
import { type Plan, planned, STEPS, type StepName, wrongIn } from "./plan";
import { RecoverySheet } from "./RecoverySheet";
import { UpperStep } from "./UpperStep";
import { WardStep } from "./WardStep";

export function FirstRun({
  state,
  onHold,
  onBack,
}: {
  state: DeskState;
  onHold: (held: boolean) => void;
  onBack: () => void;
}) {
  const words = useWords();
  const { start, common } = words;
  const { language } = usePreferences();
  const show = useShowDesk();
  const [plan, setPlan] = useState<Plan>(() => ({
    wardName: start.wardPrefix,
    placeName: "",
    upper: [
      { key: 1, name: start.upperDistrict, from: null, until: "2025-06-30" },
      { key: 2, name: start.upperCity, from: "2025-07-01", until: null },
    ],
    branches: "",
    officers: [{ key: 1, name: "", post: "chair", otherTitle: "", from: null }],
    officer: 1,
    withPassword: true,
    password: "",
    again: "",
  }));
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const [created, setCreated] = useState<CreatedOffice | null>(null);
  const create = useChange("create_office", {
    handlesProblem: true,
    onDone: (answer) => {
      if (answer.recovery_code) setCreated(answer);
      else finish(answer);
    },
  });

  function finish(answer: CreatedOffice) {
    show(answer.desk);
    onBack();
  }

  const step: StepName = STEPS[at] ?? "ward";
  const wrong = wrongIn(step, plan, words);
  const change = (part: Partial<Plan>) => setPlan((old) => ({ ...old, ...part }));

  function goOn() {
    setTried(true);
    if (wrong.size > 0) return;
    setTried(false);
    if (at < STEPS.length - 1) setAt(at + 1);
    else {
      onHold(true);
      create.mutate(planned(plan, words));
    }
  }

  if (created?.recovery_code) {
    return (
      <Frame version={state.version} wide>
        <RecoverySheet code={created.recovery_code} onDone={() => finish(created)} />
      </Frame>
    );
  }

  const shown = tried ? wrong : new Map<string, string>();
  const names = {
    ward: start.ward,
    upper: start.upper,
    branches: start.branches,
    officers: start.officers,
    password: start.password,
  };
  return (
    <Frame version={state.version} wide>
      <Steps
        label={start.steps}
        steps={STEPS.map((each, index) => ({
          id: each,
          name: names[each],
          state: index < at ? "done" : index === at ? "current" : "todo",
        }))}
      />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        {step === "ward" && <WardStep plan={plan} onChange={change} errors={shown} />}
        {step === "upper" && <UpperStep plan={plan} onChange={change} errors={shown} />}
        {step === "branches" && <BranchesStep plan={plan} onChange={change} />}
        {step === "officers" && <OfficersStep plan={plan} onChange={change} errors={shown} />}
        {step === "password" && <PasswordStep plan={plan} onChange={change} errors={shown} />}
        {create.error && <Note tone="bad">{sentence(problemOf(create.error), language)}</Note>}
        <div className={styles.foot}>
          <Button onPress={() => (at === 0 ? onBack() : setAt(at - 1))}>{common.back}</Button>
          <span className={styles.where}>{start.stepOf(at + 1, STEPS.length)}</span>
          <Button weight="primary" type="submit" isPending={create.isPending}>
            {at === STEPS.length - 1 ? start.create : common.next}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
