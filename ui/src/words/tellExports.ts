// What a list or a file says of the people on it: its columns, and the conditions that tell something dear of everybody there.

import { type Narrowing, PERSON_FIELDS } from "../bridge";
import type { Words } from ".";
import { nameOf } from "./named";

const SENSITIVE: ReadonlySet<string> = new Set(
  PERSON_FIELDS.filter(({ sensitive }) => sensitive).map(({ field }) => field),
);

/** The conditions of a list that are sensitive, as the log of exports writes them. */
export function sensitiveConditions(narrow: Narrowing): string[] {
  const ethnicity = narrow.ethnicity.trim();
  return [
    ...narrow.flags.map((flag) => `narrow:flag:${flag}`),
    ...narrow.household_classes.map((name) => `narrow:class:${name}`),
    ...(ethnicity === "" ? [] : [`narrow:ethnicity:${ethnicity}`]),
    ...(narrow.party === null ? [] : [`narrow:party:${narrow.party}`]),
    ...narrow.fields.flatMap(({ field, is }) =>
      is.kind === "text" && SENSITIVE.has(field) && is.text.trim() !== "" ? [`narrow:${field}:${is.text.trim()}`] : [],
    ),
  ];
}

function tellCondition(code: string, { lists, named }: Words): string {
  const [, kind = "", ...rest] = code.split(":");
  const value = rest.join(":");
  if (kind === "flag") return nameOf(named.codes.flag, value);
  if (kind === "class") return nameOf(named.codes.household_class, value);
  if (kind === "ethnicity") return lists.ofEthnicity(value);
  if (kind === "party") return value === "true" ? lists.party : lists.notParty;
  return value;
}

/** "Mất chồng, Hộ nghèo": empty where nothing sensitive narrows the list. */
export function tellConditions(codes: readonly string[], words: Words): string {
  return codes.map((code) => tellCondition(code, words)).join(", ");
}

/** What a file carried, from the log: its columns in words, then what its people were chosen by. */
export function tellCarried(columns: string, words: Words): string {
  const names: Record<string, string> = { ...words.named.listColumns, ...words.lists.parts };
  const codes = columns.split(", ");
  const conditions = codes.filter((code) => code.startsWith("narrow:"));
  const told = codes.filter((code) => !code.startsWith("narrow:")).map((code) => nameOf(names, code));
  return [told.join(", "), conditions.length > 0 && words.lists.narrowedBy(tellConditions(conditions, words))]
    .filter(Boolean)
    .join(" · ");
}
