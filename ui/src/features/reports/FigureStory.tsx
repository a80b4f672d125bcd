// One figure explained: what it is, why it differs from last month, who is behind it, how it compares with the register and with the year.

import { Users } from "lucide-react";
import { useState } from "react";
import type { BranchFigure, Indicator, MemberChange, MonthFigure, FigureStory as Story, WardRow } from "../../bridge";
import { useAsk, useDesk } from "../../bridge";
import { AreaChart, Button, count, Dialog, State, writeFigure } from "../../design";
import { inLine, useWords } from "../../words";
import { cellOf, cellOfTotal, isNearRegister, ratioToRegister } from "./cells";
import styles from "./FigureStory.module.css";

interface StoryProps {
  month: string;
  indicator: Indicator;
  line: WardRow;
}

export function FigureStory({ month, indicator, line }: StoryProps) {
  const { reports, named } = useWords();
  const words = reports.story;
  const story = useAsk("figure_story", { month, indicator_id: indicator.id }).data;
  const { hidden } = useDesk().state;
  // Branches and tổ are counted from the register too, but there are no people behind them.
  const people = useAsk(
    "people_behind",
    { month, indicator_id: indicator.id },
    { enabled: indicator.register_query !== null && !hidden },
  ).data;
  const [listing, setListing] = useState(false);
  const cell = cellOfTotal(line.period);
  const write = (value: number) => writeFigure(value, indicator.decimals);
  return (
    <div className={styles.story}>
      <div>
        <h2 className={styles.name}>{indicator.name}</h2>
        <p className={styles.figure}>
          {cell === null ? (
            <span className={styles.quiet}>{words.blank}</span>
          ) : cell === "none" ? (
            <span className={styles.quiet}>{words.nothing}</span>
          ) : (
            <>
              {write(cell)} <span className={styles.unit}>{indicator.unit}</span>
            </>
          )}
        </p>
        <p className={styles.source}>
          {inLine(named.codes.indicator_source[indicator.source])}
          {line.period.asked > 1 && line.period.given < line.period.asked && (
            <> · {reports.givenTitle(count(line.period.given), count(line.period.asked))}</>
          )}
        </p>
        {people && people.total > 0 && !hidden && (
          <Button small icon={Users} className={styles.people ?? ""} onPress={() => setListing(true)}>
            {words.people}
          </Button>
        )}
      </div>
      {story && (
        <>
          {story.members ? (
            <MemberLines month={month} change={story.members} />
          ) : (
            <MonthLines story={story} write={write} />
          )}
          {!indicator.of_ward && <AgainstRegister line={line} write={write} />}
          {story.members && indicator.kind === "stock" && story.months.length < 2 ? (
            <MembersYear month={month} name={indicator.name} write={write} />
          ) : (
            <Year name={indicator.name} months={story.months} write={write} />
          )}
          {indicator.source === "branch" && (
            <Branches key={indicator.id} branches={story.branches} decimals={indicator.decimals} />
          )}
        </>
      )}
      {listing && !hidden && <People month={month} indicator={indicator} onClose={() => setListing(false)} />}
    </div>
  );
}

/** start + joined − left = end, line by line; what did not happen is left out. */
function MemberLines({ month, change }: { month: string; change: MemberChange }) {
  const { reports } = useWords();
  const words = reports.story;
  const moves = [
    { words: words.admitted, value: change.admitted },
    { words: words.movedIn, value: change.moved_in },
    { words: words.rejoined, value: change.rejoined },
    { words: words.movedAway, value: -change.moved_away },
    { words: words.died, value: -change.died },
    { words: words.otherLeft, value: -change.other_left },
  ].filter(({ value }) => value !== 0);
  return (
    <section>
      <h3>{words.why}</h3>
      <dl className={styles.sum}>
        <Line value={count(change.start)} words={words.start(monthBefore(month))} />
        {moves.map((move) => (
          <Line
            key={move.words}
            value={`${move.value > 0 ? "+" : "−"} ${count(Math.abs(move.value))}`}
            words={move.words}
            tone={move.value > 0 ? "more" : "less"}
          />
        ))}
        <Line value={count(change.end)} words={words.start(month)} tone="end" />
      </dl>
    </section>
  );
}

