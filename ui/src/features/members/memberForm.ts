// What the officer types about a person, between the office's record and the form: empty texts are none, days may be unreadable, and a draft is its JSON.

import type { JoinReason, MemberKind, NewMember, PersonFields } from "../../bridge";
import { type DateEntry, UNREADABLE } from "../../design";

export interface MemberDraft {
  name: string;
  birth: DateEntry;
  citizen_number: string;
  phone: string;
  address: string;
  occupation: string;
  ethnicity: string;
  religion: string;
  education: string;
  card_number: string;
  party_since: DateEntry;
  is_core: boolean;
  notes: string;
  /** The rest only while she is new: later it changes by moving, leaving, joining again. */
  unit_id: number | null;
  group_id: number | null;
  kind: MemberKind;
  joined: DateEntry;
  join_reason: JoinReason;
}

export type MemberField = keyof MemberDraft;

export const MEMBER_FIELDS = [
  "name",
  "birth",
  "citizen_number",
  "phone",
  "address",
  "occupation",
  "ethnicity",
  "religion",
  "education",
  "card_number",
  "party_since",
  "is_core",
  "notes",
  "unit_id",
  "group_id",
  "kind",
  "joined",
  "join_reason",
] as const satisfies readonly MemberField[];

/** Fields folded away until asked for; an error in one opens them. */
export const MORE_FIELDS: readonly MemberField[] = [
  "occupation",
  "education",
  "card_number",
  "party_since",
  "kind",
  "ethnicity",
  "religion",
  "notes",
];

/** A new person, with what stays the same from the one before: a list is typed branch by branch. */
export function emptyDraft(today: string, before?: MemberDraft): MemberDraft {
  return {
    name: "",
    birth: null,
    citizen_number: "",
    phone: "",
    address: "",
    occupation: "",
    ethnicity: "",
    religion: "",
    education: "",
    card_number: "",
    party_since: null,
    is_core: false,
    notes: "",
    unit_id: before?.unit_id ?? null,
    group_id: before?.group_id ?? null,
    kind: before?.kind ?? "ordinary",
    joined: before?.joined ?? today,
    join_reason: before?.join_reason ?? "admitted",
  };
}

export function draftOf(fields: PersonFields, today: string): MemberDraft {
  return {
    ...emptyDraft(today),
    name: fields.name,
    birth: fields.birth,
    citizen_number: fields.citizen_number ?? "",
    phone: fields.phone ?? "",
    address: fields.address ?? "",
    occupation: fields.occupation ?? "",
    ethnicity: fields.ethnicity ?? "",
    religion: fields.religion ?? "",
    education: fields.education ?? "",
    card_number: fields.card_number ?? "",
    party_since: fields.party_since,
    is_core: fields.is_core,
    notes: fields.notes ?? "",
  };
}

function text(value: string): string | null {
  return value.trim() === "" ? null : value.trim();
}

export function personFields(draft: MemberDraft): PersonFields {
  return {
    name: draft.name.trim(),
    birth: draft.birth,
    citizen_number: text(draft.citizen_number),
    phone: text(draft.phone),
    address: text(draft.address),
    occupation: text(draft.occupation),
    ethnicity: text(draft.ethnicity),
    religion: text(draft.religion),
    education: text(draft.education),
    card_number: text(draft.card_number),
    party_since: draft.party_since,
    is_core: draft.is_core,
    notes: text(draft.notes),
  };
}

export type Lacking = "required" | "unreadable";

/** What keeps the draft from being sent at all: the rest is for the office to judge. */
export function lacking(draft: MemberDraft, isNew: boolean): Map<MemberField, Lacking> {
  const found = new Map<MemberField, Lacking>();
  if (text(draft.name) === null) found.set("name", "required");
  for (const field of ["birth", "party_since", "joined"] as const)
    if (draft[field] === UNREADABLE) found.set(field, "unreadable");
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
  const fits = MEMBER_FIELDS.every((field) => {
    const value = from.get(field);
    const isNullable = ["birth", "party_since", "joined", "unit_id", "group_id"].includes(field);
    if (value === null) return isNullable;
    if (field === "unit_id" || field === "group_id") return typeof value === "number";
    return isNullable ? typeof value === "string" : typeof value === typeof blank[field];
  });
  return fits ? { ...blank, ...read } : null;
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
