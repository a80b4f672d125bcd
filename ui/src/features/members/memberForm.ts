// What the officer types about a person, between the office's record and the form: empty texts are none, days may be unreadable, and a draft is its JSON.

import type { JoinReason, MemberKind, NewMember, OwnValue, PersonFields, PersonWarning, Sex } from "../../bridge";
import { type DateEntry, UNREADABLE } from "../../design";
import { NO_OWN, type OwnDraft, ownDraft, readOwn } from "./ownFields";

/** Fields of plain text, in the order of the form. */
export const TEXT_FIELDS = [
  "name",
  "phone",
  "address",
  "citizen_number",
  "email",
  "neighbourhood",
  "occupation",
  "workplace",
  "schooling",
  "education",
  "political_theory",
  "card_number",
  "old_citizen_number",
  "ethnicity",
  "religion",
  "notes",
] as const satisfies readonly (keyof PersonFields)[];

export type TextField = (typeof TEXT_FIELDS)[number];

export interface MemberDraft extends Record<TextField, string> {
  sex: Sex;
  birth: DateEntry;
  party_since: DateEntry;
  is_core: boolean;
  /** What the ward's own fields say (ownFields.ts). */
  own: OwnDraft;
  /** The rest only while she is new: later it changes by moving, leaving, joining again. */
  unit_id: number | null;
  group_id: number | null;
  kind: MemberKind;
  joined: DateEntry;
  join_reason: JoinReason;
}

export type MemberField = keyof MemberDraft;

export const MEMBER_FIELDS = [
  ...TEXT_FIELDS,
  "sex",
  "birth",
  "party_since",
  "is_core",
  "own",
  "unit_id",
  "group_id",
  "kind",
  "joined",
  "join_reason",
] as const satisfies readonly MemberField[];

/** What is folded away until asked for, heading by heading; an error in one opens it. */
export const FOLDS = {
  own: ["own"],
  contact: ["email", "neighbourhood"],
  work: ["occupation", "workplace", "schooling", "education", "political_theory"],
  union: ["card_number", "kind", "party_since"],
  more: ["sex", "old_citizen_number", "ethnicity", "religion", "notes"],
} as const satisfies Record<string, readonly MemberField[]>;

export type FoldName = keyof typeof FOLDS;

export function foldOf(field: string): FoldName | undefined {
  const names: readonly FoldName[] = ["own", "contact", "work", "union", "more"];
  return names.find((name) => FOLDS[name].some((each) => each === field));
}

function textsOf(value: (field: TextField) => string): Record<TextField, string> {
  const texts: Partial<Record<TextField, string>> = {};
  for (const field of TEXT_FIELDS) texts[field] = value(field);
  // Every field of the list was just given.
  return texts as Record<TextField, string>;
}

/** A new person, with what stays the same from the one before: a list is typed branch by branch. */
export function emptyDraft(today: string, before?: MemberDraft): MemberDraft {
  return {
    ...textsOf(() => ""),
    sex: "female",
    birth: null,
    party_since: null,
    is_core: false,
    own: NO_OWN,
    unit_id: before?.unit_id ?? null,
    group_id: before?.group_id ?? null,
    kind: before?.kind ?? "ordinary",
    joined: before?.joined ?? today,
    join_reason: before?.join_reason ?? "admitted",
  };
}

export function draftOf(fields: PersonFields, today: string, own: readonly OwnValue[] = []): MemberDraft {
  return {
    ...emptyDraft(today),
    ...textsOf((field) => fields[field] ?? ""),
    sex: fields.sex,
    birth: fields.birth,
    party_since: fields.party_since,
    is_core: fields.is_core,
    own: ownDraft(own),
  };
}

function text(value: string): string | null {
  return value.trim() === "" ? null : value.trim();
}

/** How many fields of a fold are written. */
export function writtenIn(fold: FoldName, draft: MemberDraft): number {
  if (fold === "own") return Object.keys(readOwn(draft.own)).length;
  return FOLDS[fold].filter((field) => {
    const value = draft[field];
    return typeof value === "string" && value.trim() !== "" && value !== "female" && value !== "ordinary";
  }).length;
}

