// Step 5: a password now, or later with an honest sentence about what that means.

import { Choice, Field } from "../../design";
import { useWords } from "../../words";
import styles from "./FirstRun.module.css";
import { StepHead, type StepProps } from "./WardStep";

export function PasswordStep({ plan, onChange, errors }: StepProps) {
  const { start } = useWords();
  return (
    <>
      <StepHead title={start.passwordTitle} text={start.passwordText} />
      <Choice
        label={start.passwordChoice}
        hideLabel
        look="list"
        value={plan.withPassword ? "now" : "later"}
        onChange={(when) => onChange({ withPassword: when === "now" })}
        options={[
          { id: "now", name: start.passwordNow, hint: start.passwordNowText },
          { id: "later", name: start.passwordLater, hint: start.passwordLaterText },
        ]}
      />
      {plan.withPassword && (
        <div className={styles.two}>
          <Field
            label={start.newPassword}
            type="password"
            value={plan.password}
            onChange={(password) => onChange({ password })}
            error={errors.get("password")}
            help={start.passwordHelp}
            autoComplete="new-password"
          />
          <Field
            label={start.again}
            type="password"
            value={plan.again}
            onChange={(again) => onChange({ again })}
            error={errors.get("again")}
            autoComplete="new-password"
          />
        </div>
      )}
    </>
  );
}
