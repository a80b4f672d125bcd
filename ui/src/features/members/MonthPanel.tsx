// Beside the list while nobody is chosen: how the number of members came about in the month at the top right.

import { type MemberChange, useAsk, useDesk } from "../../bridge";
import { AreaChart, Card, count } from "../../design";
import { useWords } from "../../words";
import styles from "./MemberPanel.module.css";

const JOINED = ["admitted", "moved_in", "rejoined"] as const;
const LEFT = ["moved_away", "died", "other_left"] as const;

export function MonthPanel() {
  const words = useWords();
  const { month, today } = useDesk();
  const change = useAsk("member_change", { month }, { keep: true }).data;
  const months = useAsk("members_by_month", { month, months: 12 }, { keep: true }).data ?? [];
  return (
    <Card
      as="aside"
      className={styles.panel}
      title={words.members.month.title(words.common.month(month).toLocaleLowerCase("vi"))}
    >
      {change && <Sum change={change} isOver={month < today.slice(0, 7)} />}
      <AreaChart
        label={words.members.month.chart}
        points={months.map((each) => ({ name: words.common.month(each.month), value: each.members }))}
        format={count}
      />
      <p className={styles.quiet}>{words.members.nobody}</p>
    </Card>
  );
}

/** Start + who came − who left = end, line by line; lines of nobody are left out. */
function Sum({ change, isOver }: { change: MemberChange; isOver: boolean }) {
  const words = useWords().members.month;
  const moved = [...JOINED, ...LEFT].some((key) => change[key] > 0);
  return (
    <div className={styles.sum}>
      <Line name={words.start} value={count(change.start)} />
      {JOINED.map((key) => change[key] > 0 && <Line key={key} name={words[key]} value={`+ ${count(change[key])}`} />)}
      {LEFT.map((key) => change[key] > 0 && <Line key={key} name={words[key]} value={`− ${count(change[key])}`} />)}
      {!moved && <p className={styles.quiet}>{words.nothing}</p>}
      <div className={styles.total}>
        <Line name={isOver ? words.end : words.endSoFar} value={count(change.end)} />
      </div>
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <p className={styles.sumLine}>
      <span>{name}</span>
      <span>{value}</span>
    </p>
  );
}
