// Branch by branch: how much of the year's fee is in, and the members of the chosen one.

import { Building2 } from "lucide-react";
import { useState } from "react";
import type { BranchFees, FeeYear, UnitId } from "../../bridge";
import { count, cx, EmptyState, Select, State, type Tone } from "../../design";
import { useWords } from "../../words";
import { BranchEntry } from "./BranchEntry";
import styles from "./BranchesTab.module.css";
import { percentOf } from "./money";

// So that coming back begins where she left.
let lastBranch: UnitId | null = null;

function toneOf({ sums }: BranchFees): Tone {
  if (sums.due === 0) return "plain";
  if (sums.owing === 0) return "ok";
  return sums.collected > 0 ? "info" : "plain";
}

export function BranchesTab({ fees }: { fees: FeeYear }) {
  const { fund } = useWords();
  const words = fund.branches;
  const [chosen, setChosen] = useState<UnitId | null>(lastBranch);
  // Only after a move by key does the cursor go to the grid by itself.
  const [grabs, setGrabs] = useState(false);
  const branch = fees.branches.find(({ unit_id }) => unit_id === chosen) ?? fees.branches[0];
  if (!branch) {
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

  function turn(direction: 1 | -1) {
    const at = fees.branches.findIndex(({ unit_id }) => unit_id === branch?.unit_id);
    const to = fees.branches[at + direction];
    if (to) choose(to.unit_id, true);
  }

  const percent = ({ sums }: BranchFees) =>
    sums.due === 0 ? words.nothingDue : words.percent(count(percentOf(sums.due - sums.owing, sums.due)));

  return (
    <div className={styles.split}>
      <nav aria-label={words.list} className={styles.list}>
        <ul>
          {fees.branches.map((each) => {
            const isHere = each.unit_id === branch.unit_id;
            return (
              <li key={each.unit_id}>
                <button
                  type="button"
                  className={cx(styles.branch, isHere && styles.here)}
                  aria-current={isHere ? "true" : undefined}
                  onClick={() => choose(each.unit_id, false)}
                >
                  <span className={styles.text}>
                    <span className={styles.name}>{each.unit_name}</span>
                    <span className={styles.money}>{words.of(count(each.sums.collected), count(each.sums.due))}</span>
                  </span>
                  <State tone={toneOf(each)}>{percent(each)}</State>
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
        options={fees.branches.map((each) => ({
          id: each.unit_id,
          name: each.unit_name,
          hint: `${words.of(count(each.sums.collected), count(each.sums.due))} · ${percent(each)}`,
        }))}
        value={branch.unit_id}
        onChange={(unit) => choose(unit, false)}
      />
      <BranchEntry
        key={branch.unit_id}
        year={fees.rule.year}
        branch={branch}
        isFirst={fees.branches[0] === branch}
        isLast={fees.branches[fees.branches.length - 1] === branch}
        grabsFocus={grabs}
        onTurn={turn}
      />
    </div>
  );
}
