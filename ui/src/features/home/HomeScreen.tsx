// The first screen: what is due, and the one next step. All of it comes from one question, today_board.

import { useAsk, useDesk } from "../../bridge";
import { Page, PageHeader } from "../../design";
import { useWords } from "../../words";
import { BackupLine } from "./BackupLine";
import styles from "./HomeScreen.module.css";
import { MeetingCard } from "./MeetingCard";
import { MembersCard } from "./MembersCard";
import { daysBetween, nextStep } from "./nextStep";
import { OverdueCard } from "./OverdueCard";
import { ReportsCard } from "./ReportsCard";

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
