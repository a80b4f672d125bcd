// Step 2: the level above, with dates, since it changed for everybody on 1 July 2025.

import { Plus, Trash2 } from "lucide-react";
import { Button, DateField, Field, IconButton } from "../../design";
import { useWords } from "../../words";
import styles from "./FirstRun.module.css";
import type { PlannedUpper } from "./plan";
import { StepHead, type StepProps } from "./WardStep";

export function UpperStep({ plan, onChange, errors }: StepProps) {
  const { start } = useWords();
  const edit = (key: number, part: Partial<PlannedUpper>) =>
    onChange({ upper: plan.upper.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  return (
    <>
      <StepHead title={start.upperTitle} text={start.upperText} />
      <div className={styles.rows}>
        {plan.upper.map((upper) => (
          <div key={upper.key} className={styles.upperRow}>
            <Field
              label={start.upperName}
              value={upper.name}
              onChange={(name) => edit(upper.key, { name })}
              maxLength={120}
            />
            <DateField
              label={start.from}
              value={upper.from}
              onChange={(from) => edit(upper.key, { from })}
              error={errors.get(`from${upper.key}`)}
            />
            <DateField
              label={start.until}
              value={upper.until}
              onChange={(until) => edit(upper.key, { until })}
              error={errors.get(`until${upper.key}`)}
              help={upper.until ? undefined : start.untilHelp}
            />
            <IconButton
              icon={Trash2}
              label={start.removeUpper(upper.name)}
              className={styles.remove ?? ""}
              onPress={() => onChange({ upper: plan.upper.filter((each) => each.key !== upper.key) })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          weight="quiet"
          icon={Plus}
          onPress={() => onChange({ upper: [...plan.upper, { key: Date.now(), name: "", from: null, until: null }] })}
        >
          {start.addUpper}
        </Button>
      </div>
    </>
  );
}
