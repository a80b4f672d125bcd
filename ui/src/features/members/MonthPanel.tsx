// Beside the list while nobody is chosen: how the number of members came about between two days, of the ward or of the branch the list shows,
// with the people behind each line; and what kinds and ages they are.

import { useState } from "react";
import {
  type ChangeOf,
  type ChangePart,
  type MemberChange,
  type MemberCounts,
  type PersonId,
  type UnitId,
  useAsk,
  useDesk,
} from "../../bridge";
import {
  AreaChart,
  Card,
  count,
  type DateEntry,
  DateField,
  Dialog,
  daysFrom,
  Fold,
  Note,
  Select,
  shortDay,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import styles from "./MemberPanel.module.css";
import { quarterOf, type SpanKind, spanOf } from "./span";

const CAME = ["admitted", "moved_in", "rejoined", "transferred_in"] as const;
const WENT = ["moved_away", "died", "other_left", "transferred_out"] as const;
const SPANS: readonly SpanKind[] = ["month", "quarter", "year", "days"];

interface MonthPanelProps {
  /** The branch or group the list shows; null for the ward. */
  unitId: UnitId | null;
  /** The day the list shows; null for today. */
  on: string | null;
  /** Shows the list as of a day. */
  onShowDay: (day: string) => void;
  onOpenPerson: (id: PersonId) => void;
}

export function MonthPanel({ unitId, on, onShowDay, onOpenPerson }: MonthPanelProps) {
  const words = useWords();
  const say = words.record.change;
  const { month, today } = useDesk();
  const [kind, setKind] = useState<SpanKind>("month");
  const [from, setFrom] = useState<DateEntry>(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState<DateEntry>(today);
  const [asked, setAsked] = useState<ChangePart | null>(null);
  const units = useAsk("list_units", { on }, { keep: true }).data ?? [];
  const isWhole = from !== null && to !== null && from !== UNREADABLE && to !== UNREADABLE && from <= to;
  const span = kind !== "days" ? spanOf(kind, month) : isWhole ? { from, last_day: to } : spanOf("month", month);
  const of: ChangeOf = { ...span, unit_id: unitId };
  const change = useAsk("member_change", of, { keep: true }).data;
  const months = useAsk("members_by_month", { month, months: 12 }, { keep: true }).data ?? [];
  const where = units.find((unit) => unit.id === unitId)?.name ?? say.ward;
  const year = month.slice(0, 4);
  const names: Record<SpanKind, string> = {
    month: words.common.month(month),
    quarter: say.quarter(quarterOf(month), year),
    year: say.year(year),
    days: say.spans.days,
  };
  return (
    <Card as="aside" className={styles.panel} title={say.title(where)}>
      <Select
        look="chip"
        label={say.span}
        className={styles.span}
        options={SPANS.map((id) => ({ id, name: names[id] }))}
        value={kind}
        onChange={setKind}
      />
      {kind === "days" && (
        <div className={styles.days}>
          <DateField label={say.from} value={from} onChange={setFrom} />
          <DateField label={say.to} value={to} onChange={setTo} />
        </div>
      )}
      {change && <Sum of={of} change={change} onShowDay={onShowDay} onPart={setAsked} />}
      {unitId === null && (
        <AreaChart
          label={words.members.month.chart}
          points={months.map((each) => ({ name: words.common.month(each.month), value: each.members }))}
          format={count}
        />
      )}
      <Counts unitId={unitId} on={on} />
      <p className={styles.quiet}>{words.members.nobody}</p>
      {asked && (
        <Behind
          of={of}
          part={asked}
          onClose={() => setAsked(null)}
          onOpen={(id) => {
            setAsked(null);
            onOpenPerson(id);
          }}
        />
      )}
    </Card>
  );
}

function usePartNames(): Record<ChangePart, string> {
  const { members, record } = useWords();
  const { admitted, moved_in, rejoined, moved_away, died, other_left } = members.month;
  const { transferred_in, transferred_out } = record.change;
  return { admitted, moved_in, rejoined, moved_away, died, other_left, transferred_in, transferred_out };
}

interface SumProps {
  of: ChangeOf;
  change: MemberChange;
  onShowDay: (day: string) => void;
  onPart: (part: ChangePart) => void;
}

/** Start + who came − who went = end, line by line; lines of nobody are left out. Each line opens its people. */
function Sum({ of, change, onShowDay, onPart }: SumProps) {
  const words = useWords().record.change;
  const names = usePartNames();
  const before = daysFrom(of.from, -1);
  const moved = [...CAME, ...WENT].some((part) => change[part] > 0);
  const line = (part: ChangePart, sign: string) =>
    change[part] > 0 && (
      <Line
        key={part}
        name={names[part]}
        value={`${sign} ${count(change[part])}`}
        label={words.showPeople(names[part], count(change[part]))}
        onPress={() => onPart(part)}
      />
    );
  const start = words.start(shortDay(before));
  // Where the stretch runs on beyond today, its end counts what is planned.
  const end = words.end(shortDay(of.last_day));
  return (
    <div className={styles.sum}>
      <Line name={start} value={count(change.start)} label={words.showList(start)} onPress={() => onShowDay(before)} />
      {CAME.map((part) => line(part, "+"))}
      {WENT.map((part) => line(part, "−"))}
      {!moved && <p className={styles.quiet}>{words.nothing}</p>}
      <div className={styles.total}>
        <Line name={end} value={count(change.end)} label={words.showList(end)} onPress={() => onShowDay(of.last_day)} />
      </div>
    </div>
  );
}

interface LineProps {
  name: string;
  value: string;
  label: string;
  onPress: () => void;
}

function Line({ name, value, label, onPress }: LineProps) {
  return (
    <button type="button" className={styles.sumLine} onClick={onPress} aria-label={`${name}: ${value}. ${label}`}>
      <span>{name}</span>
      <span>{value}</span>
    </button>
  );
}

interface BehindProps {
  of: ChangeOf;
  part: ChangePart;
  onClose: () => void;
  onOpen: (id: PersonId) => void;
}

/** Who came or went. */
function Behind({ of, part, onClose, onOpen }: BehindProps) {
  const words = useWords();
  const names = usePartNames();
  const people = useAsk("people_of_change", { of, part }).data;
  return (
    <Dialog title={names[part]} isOpen onClose={onClose}>
      {people && (
        <ul className={styles.people}>
          {people.rows.map((person) => (
            <li key={`${person.id} ${person.day}`}>
              <button type="button" className={styles.personLine} onClick={() => onOpen(person.id)}>
                <span>{person.name}</span>
                <span className={styles.quiet}>
                  {[
                    person.unit_name,
                    shortDay(person.day),
                    person.leave_reason && words.named.codes.leave_reason[person.leave_reason],
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {people && people.total > people.rows.length && (
        <Note>{words.record.change.more(count(people.rows.length), count(people.total))}</Note>
      )}
    </Dialog>
  );
}

/** Kinds and ages on the list's day, below a heading that opens. */
function Counts({ unitId, on }: { unitId: UnitId | null; on: string | null }) {
  const words = useWords();
  const { today } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const counts = useAsk("member_counts", { on, unit_id: unitId }, { keep: true }).data;
  if (!counts) return null;
  return (
    <Fold
      title={words.record.change.byKind}
      note={words.record.change.on(shortDay(on ?? today))}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <CountLines counts={counts} />
    </Fold>
  );
}

function CountLines({ counts }: { counts: MemberCounts }) {
  const { record, named } = useWords();
  const settings = useAsk("get_settings", {}).data;
  const reported = counts.ordinary + (settings?.count_automatic_members ? counts.automatic : 0);
  const kinds = (["ordinary", "automatic", "honorary"] as const).map((kind) => ({
    name: named.codes.member_kind[kind],
    members: counts[kind],
  }));
  const ages = [
    ...counts.bands.map((band) => ({ name: record.change.band(band.from_age, band.to_age), members: band.members })),
    { name: record.change.younger(counts.bands[0]?.from_age ?? 18), members: counts.younger },
    { name: record.change.unknown, members: counts.birth_unknown },
  ].filter((line, index) => index < counts.bands.length || line.members > 0);
  return (
    <div className={styles.counts}>
      <dl>
        {kinds.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>{count(line.members)}</dd>
          </div>
        ))}
        {counts.suspended > 0 && (
          <div>
            <dt>{record.change.suspended}</dt>
            <dd>{count(counts.suspended)}</dd>
          </div>
        )}
      </dl>
      {reported !== counts.total && <p className={styles.quiet}>{record.change.reportCounts(count(reported))}</p>}
      <dl>
        {ages.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>{count(line.members)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
