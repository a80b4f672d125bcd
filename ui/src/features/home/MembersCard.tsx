// How many members, how the year went, and why the number differs from last month.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type TodayBoard, useAsk } from "../../bridge";
import { AreaChart, Button, buttonClass, Card, count, Dialog, EmptyState } from "../../design";
import { useWords } from "../../words";
import styles from "./HomeScreen.module.css";

export function MembersCard({ board, isNext }: { board: TodayBoard; isNext: boolean }) {
  const { home, common, record } = useWords();
  const kinds = useAsk("member_counts", { on: board.today, unit_id: null }).data;
  const countsAutomatic = useAsk("get_settings", {}).data?.count_automatic_members ?? false;
  const [asking, setAsking] = useState(false);
  const change = board.member_change;
  const joined = change.admitted + change.moved_in + change.rejoined;
  const left = change.moved_away + change.died + change.other_left;
  if (board.members === 0) {
    return (
      <Card title={home.members}>
        <EmptyState
          title={home.noMembers}
          action={
            <Link to="/members" className={buttonClass(isNext ? "primary" : "plain")}>
              {home.addMember}
            </Link>
          }
        >
          {home.noMembersText}
        </EmptyState>
      </Card>
    );
  }
  const parts: [number, string][] = [
    [change.admitted, home.admitted],
    [change.moved_in, home.movedIn],
    [change.rejoined, home.rejoined],
    [-change.moved_away, home.movedAway],
    [-change.died, home.died],
    [-change.other_left, home.otherLeft],
  ];
  return (
    <Card title={home.members} aside={home.twelveMonths}>
      <div className={styles.members}>
        <div>
          <p className={styles.number}>{count(board.members)}</p>
          <p className={styles.quiet}>{home.inOut(count(joined), count(left))}</p>
          {kinds && kinds.ordinary !== kinds.total && (
            <p className={styles.quiet}>
              {record.home.kinds(
                kinds.automatic ? count(kinds.automatic) : "",
                kinds.honorary ? count(kinds.honorary) : "",
              )}{" "}
              {record.home.report(count(kinds.ordinary + (countsAutomatic ? kinds.automatic : 0)))}
            </p>
          )}
        </div>
        <AreaChart
          label={home.chart}
          points={board.members_by_month.map((each) => ({ name: common.month(each.month), value: each.members }))}
          format={count}
        />
      </div>
      <div className={styles.actions}>
        <Button weight="quiet" small onPress={() => setAsking(true)}>
          {home.why}
        </Button>
      </div>
      <Dialog
        title={home.whyTitle(common.monthOnly(board.month))}
        isOpen={asking}
        onClose={() => setAsking(false)}
        size="small"
      >
        <dl className={styles.sum}>
          <dt>{count(change.start)}</dt>
          <dd>{home.start}</dd>
          {parts
            .filter(([number]) => number !== 0)
            .map(([number, name]) => [
              <dt key={`${name}-number`} className={number > 0 ? styles.plus : styles.minus}>
                {number > 0 ? "+" : "−"} {count(Math.abs(number))}
              </dt>,
              <dd key={name}>{name}</dd>,
            ])}
          <dt className={styles.total}>{count(change.end)}</dt>
          <dd className={styles.total}>{home.end}</dd>
        </dl>
      </Dialog>
    </Card>
  );
}
