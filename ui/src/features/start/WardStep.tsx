// Step 1: the name on every paper.

import { Field } from "../../design";
import { useWords } from "../../words";
import styles from "./FirstRun.module.css";
import type { Plan } from "./plan";

export interface StepProps {
  plan: Plan;
  onChange: (part: Partial<Plan>) => void;
  errors: ReadonlyMap<string, string>;
}

export function StepHead({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}

export function WardStep({ plan, onChange, errors }: StepProps) {
  const { start } = useWords();
  return (
    <>
      <StepHead title={start.wardTitle} text={start.wardText} />
      <div className={styles.two}>
        <Field
          label={start.wardName}
          value={plan.wardName}
          onChange={(wardName) => onChange({ wardName })}
          error={errors.get("wardName")}
          isRequired
          autoFocus
          maxLength={120}
        />
        <Field
          label={start.placeName}
          value={plan.placeName}
          onChange={(placeName) => onChange({ placeName })}
          error={errors.get("placeName")}
          help={start.placeHelp}
          isRequired
          maxLength={80}
        />
      </div>
    </>
  );
}
