// The first screen: what is due, and the one next step. All of it comes from one question, today_board.

import { type BranchReport, type TodayBoard, useAsk, useDesk } from "../../bridge";
import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";
import { BackupLine } from "./BackupLine";
import styles from "./HomeScreen.module.css";
import { MeetingCard } from "./MeetingCard";
import { MembersCard } from "./MembersCard";
import { OverdueCard } from "./OverdueCard";
import { ReportsCard } from "./ReportsCard";

/** Which card carries the page's one filled button. */
export type NextStep = "branches" | "members" | "remind" | "lock" | "meeting";

function nextStep(board: TodayBoard): NextStep {
  if (board.branches.length === 0) return "branches";
  if (board.members === 0) return "members";
  if (board.report_locked) return "meeting";
  return board.branches.every(isIn) ? "lock" : "remind";
}

export function isIn(branch: BranchReport): boolean {
  return branch.state === "submitted";
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function HomeScreen() {
  const { common, home } = useWords();
  const { month, today } = useDesk();
  const board = useAsk("today_board", { month }, { keep: true }).data;
  if (!board) {
    return (
      <Page>
        <PageHeader title={common.longDay(today)} />
      </Page>
    );
  }
  const step = nextStep(board);
  const due = board.report_locked ? home.reportLocked : home.reportDue(daysBetween(board.today, board.ward_due));
  const overdue = board.overdue.length > 0 ? home.overdueCount(board.overdue.length) : home.nothingDue;
  return (
    <Page>
      <PageHeader title={common.longDay(board.today)} second={`${overdue} ${due}`} />
      <div className={styles.board}>
        <div className={styles.stack}>
          <ReportsCard board={board} step={step} />
          <OverdueCard board={board} />
          <BackupLine backup={board.backup} today={board.today} />
        </div>
        <div className={styles.stack}>
          <MeetingCard board={board} isNext={step === "meeting"} />
          <MembersCard board={board} isNext={step === "members"} />
        </div>
      </div>
    </Page>
  );
}
