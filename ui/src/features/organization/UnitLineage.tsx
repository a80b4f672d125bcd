// Where a unit comes from and where it went: "Gộp từ Chi hội 3 và Chi hội 4, 1/7/2025".

import { type Lineage, type UnitRow, useAsk } from "../../bridge";
import { count, shortDay } from "../../design";
import { useWords } from "../../words";
import styles from "./OrganizationScreen.module.css";

const MOST_NAMED = 5;

export function UnitLineage({ unit }: { unit: UnitRow }) {
  const say = useWords().structure.lineage;
  const lineage = useAsk("unit_lineage", { id: unit.id }, { keep: true }).data ?? [];
  if (lineage.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{say.title}</h3>
      <ul className={styles.terms}>
        {together(lineage).map((group) => (
          <li key={group.key}>{sentence(group.lines, unit, say)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What happened on one day in one way is one sentence. */
function together(lineage: readonly Lineage[]): { key: string; lines: Lineage[] }[] {
  const groups = new Map<string, Lineage[]>();
  for (const line of lineage) {
    const key = `${line.day} ${line.kind} ${line.from}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, lines]) => ({ key, lines }));
}

function sentence(lines: readonly Lineage[], unit: UnitRow, say: ReturnType<typeof useWords>["structure"]["lineage"]) {
  const first = lines[0];
  if (!first) return "";
  // A group that moved keeps its name: only the branch tells the two apart.
  const moved = lines.length === 1 && unit.kind === "group" && first.kind === "merged" && first.unit_name === unit.name;
  const names = lines
    .slice(0, MOST_NAMED)
    .map((line) =>
      line.branch_name ? (moved ? line.branch_name : `${line.unit_name} (${line.branch_name})`) : line.unit_name,
    );
  const rest = lines.length - names.length;
  const last = names.pop() ?? "";
  const all = names.length > 0 && rest === 0 ? `${names.join(", ")}${say.and}${last}` : [...names, last].join(", ");
  const text = rest > 0 ? say.more(all, count(rest)) : all;
  const day = shortDay(first.day);
  if (moved) return first.from ? say.movedFrom(text, day) : say.movedInto(text, day);
  if (first.kind === "merged") return first.from ? say.mergedFrom(text, day) : say.mergedInto(text, day);
  return first.from ? say.splitFrom(text, day) : say.splitInto(text, day);
}
