// One pair side by side: why it is one, each field with a choice, what moves, and the three decisions.

import { Eye, EyeOff, GitMerge, UsersRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  type DuplicatePair,
  type MergePreview,
  problemOf,
  type Side,
  sentence,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Button, Card, Chip, Choice, count, Note, type SideRow, shortDay, TwoSides } from "../../design";
import { nameOf, tellValue, useWords, type Words } from "../../words";
import styles from "./Duplicates.module.css";

interface PairPanelProps {
  pair: DuplicatePair;
  onLater: () => void;
}

export function PairPanel({ pair, onLater }: PairPanelProps) {
  const all = useWords();
  const words = all.people.duplicates;
  const { language } = useDesk();
  const [inClear, setInClear] = useState(false);
  const [wins, setWins] = useState<Side | null>(null);
  const [picks, setPicks] = useState<ReadonlyMap<string, Side>>(new Map());
  const input = { kept_id: pair.one.id, other_id: pair.other.id, wins, in_clear: inClear };
  const merge = useChange("merge_people", { said: words.merged(pair.one.name) });
  const apart = useChange("keep_people_apart", { said: words.keptApart(pair.one.name) });
  const isBusy = merge.isPending || apart.isPending;
  // One of the two is gone the moment they are merged: she must not be asked for again.
  const answer = useAsk("merge_preview", input, { keep: true, enabled: !isBusy && !merge.isSuccess });
  const preview = answer.data;
  const isBlocked = (preview?.clashes.length ?? 0) > 0 && wins === null;

  return (
    <Card as="aside" title={words.panelTitle(pair.score)} className={styles.panel}>
      <ul className={styles.reasons} aria-label={words.why}>
        {pair.reasons.map(({ reason, points }) => (
          <li key={reason}>
            <Chip tone={points < 0 ? "warn" : "ok"}>{words.reason(words.reasons[reason], points)}</Chip>
          </li>
        ))}
      </ul>
      {answer.isError && <Note tone="bad">{sentence(problemOf(answer.error), language)}</Note>}
      {preview && (
        <Scrolls label={words.panel}>
          {preview.clashes.length > 0 && (
            <Note tone="warn">
              <p>{words.clash}</p>
              <ul>
                {preview.clashes.map((clash) => (
                  <li key={`${clash.from}${clash.kept_unit}${clash.other_unit}`}>
                    {words.clashLine(
                      shortDay(clash.from),
                      clash.last_day ? shortDay(clash.last_day) : null,
                      clash.kept_unit,
                      clash.other_unit,
                    )}
                  </li>
                ))}
              </ul>
              <Choice
                label={words.wins}
                options={[
                  { id: "kept", name: words.one(pair.one.id) },
                  { id: "other", name: words.one(pair.other.id) },
                ]}
                value={wins ?? ("" as Side)}
                onChange={setWins}
              />
            </Note>
          )}
          <div className={styles.tools}>
            <p className={styles.quiet}>{words.chooseText}</p>
            <Button weight="quiet" small icon={inClear ? EyeOff : Eye} onPress={() => setInClear(!inClear)}>
              {inClear ? words.hide : words.reveal}
            </Button>
          </div>
          <TwoSides
            heads={[words.one(pair.one.id), words.one(pair.other.id)]}
            rows={rowsOf(preview, picks, all)}
            blank={words.blank}
            onChoose={(field, side) => setPicks(new Map(picks).set(field, side === "one" ? "kept" : "other"))}
          />
          {preview.tables.length > 0 && (
            <section>
              <h3 className={styles.section}>{words.moves}</h3>
              <ul className={styles.moves}>
                {preview.tables.map((table) => (
                  <li key={table.table}>
                    {words.moveLine(nameOf(all.named.tables, table.table), count(table.rows), count(table.joined))}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Scrolls>
      )}
      {isBlocked && <p className={styles.quiet}>{words.blocked}</p>}
      <div className={styles.decisions}>
        <Button onPress={onLater}>{words.later}</Button>
        <Button
          icon={UsersRound}
          isDisabled={isBusy}
          isPending={apart.isPending}
          onPress={() => apart.mutate({ one_id: pair.one.id, other_id: pair.other.id })}
        >
          {words.twoPeople}
        </Button>
        <Button
          weight="primary"
          icon={GitMerge}
          isDisabled={!preview || answer.isPlaceholderData || isBlocked || isBusy}
          isPending={merge.isPending}
          onPress={() =>
            merge.mutate({
              kept_id: pair.one.id,
              other_id: pair.other.id,
              wins,
              picks: [...picks].map(([field, from]) => ({ field, from })),
            })
          }
        >
          {words.onePerson}
        </Button>
      </div>
    </Card>
  );
}

/** The lines side by side; a field neither record has is left out. */
function rowsOf(preview: MergePreview, picks: ReadonlyMap<string, Side>, all: Words): SideRow[] {
  const words = all.people.duplicates;
  const write = (field: string, value: string | null) => (value === null ? "" : tellValue("person", field, value, all));
  const branch = (side: "kept" | "other") =>
    preview[side].memberships
      .map((period) =>
        words.period(period.unit_name, shortDay(period.joined), period.valid_to ? shortDay(period.valid_to) : null),
      )
      .join("; ");
  const fields = preview.fields
    .filter((field) => field.kept !== null || field.other !== null)
    .map((field): SideRow => {
      const one = write(field.field, field.kept);
      const other = write(field.field, field.other);
      const row = { id: field.field, name: nameOf(all.named.columns.person, field.field), one, other };
      // Both notes are kept, so there is nothing to choose.
      if (field.is_same || field.field === "notes") return row;
      return { ...row, chosen: (picks.get(field.field) ?? field.from) === "kept" ? "one" : "other" };
    });
  return [...fields, { id: "memberships", name: words.memberships, one: branch("kept"), other: branch("other") }];
}

/** Scrolls when it is long; then, and only then, the keyboard must reach it. */
function Scrolls({ label, children }: { label: string; children: React.ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => sizes.disconnect();
  });
  return (
    <section ref={box} className={styles.scrolls} aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </section>
  );
}
