// What changed, in the officer's words: each column by its name, each value as the screens write it. Phone and citizen number stay masked here too.

import type { ActionChanges, ActionRow, FieldChange, RowChange } from "../bridge";
import { count, shortDay } from "../design";
import type { Words } from ".";

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

const SECRET = new Set(["phone", "citizen_number", "old_citizen_number"]);
const DAYS = new Set([
  "birth",
  "party_since",
  "joined",
  "valid_from",
  "valid_to",
  "day",
  "given_on",
  "withdrawn_on",
  "opened",
  "closed",
  "due",
  "done_on",
  "received",
  "counted_on",
  "paid_on",
]);
const YES_NO = new Set(["is_core", "is_head", "locked", "automatic_pay", "honorary_pay", "leavers_pay"]);
const UNITS = new Set(["unit_id", "group_id", "parent_id", "owner_unit_id", "from_unit_id", "to_unit_id"]);
/** Texts of pages are told by their beginning. */
const LONGEST = 160;
/** Too long, or made for the program alone: that it changed is enough. */
const UNTOLD = new Set(["saved_list.body", "merged_ward.sums", "photo.sha256", "indicator.register_query"]);
/** Numbers and sizes that say nothing to anybody; whose row it is stands above it. */
const UNSAID = new Set([
  "id",
  "person_id",
  "household_id",
  "field_id",
  "meeting_id",
  "indicator_id",
  "section_id",
  "gone_id",
  "db_uuid",
  "width",
  "height",
  "key",
]);
/** Tables whose figures are of a unit and a month, or of a year. */
const FIGURES = new Set(["report_value", "branch_report", "narrative", "locked_figure", "month_lock", "target"]);

/** What a column is called; undefined for one that is not told. */
export function labelOf(table: string, column: string, words: Words): string | undefined {
  if (UNSAID.has(column)) return undefined;
  const ofTable: Record<string, Record<string, string>> = words.changed;
  const ofPerson: Record<string, string> = words.members.fields;
  return ofTable[table]?.[column] ?? (table === "person" ? ofPerson[column] : undefined);
}

/** Whether a column is meant to be told of no row of this table. */
export function isUnsaid(table: string, column: string): boolean {
  const isWhose = FIGURES.has(table) && ["month", "year", "unit_id"].includes(column);
  // A unit's name, the money of a receipt and the year of a rule stand under their owner.
  const isOwner =
    (column === "unit_id" && ["unit_name", "fee_receipt"].includes(table)) ||
    (column === "year" && ["fee_rule", "fee_exemption"].includes(table));
  return UNSAID.has(column) || isWhose || isOwner;
}

/** The last four figures at most: enough to see that it changed. */
function masked(value: string): string {
  const digits = value.replace(/\s/g, "");
  return `${"•".repeat(Math.max(0, digits.length - 3))}${digits.slice(-3)}`;
}

/** Words for what the book keeps as codes. */
function codesOf(table: string, column: string, words: Words): Record<string, string> | undefined {
  const { members, record, meetings, organization, reports, fund, common, changedRows } = words;
  const codes: Record<string, Record<string, string>> = {
    "person.sex": members.sexes,
    "membership.kind": members.kinds,
    "membership.join_reason": members.joinReasons,
    "membership.leave_reason": members.leaveReasons,
    "office_term.post": members.posts,
    "award.kind": record.award.kinds,
    "person_flag.flag": record.flag.flags,
    "outside_post.organisation": record.post.organisations,
    "consent.form": record.consent.forms,
    "own_field.kind": record.settings.kinds,
    "household_class.class": record.household.classNames,
    "unit.kind": organization.kinds,
    "unit.branch_kind": organization.branchKinds,
    "unit.purpose": organization.purposes,
    "unit_lineage.kind": changedRows.lineage,
    "meeting.kind": meetings.kinds,
    "meeting.status": meetings.status,
    "attendance.body": meetings.attendance.bodies,
    "attendance.presence": meetings.attendance.presence,
    "task.owner": common.owners,
    "indicator.kind": changedRows.indicatorKinds,
    "indicator.source": reports.story.sources,
    "branch_report.state": reports.states,
    "fee_rule.joined_later": fund.rule.later,
  };
  return codes[`${table}.${column}`];
}

/** A stored value as the screens write it. */
export function toldValue(table: string, column: string, value: string | null, { words, unitName }: Known): string {
  const { members, fund, changedRows } = words;
  if (value === null || value === "") return members.changes.blank;
  if (SECRET.has(column)) return masked(value);
  if (UNTOLD.has(`${table}.${column}`)) return changedRows.isChanged;
  if (DAYS.has(column)) return shortDay(value) || value;
  if (column === "photo_sha256") return members.changes.yes;
  if (YES_NO.has(column)) return value === "1" || value === "true" ? members.changes.yes : members.changes.no;
  // The history of a person tells a unit by its number, that of an action by its name.
  if (UNITS.has(column) && /^\d+$/.test(value)) return unitName(Number(value)) ?? members.changes.otherUnit;
  if (value === "?" && (UNITS.has(column) || column.endsWith("_id"))) return changedRows.gone;
  if (column === "from_month") return `${Number(value.slice(4))}/${value.slice(0, 4)}`;
  if (column === "amount") return fund.dong(count(Number(value)));
  const code = codesOf(table, column, words)?.[value];
  return code ?? (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
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

/** What one action did, row by row. */
export function tellRows({ rows }: ActionChanges, words: Words): ToldRow[] {
  const known = { words, unitName: () => undefined };
  const tables: Record<string, string> = words.changedRows.tables;
  const settings: Record<string, string> = words.changedRows.settings;
  return rows.map(({ table, whose, op, fields }) => {
    const changes = fields.flatMap(({ column, before, after }) => {
      const label = labelOf(table, column, words);
      const isDouble = table === "membership" && column === "valid_from";
      if (!label || isDouble) return [];
      // A row of figures without a number says that nothing happened.
      const told = (value: string | null) =>
        table === "report_value" && value === null
          ? words.reports.story.nothing
          : toldValue(table, column, value, known);
      return [{ label, before: told(before), after: told(after) }];
    });
    return {
      what: tables[table] ?? table,
      whose: table === "setting" ? (settings[whose] ?? whose) : whose,
      op,
      changes,
    };
  });
}