export function personFields(draft: MemberDraft): PersonFields {
  const { sex, birth, party_since, is_core } = draft;
  const fields: Partial<PersonFields> = { sex, birth, party_since, is_core };
  for (const field of TEXT_FIELDS) if (field !== "name") fields[field] = text(draft[field]);
  // The loop gave every field of the list.
  return { ...fields, name: draft.name.trim() } as PersonFields;
}

/** What the office should look over while it is typed: unreadable days are not sent. */
export function readable(draft: MemberDraft): PersonFields {
  const day = (entry: DateEntry) => (entry === UNREADABLE ? null : entry);
  return personFields({ ...draft, birth: day(draft.birth), party_since: day(draft.party_since) });
}

const WARNED_AT: Record<PersonWarning, MemberField> = {
  under_eighteen: "birth",
  born_in_future: "birth",
  citizen_number_length: "citizen_number",
  citizen_number_sex: "citizen_number",
  citizen_number_year: "citizen_number",
  old_citizen_number_length: "old_citizen_number",
  email_shape: "email",
  phone_length: "phone",
  same_name_and_birth: "name",
};

/** The warnings that belong below a field. */
export function warningsAt(field: MemberField, warnings: readonly PersonWarning[]): PersonWarning[] {
  return warnings.filter((warning) => WARNED_AT[warning] === field);
}

export type Lacking = "required" | "unreadable";

/** What keeps the draft from being sent at all: the rest is for the office to judge. */
export function lacking(draft: MemberDraft, isNew: boolean): Map<MemberField, Lacking> {
  const found = new Map<MemberField, Lacking>();
  if (text(draft.name) === null) found.set("name", "required");
  for (const field of ["birth", "party_since", "joined"] as const)
    if (draft[field] === UNREADABLE) found.set(field, "unreadable");
  if (Object.values(readOwn(draft.own)).includes(UNREADABLE)) found.set("own", "unreadable");
  if (isNew && draft.unit_id === null) found.set("unit_id", "required");
  if (isNew && draft.joined === null) found.set("joined", "required");
  return found;
}

/** The new member to send, or null while something is lacking. */
export function newMember(draft: MemberDraft): NewMember | null {
  if (draft.unit_id === null || draft.joined === null || lacking(draft, true).size > 0) return null;
  return {
    fields: personFields(draft),
    unit_id: draft.unit_id,
    group_id: draft.group_id,
    kind: draft.kind,
    joined: draft.joined,
    join_reason: draft.join_reason,
  };
}

export function isSame(a: MemberDraft, b: MemberDraft): boolean {
  return MEMBER_FIELDS.every((field) => a[field] === b[field]);
}

/** A draft read back from the office; null if it was written by another version and does not fit. */
export function readDraft(body: string, today: string): MemberDraft | null {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null) return null;
  const blank = emptyDraft(today);
  const from = new Map(Object.entries(read));
  // A draft of before a field was there.
  for (const field of [...TEXT_FIELDS, "sex", "own"] as const)
    if (!from.has(field) && field !== "name") from.set(field, blank[field]);
  const fits = MEMBER_FIELDS.every((field) => {
    const value = from.get(field);
    const isNullable = ["birth", "party_since", "joined", "unit_id", "group_id"].includes(field);
    if (value === null) return isNullable;
    if (field === "unit_id" || field === "group_id") return typeof value === "number";
    return isNullable ? typeof value === "string" : typeof value === typeof blank[field];
  });
  return fits ? { ...blank, ...Object.fromEntries(from) } : null;
}

/** Phone and citizen number as the office masks them. */
export function isMasked(value: string): boolean {
  return value.includes("•");
}

/** Figures typed so far, said beside the citizen number while it is neither 12 long nor an old one of 9. */
export function oddLength(citizenNumber: string): number | null {
  if (isMasked(citizenNumber)) return null;
  const digits = citizenNumber.replace(/\D/g, "").length;
  return digits === 0 || digits === 9 || digits === 12 ? null : digits;
}
