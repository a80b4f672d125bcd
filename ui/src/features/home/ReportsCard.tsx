// Which chi hội have reported this month, as tiles, and the step that follows from it.

import { Link } from "@tanstack/react-router";
import { Check, MessageCircle, PencilLine, Undo2 } from "lucide-react";
import { useState } from "react";
import type { BranchReport, TodayBoard } from "../../bridge";
import { Button, buttonClass, Card, count, cx, EmptyState, State } from "../../design";
import { useWords, type Words } from "../../words";
import styles from "./HomeScreen.module.css";
import { daysBetween, isIn, type NextStep } from "./nextStep";
import { Reminder } from "./Reminder";

export function ReportsCard({ board, step }: { board: TodayBoard; step: NextStep }) {
  const { home, common } = useWords();
  const [reminding, setReminding] = useState(false);
  const { branches } = board;
  const done = branches.filter(isIn).length;
  const returned = branches.filter((branch) => branch.state === "returned").length;
  const missing = branches.length - done - returned;
  const late = daysBetween(board.branch_due, board.today);

  if (branches.length === 0) {
    return (
      <Card title={home.reports(common.monthOnly(board.month))}>
        <EmptyState
          title={home.noBranches}
          action={
            <Link to="/organization" className={buttonClass("primary")}>
              {home.addBranches}
            </Link>
          }
        >
          {home.noBranchesText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={
        <>
          {home.reports(common.monthOnly(board.month))}
          {board.report_locked ? (
            <State tone="ok">{home.locked}</State>
          ) : done < branches.length ? (
            <State tone="warn">
              {late > 0 ? home.branchesLate(late) : home.branchesDue(common.dayMonth(board.branch_due))}
            </State>
          ) : null}
        </>
      }
      aside={home.submitted(count(done), count(branches.length))}
    >
      <div className={styles.progress} aria-hidden="true">
        {branches.length <= 40 ? (
          branches.map((branch, index) => (
            <span key={branch.unit_id} className={cx(styles.part, index < done && styles.partDone)} />
          ))
        ) : (
          <>
            <span className={cx(styles.part, styles.partDone)} style={{ flexGrow: done }} />
            <span className={styles.part} style={{ flexGrow: branches.length - done }} />
          </>
        )}
      </div>
      <h3>
        {done === branches.length
          ? home.allIn
          : [missing > 0 && home.missing(missing), returned > 0 && home.returned(returned)].filter(Boolean).join(", ")}
      </h3>
      <ul className={styles.tiles}>
        {branches.map((branch) => (
          <li key={branch.unit_id}>
            <Tile branch={branch} home={home} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {step === "remind" && (
          <Button weight="primary" icon={MessageCircle} onPress={() => setReminding(true)}>
            {home.remind(missing + returned)}
          </Button>
        )}
        {step === "lock" && (
          <Link to="/reports" className={buttonClass("primary")}>
            {home.lockMonth}
          </Link>
        )}
        {!board.report_locked && step !== "lock" && (
          <Link to="/reports" className={buttonClass("plain")}>
            {home.enter}
          </Link>
        )}
        <Link to="/reports" className={cx(buttonClass("quiet"), styles.push)}>
          {home.openReport}
        </Link>
      </div>
      <Reminder month={board.month} isOpen={reminding} onClose={() => setReminding(false)} />
    </Card>
  );
}

function Tile({ branch, home }: { branch: BranchReport; home: Words["home"] }) {
  const words = {
    missing: home.stateMissing,
    started: home.stateStarted,
    submitted: home.stateSubmitted,
    returned: home.stateReturned,
  }[branch.state];
  // "Chi hội 12" is known by its number; another name is written out.
  const short = /(\d+)$/.exec(branch.unit_name)?.[1] ?? branch.unit_name;
  return (
    <Link
      to="/reports"
      className={cx(styles.tile, branch.state !== "missing" && styles[branch.state])}
      title={`${branch.unit_name}: ${words}`}
    >
      <span aria-hidden="true">{short}</span>
      <span className={styles.hidden}>
        {branch.unit_name}: {words}
      </span>
      {branch.state === "submitted" && <Check size="0.75rem" strokeWidth={2} aria-hidden="true" />}
      {branch.state === "started" && <PencilLine size="0.75rem" strokeWidth={2} aria-hidden="true" />}
      {branch.state === "returned" && <Undo2 size="0.75rem" strokeWidth={2} aria-hidden="true" />}
    </Link>
  );
}
