// The next meeting, and what became of the last one's conclusions.

import { Link } from "@tanstack/react-router";
import { Circle } from "lucide-react";
import type { TaskRow, TodayBoard } from "../../bridge";
import { buttonClass, Card, count, EmptyState, StateLine } from "../../design";
import { useWords } from "../../words";
import styles from "./HomeScreen.module.css";
import { daysBetween } from "./nextStep";

export function MeetingCard({ board, isNext }: { board: TodayBoard; isNext: boolean }) {
  const { home, common } = useWords();
  const meeting = board.next_meeting;
  const done = board.last_conclusions.filter((task) => task.done_on !== null).length;
  const weight = isNext ? "primary" : "plain";
  return (
    <Card
      title={meeting?.title ?? home.nextMeeting}
      aside={meeting ? common.inDays(daysBetween(board.today, meeting.day)) : undefined}
    >
      {meeting && (
        <p className={styles.quiet}>
          {[meeting.starts_at, common.weekDay(meeting.day), meeting.place].filter(Boolean).join(" · ")}
        </p>
      )}
      {!meeting && board.last_conclusions.length === 0 && (
        <EmptyState title={home.noMeeting}>{home.noMeetingText}</EmptyState>
      )}
      {board.last_conclusions.length > 0 && (
        <>
          <h3>{home.conclusions(count(done), count(board.last_conclusions.length))}</h3>
          <ul className={styles.list}>
            {board.last_conclusions.map((task) => (
              <li key={task.id}>
                <ConclusionLine task={task} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {meeting ? (
          <Link to="/meetings/$meetingId" params={{ meetingId: String(meeting.id) }} className={buttonClass(weight)}>
            {home.openMeeting}
          </Link>
        ) : (
          <Link to="/meetings" className={buttonClass(weight)}>
            {home.addMeeting}
          </Link>
        )}
      </div>
    </Card>
  );
}

function ConclusionLine({ task }: { task: TaskRow }) {
  const { home, common } = useWords();
  if (task.done_on) return <StateLine tone="ok">{task.text}</StateLine>;
  // The day due follows after a colon, so the full stop goes.
  const sentence = task.text.replace(/\.$/, "");
  if (task.overdue_days > 0) {
    return (
      <StateLine tone="bad">
        {sentence}: <span className={styles.late}>{home.late(task.overdue_days)}</span>
      </StateLine>
    );
  }
  return (
    <StateLine tone={task.due ? "warn" : "plain"} {...(task.due ? {} : { icon: Circle })}>
      {task.due ? sentence : task.text}
      {task.due && `: ${home.due(common.dayMonth(task.due))}`}
    </StateLine>
  );
}
