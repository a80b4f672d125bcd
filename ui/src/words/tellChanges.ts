// What changed, in the officer's words: each column by its name, each value as its kind is written. Phone and citizen number stay masked here too.

import {
  type ActionChanges,
  type ActionRow,
  declaredColumn,
  type FieldChange,
  PERSON_FIELDS,
  type RowChange,
} from "../bridge";
import { count, shortDay } from "../design";
import type { Words } from ".";
import { nameOf } from "./named";

export interface ToldChange {
  label: string;
  before: string;
  after: string;
}

export interface ToldAction {
  action: ActionRow;
  changes: ToldChange[];
}

export interface ToldRow {
  /** "Nhiệm vụ", "Phiếu thu" */
  what: string;
  whose: string;
  op: RowChange["op"];
  changes: ToldChange[];
}

interface Known {
  words: Words;
  unitName: (id: number) => string | undefined;
}

/** Texts of pages are told by their beginning. */
const LONGEST = 160;

/** What a column is called; undefined for one that says nothing to anybody. */
function labelOf(table: string, column: string, { named }: Words): string | undefined {
  if (declaredColumn(table, column)?.kind === "key") return undefined;
  const names: Record<string, Record<string, string>> = named.columns;
  return names[table]?.[column];
}

/** The last figures: enough to see that it changed. */
function masked(value: string): string {
  const digits = value.replace(/\s/g, "");
  return `${"•".repeat(Math.max(0, digits.length - 3))}${digits.slice(-3)}`;
}

const isSecret = (table: string, column: string) =>
  table === "person" && PERSON_FIELDS.some(({ field, masked }) => masked && field === column);

/** A stored value in words, as its kind is written. */
export function tellValue(
  table: string,
  column: string,
  value: string,
  { members, fund, changedRows, named }: Words,
): string {
  const declared = declaredColumn(table, column);
  switch (declared?.kind) {
    case "day":
    case "partial_day":
      return shortDay(value) || value;
    case "picture":
      return members.changes.yes;
    case "machine":
      return changedRows.isChanged;
    case "yes_no":
      return value === "1" || value === "true" ? members.changes.yes : members.changes.no;
    case "month":
      return `${Number(value.slice(4))}/${value.slice(0, 4)}`;
    case "money":
      return fund.dong(count(Number(value)));
    case "code":
      return declared.codes ? nameOf(named.codes[declared.codes], value) : value;
    default:
      return value;
  }
}

/** A value of the history: secrets masked, long texts by their beginning, rows of other tables by what they are called. */
function toldValue(table: string, column: string, value: string | null, { words, unitName }: Known): string {
  const { members, changedRows } = words;
  const declared = declaredColumn(table, column);
  if (value === null || value === "") return members.changes.blank;
  if (isSecret(table, column)) return masked(value);
  if (declared?.kind === "row") {
    if (value === "?") return changedRows.gone;
    // The history of a person tells a unit by its number, that of an action by its name.
    if (declared.of === "unit" && /^\d+$/.test(value)) return unitName(Number(value)) ?? members.changes.otherUnit;
  }
  const told = tellValue(table, column, value, words);
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told;
}

/** One entry per action, in the order given; a record's first writing is told by its action alone. */
export function tellChanges(changes: readonly FieldChange[], known: Known): ToldAction[] {
  const told = new Map<number, ToldAction>();
  for (const change of changes) {
    const entry = told.get(change.action.id) ?? { action: change.action, changes: [] };
    told.set(change.action.id, entry);
    const label = labelOf(change.table, change.column, known.words);
    if (!label || change.action.code === "add_member" || change.before === change.after) continue;
    entry.changes.push({
      label,
      before: toldValue(change.table, change.column, change.before, known),
      after: toldValue(change.table, change.column, change.after, known),
    });
  }
  return [...told.values()];
}

/** What one action did, row by row. */
export function tellRows({ rows }: ActionChanges, words: Words): ToldRow[] {
  const known = { words, unitName: () => undefined };
  const { tables, settings } = words.named;
  return rows.map(({ table, whose, op, fields }) => {
    const changes = fields.flatMap(({ column, before, after }) => {
      const label = labelOf(table, column, words);
      if (!label) return [];
      // A row of figures without a number says that nothing happened.
      const told = (value: string | null) =>
        table === "report_value" && value === null
          ? words.reports.story.nothing
          : toldValue(table, column, value, known);
      return [{ label, before: told(before), after: told(after) }];
    });
    return {
      what: nameOf(tables, table),
      whose: table === "setting" ? nameOf(settings, whose) : whose,
      op,
      changes,
    };
  });
}
