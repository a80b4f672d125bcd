// Step 3: chi hội as a pasted list, with what it will become beside it.

import { Chip, count, State, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./FirstRun.module.css";
import { branchNames, type Plan } from "./plan";
import { StepHead } from "./WardStep";

export function BranchesStep({ plan, onChange }: { plan: Plan; onChange: (part: Partial<Plan>) => void }) {
  const { start } = useWords();
  const names = branchNames(plan.branches);
  return (
    <>
      <StepHead title={start.branchesTitle} text={start.branchesText} />
      <div className={styles.two}>
        <TextArea
          label={start.branchesLabel}
          value={plan.branches}
          onChange={(branches) => onChange({ branches })}
          rows={8}
          placeholder={start.branchesExample}
          autoFocus
        />
        <section className={styles.preview} aria-live="polite" aria-label={start.branches}>
          <h2>{start.branchCount(count(names.length))}</h2>
          {names.length === 0 && <p className={styles.quiet}>{start.branchesEmpty}</p>}
          <div className={styles.chips}>
            {names.map((branch, index) =>
              branch.repeated ? (
                <State key={`${branch.name}-${String(index)}`} tone="warn">
                  {branch.name} ({start.repeated})
                </State>
              ) : (
                <Chip key={branch.name}>{branch.name}</Chip>
              ),
            )}
          </div>
        </section>
      </div>
    </>
  );
}
