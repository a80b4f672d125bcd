// What a list of members shows beyond its search: conditions and columns, and what a cell says in words.

import type { Cell, MemberColumn, Narrowing, OwnSaid } from "../../bridge";
import { shortDay } from "../../design";
import type { Words } from "../../words";

export const NO_NARROWING: Narrowing = {
  units: [],
  kinds: [],
  core: null,
  party: null,
  suspended: null,
  flags: [],
  household_classes: [],
  ethnicity: "",
  age_from: null,
  age_to: null,
  birth_month: null,
  joined_from: null,
  joined_to: null,
  lacks: [],
};

/** How many conditions narrow the list. */
export function conditions(narrow: Narrowing): number {
  return Object.values(narrow).filter((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== "",
  ).length;
}

/** What a file carries when no columns were chosen: the same as the core's usual ones. */
export const USUAL_COLUMNS: readonly MemberColumn[] = [
  "name",
  "birth",
  "address",
  "phone",
  "joined",
  "kind",
  "unit",
  "group",
  "post",
];

/** In the order of the printed book. */
export const ALL_COLUMNS: readonly MemberColumn[] = [
  "card_number",
  "name",
  "birth",
  "age",
  "sex",
  "citizen_number",
  "address",
  "neighbourhood",
  "phone",
  "email",
  "ethnicity",
  "religion",
  "occupation",
  "workplace",
  "schooling",
  "education",
  "political_theory",
  "party_since",
  "joined",
  "kind",
  "unit",
  "group",
  "post",
  "outside_post",
  "purpose_groups",
  "core",
  "suspended",
  "flags",
  "household_head",
  "household_class",
  "awards",
  "left_on",
  "own",
  "notes",
];

export const SENSITIVE: ReadonlySet<MemberColumn> = new Set<MemberColumn>(["ethnicity", "religion", "citizen_number"]);

/** Moves one place up (-1) or down (1); at an end it stays. */
export function moved(columns: readonly MemberColumn[], column: MemberColumn, by: -1 | 1): MemberColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return [...columns];
  const next = [...columns];
  next.splice(from, 1);
  next.splice(to, 0, column);
  return next;
}

/** A code this version has no word for stays as it is. */
function named(names: Readonly<Record<string, string>>, codes: readonly string[]): string {
  return codes.map((code) => names[code] ?? code).join(", ");
}

/** "Cỡ áo dài: L"; of a field that is so or not its name alone. */
function ownText({ name, kind, value }: OwnSaid): string {
  if (kind === "yes_no") return name;
  return `${name}: ${kind === "day" ? shortDay(value) : value}`;
}

export function cellText(cell: Cell | undefined, words: Words): string {
  if (!cell) return "";
  switch (cell.is) {
    case "empty":
      return "";
    case "text":
      return cell.value;
    case "day":
      return shortDay(cell.value);
    case "number":
      return String(cell.value);
    case "kind":
      return words.members.kinds[cell.value];
    case "sex":
      return named(words.lists.sexes, [cell.value]);
    case "posts":
      return named(words.lists.posts, cell.value);
    case "flags":
      return named(words.lists.flagNames, cell.value);
    case "household_classes":
      return named(words.lists.classNames, cell.value);
    case "own":
      return cell.value.map(ownText).join("; ");
    case "yes":
      return words.common.yes;
    default: {
      const never: never = cell;
      return never;
    }
  }
}
