// "Ai đã sửa gì": the changes of a person's rows, told action by action in the officer's words. Phone and citizen number stay masked here too.

import type { ActionRow, FieldChange } from "../../bridge";
import { shortDay } from "../../design";
import type { Words } from "../../words";

export interface ToldChange {
  label: string;
  before: string;
  after: string;
}

export interface ToldAction {
  action: ActionRow;
  changes: ToldChange[];
}

interface Known {
  words: Words;
  unitName: (id: number) => string | undefined;
}

const SECRET = new Set(["phone", "citizen_number", "old_citizen_number"]);
const DAYS = new Set(["birth", "party_since", "joined", "valid_from", "valid_to", "day", "given_on", "withdrawn_on"]);

export function labelOf(table: string, column: string, words: Words): string | undefined {
  const ofTable: Record<string, Record<string, string>> = words.changed;
  const ofPerson: Record<string, string> = words.members.fields;
  return ofTable[table]?.[column] ?? (table === "person" ? ofPerson[column] : undefined);
}

/** The last four figures at most: enough to see that it changed. */
function masked(value: string): string {
  const digits = value.replace(/\s/g, "");
  return `${"•".repeat(Math.max(0, digits.length - 3))}${digits.slice(-3)}`;
}

function toldValue(table: string, column: string, value: string | null, { words, unitName }: Known): string {
  const { members, record } = words;
  if (value === null || value === "") return members.changes.blank;
  if (SECRET.has(column)) return masked(value);
  if (DAYS.has(column)) return shortDay(value) || value;
  if (column === "photo_sha256") return members.changes.yes;
  if (column === "is_core" || column === "is_head")
    return value === "1" || value === "true" ? members.changes.yes : members.changes.no;
  if (column === "unit_id" || column === "group_id") return unitName(Number(value)) ?? members.changes.otherUnit;
  const names: Record<string, Record<string, string>> = {
    kind: members.kinds,
    sex: members.sexes,
    join_reason: members.joinReasons,
    leave_reason: members.leaveReasons,
    post: members.posts,
  };
  const ofTable: Record<string, Record<string, Record<string, string>>> = {
    award: { kind: record.award.kinds },
    person_flag: { flag: record.flag.flags },
    outside_post: { organisation: record.post.organisations },
    consent: { form: record.consent.forms },
  };
  return (ofTable[table]?.[column] ?? names[column])?.[value] ?? value;
}

/** One entry per action, in the order given; a record's first writing is told by its action alone. */
export function tellChanges(changes: readonly FieldChange[], known: Known): ToldAction[] {
  const told = new Map<number, ToldAction>();
  for (const change of changes) {
    const entry = told.get(change.action.id) ?? { action: change.action, changes: [] };
    told.set(change.action.id, entry);
    const label = labelOf(change.table, change.column, known.words);
    // `joined` says it already, and with "khoảng".
    const isDouble = change.table === "membership" && change.column === "valid_from";
    if (!label || isDouble || change.action.code === "add_member" || change.before === change.after) continue;
    entry.changes.push({
      label,
      before: toldValue(change.table, change.column, change.before, known),
      after: toldValue(change.table, change.column, change.after, known),
    });
  }
  return [...told.values()];
}
