// Tasks whose day has passed, the oldest first.

import { Link } from "@tanstack/react-router";
import type { TodayBoard } from "../../bridge";
import { Badge, buttonClass, Card, count, StateLine } from "../../design";
import { useWords } from "../../words";
import styles from "./HomeScreen.module.css";

const SHOWN = 5;

export function OverdueCard({ board }: { board: TodayBoard }) {
  const { home, common, named } = useWords();
  return (
    <Card
      title={
        <>
          {home.overdue}
          {board.overdue.length > 0 && (
            <Badge count={board.overdue.length} label={home.overdueLabel(board.overdue.length)} tone="bad" />
          )}
        </>
      }
      aside={
        <Link to="/tasks" className={buttonClass("quiet", true)}>
          {home.allTasks}
        </Link>
      }
    >
      {board.overdue.length === 0 ? (
        <>
          <StateLine tone="ok">{home.noOverdue}</StateLine>
          {board.open_tasks > 0 && <p className={styles.quiet}>{home.openTasks(count(board.open_tasks))}</p>}
        </>
      ) : (
        <ul className={styles.rows}>
          {board.overdue.slice(0, SHOWN).map((task) => (
            <li key={task.id} className={styles.row}>
              <span>{task.text}</span>
              <span className={styles.owner}>{task.owner_name || named.codes.task_owner[task.owner.kind]}</span>
              <span className={styles.late}>{common.daysLate(task.overdue_days)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
