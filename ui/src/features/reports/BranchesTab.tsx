// Branch by branch: who has reported, and the column of the chosen branch; or all branches side by side.

import { Building2 } from "lucide-react";
import { useState } from "react";
import type { BranchReport, Form, UnitId } from "../../bridge";
import { Choice, cx, EmptyState, Select, State } from "../../design";
import { useWords } from "../../words";
import styles from "./BranchesTab.module.css";
import { BranchTableView } from "./BranchTableView";
import { EntryGrid } from "./EntryGrid";
import { stateName } from "./stateName";
import { TONES } from "./tones";

interface BranchesProps {
  form: Form;
  month: string;
  branches: readonly BranchReport[];
  isLocked: boolean;
}

// So that the next month begins where this one was left.
let lastBranch: UnitId | null = null;

export function BranchesTab({ form, month, branches, isLocked }: BranchesProps) {
  const all = useWords();
  const { reports } = all;
  const words = reports.branches;
  const [view, setView] = useState<"entry" | "table">("entry");
  const [chosen, setChosen] = useState<UnitId | null>(lastBranch);
  // Only after a move by key does the cursor go to the grid by itself.
  const [grabs, setGrabs] = useState(false);
  const report = branches.find(({ unit_id }) => unit_id === chosen) ?? branches[0];

  if (!report) {
    return (
      <EmptyState icon={Building2} title={words.none}>
        {words.noneText}
      </EmptyState>
    );
  }

  function choose(unit: UnitId, byKey: boolean) {
    lastBranch = unit;
    setGrabs(byKey);
    setChosen(unit);
  }

  return (
    <div className={styles.tab}>
      <Choice
        label={words.view}
        hideLabel
        options={[
          { id: "entry", name: words.entry },
          { id: "table", name: words.table },
        ]}
        value={view}
        onChange={setView}
      />
      {view === "table" ? (
        <BranchTableView form={form} month={month} />
      ) : (
        <div className={styles.split}>
          <nav aria-label={words.list} className={styles.list}>
            <ul>
              {branches.map((branch) => {
                const isHere = branch.unit_id === report.unit_id;
                return (
                  <li key={branch.unit_id}>
                    <button
                      type="button"
                      className={cx(styles.branch, isHere && styles.here)}
                      aria-current={isHere ? "true" : undefined}
                      onClick={() => choose(branch.unit_id, false)}
                    >
                      <span className={styles.name}>{branch.unit_name}</span>
                      <State tone={TONES[branch.state]}>{stateName(branch.state, all)}</State>
                    </button>
                  </li>
                );
              })}
            </ul>
          </nav>
          <Select
            label={words.choose}
            hideLabel
            className={styles.box}
            options={branches.map((branch) => ({
              id: branch.unit_id,
              name: branch.unit_name,
              hint: stateName(branch.state, all),
            }))}
            value={report.unit_id}
            onChange={(unit) => choose(unit, false)}
          />
          <EntryGrid
            key={`${month} ${report.unit_id}`}
            form={form}
            month={month}
            report={report}
            branches={branches}
            isLocked={isLocked}
            grabsFocus={grabs}
            onBranch={choose}
          />
        </div>
      )}
    </div>
  );
}
