// What a list of members shows beyond its search: conditions and columns, and what a cell says in words.

import { type Cell, LIST_COLUMNS, type MemberColumn, type Narrowing, type OwnSaid } from "../../bridge";
import { shortDay } from "../../design";
import { nameOf, type Words } from "../../words";

export const NO_NARROWING: Narrowing = {
  units: [],
  groups: [],
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
  officer: null,
  fields: [],
  own: [],
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
export const ALL_COLUMNS: readonly MemberColumn[] = Object.keys(LIST_COLUMNS) as MemberColumn[];

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

function named(names: Readonly<Record<string, string>>, codes: readonly string[]): string {
  return codes.map((code) => nameOf(names, code)).join(", ");
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
      return words.named.codes.member_kind[cell.value];
    case "sex":
      return nameOf(words.named.codes.sex, cell.value);
    case "posts":
      return named(words.named.codes.post, cell.value);
    case "flags":
      return named(words.named.codes.flag, cell.value);
    case "household_classes":
      return named(words.named.codes.household_class, cell.value);
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