function Line({ value, words, tone }: { value: string; words: string; tone?: "more" | "less" | "end" }) {
  return (
    <div className={styles.line} data-tone={tone}>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function monthBefore(month: string): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 2;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** For figures that are not people: last month, the difference, this month. */
function MonthLines({ story, write }: { story: Story; write: (value: number) => string }) {
  const { reports } = useWords();
  const words = reports.story;
  const now = story.months.at(-1);
  const before = story.months.at(-2);
  if (!now || !before || now.value === null || before.value === null) return null;
  const difference = now.value - before.value;
  return (
    <section>
      <h3>{words.why}</h3>
      <dl className={styles.sum}>
        <Line value={write(before.value)} words={words.start(before.month)} />
        {difference !== 0 && (
          <Line
            value={`${difference > 0 ? "+" : "−"} ${write(Math.abs(difference))}`}
            words=""
            tone={difference > 0 ? "more" : "less"}
          />
        )}
        <Line value={write(now.value)} words={words.start(now.month)} tone="end" />
      </dl>
    </section>
  );
}

function AgainstRegister({ line, write }: { line: WardRow; write: (value: number) => string }) {
  const { reports } = useWords();
  const words = reports.story;
  const reported = line.reported.value;
  if (line.register === null || reported === null) return null;
  const percent = ratioToRegister(reported, line.register);
  return (
    <section>
      <h3>{words.register}</h3>
      <p className={styles.register}>
        {percent !== null && (
          <State tone={isNearRegister(percent) ? "ok" : "warn"}>
            {reported === line.register ? words.matches : words.ratio(writeFigure(Math.round(percent * 10), 1))}
          </State>
        )}
        <span>{words.registerIs(write(reported), write(line.register))}</span>
      </p>
    </section>
  );
}

/** Months that were never closed have no kept figure; the register still knows how many members there were. */
function MembersYear({ month, name, write }: { month: string; name: string; write: (value: number) => string }) {
  const counts = useAsk("members_by_month", { month, months: 12 }).data ?? [];
  return <Year name={name} months={counts.map((each) => ({ month: each.month, value: each.members }))} write={write} />;
}

interface YearProps {
  name: string;
  months: readonly MonthFigure[];
  write: (value: number) => string;
}

function Year({ name, months, write }: YearProps) {
  const { reports, common } = useWords();
  const points = months.flatMap(({ month, value }) => (value === null ? [] : [{ name: common.month(month), value }]));
  if (points.length < 2) return null;
  return (
    <section>
      <h3>{reports.story.year}</h3>
      <AreaChart label={reports.story.yearOf(name)} points={points} format={write} />
    </section>
  );
}

const SHOWN_AT_FIRST = 5;

function Branches({ branches, decimals }: { branches: readonly BranchFigure[]; decimals: number }) {
  const { reports } = useWords();
  const words = reports.story;
  const [all, setAll] = useState(false);
  if (branches.length === 0) return <p className={styles.quiet}>{words.noBranches}</p>;
  const shown = all ? branches : branches.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <h3>{words.branches}</h3>
      <dl className={styles.branches}>
        {shown.map(({ unit_id, unit_name, figure }) => {
          const cell = cellOf(figure);
          return (
            <div key={unit_id} className={styles.branch}>
              <dt>{unit_name}</dt>
              <dd className={styles.figureOf}>
                {cell === "none" ? <span className={styles.quiet}>{words.nothing}</span> : writeFigure(cell, decimals)}
              </dd>
            </div>
          );
        })}
      </dl>
      {!all && branches.length > SHOWN_AT_FIRST && (
        <Button small weight="quiet" onPress={() => setAll(true)}>
          {words.allBranches(branches.length)}
        </Button>
      )}
    </section>
  );
}

function People({ month, indicator, onClose }: { month: string; indicator: Indicator; onClose: () => void }) {
  const { reports, common } = useWords();
  const words = reports.story;
  const people = useAsk("people_behind", { month, indicator_id: indicator.id }).data;
  return (
    <Dialog
      title={words.peopleTitle(indicator.name, people ? count(people.total) : "…")}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{common.close}</Button>}
    >
      {people && people.total > 0 && (
        <ol className={styles.names}>
          {people.rows.map((person, index) => (
            <li key={`${person.person_id} ${person.day}`} className={styles.person}>
              <span className={styles.order}>{count(people.offset + index + 1)}</span>
              <span>{person.name}</span>
              <span className={styles.quiet}>{person.unit_name}</span>
              <span className={styles.day}>{person.day ? common.shortDay(person.day) : ""}</span>
            </li>
          ))}
        </ol>
      )}
      {people && people.rows.length < people.total && (
        <p className={styles.quiet}>{words.peopleMore(count(people.rows.length), count(people.total))}</p>
      )}
    </Dialog>
  );
}
