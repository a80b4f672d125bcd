// What the officer types about a person, between the office's record and the form: empty texts are none, days may be unreadable, and a draft is its JSON.

import {
  codesOfField,
  type JoinReason,
  type MemberKind,
  type NewMember,
  type OwnValue,
  PERSON_FIELDS,
  type PersonField,
  type PersonFieldOf,
  type PersonFields,
  type PersonWarning,
  type Section,
} from "../../bridge";
import { type DateEntry, UNREADABLE } from "../../design";
import { NO_OWN, type OwnDraft, ownDraft, readOwn } from "./ownFields";

export type DayField = PersonFieldOf<"day" | "partial_day">;
/** Typed as text, whatever it is made of. */
export type TextField = PersonFieldOf<"text" | "long_text" | "digits">;

/** A person's fields while they are typed: texts are never null, days may be unreadable. */
type Typed = {
  [F in keyof PersonFields]: F extends DayField ? DateEntry : F extends TextField ? string : PersonFields[F];
};

export interface MemberDraft extends Typed {
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

const DAY_FIELDS = PERSON_FIELDS.filter(({ kind }) => kind === "day" || kind === "partial_day").map(
  ({ field }) => field as DayField,
);

export const MEMBER_FIELDS: readonly MemberField[] = [
  ...PERSON_FIELDS.map(({ field }) => field),
  "own",
  "unit_id",
  "group_id",
  "kind",
  "joined",
  "join_reason",
];

/** Whether it is typed as text: such a one that is empty is none. */
const isTyped = (kind: PersonField["kind"]) => kind === "text" || kind === "long_text" || kind === "digits";

/** What is folded away until asked for, in the order of the form; an error in one opens it. */
export const FOLDS = ["contact", "work", "union", "more", "own"] as const;

export type FoldName = (typeof FOLDS)[number];

export function fieldsIn(section: Section): readonly PersonField[] {
  return PERSON_FIELDS.filter((each) => each.section === section);
}

function inFold(fold: FoldName): readonly MemberField[] {
  if (fold === "own") return ["own"];
  const fields = fieldsIn(fold).map(({ field }) => field);
  return fold === "union" ? [...fields, "kind"] : fields;
}

export function foldOf(field: string): FoldName | undefined {
  return FOLDS.find((name) => inFold(name).some((each) => each === field));
}

/** One value for each field of a person. */
function typedOf(value: (field: PersonField) => Typed[keyof Typed]): Typed {
  // Every field was just given, each as its kind is typed.
  return Object.fromEntries(PERSON_FIELDS.map((each) => [each.field, value(each)])) as unknown as Typed;
}

function blankOf({ field, kind }: PersonField): Typed[keyof Typed] {
  if (kind === "day" || kind === "partial_day") return null;
  if (kind === "yes_no") return false;
  // Of codes the first is the usual one.
  return kind === "code" ? (codesOfField(field)[0] ?? "") : "";
}

/** A new person, with what stays the same from the one before: a list is typed branch by branch. */
export function emptyDraft(today: string, before?: MemberDraft): MemberDraft {
  return {
    ...typedOf(blankOf),
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
    ...typedOf((each) => fields[each.field] ?? blankOf(each)),
    own: ownDraft(own),
  };
}

function text(value: string): string | null {
  return value.trim() === "" ? null : value.trim();
}

/** How many fields of a fold are written. */
export function writtenIn(fold: FoldName, draft: MemberDraft): number {
  if (fold === "own") return Object.keys(readOwn(draft.own)).length;
  const blank = emptyDraft("");
  return inFold(fold).filter((field) => {
    const value = draft[field];
    return value !== blank[field] && (typeof value !== "string" || value.trim() !== "");
  }).length;
}

export function personFields(draft: MemberDraft): PersonFields {
  const written = PERSON_FIELDS.map(({ field, kind }) => {
    const value = draft[field];
    return [field, isTyped(kind) && typeof value === "string" ? text(value) : value];
  });
  // Every field of a person was just written.
  return { ...(Object.fromEntries(written) as PersonFields), name: draft.name.trim() };
}

/** What the office should look over while it is typed: unreadable days are not sent. */
export function readable(draft: MemberDraft): PersonFields {
  const readableDays = Object.fromEntries(
    DAY_FIELDS.map((field) => [field, draft[field] === UNREADABLE ? null : draft[field]]),
  );
  return personFields({ ...draft, ...readableDays });
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
  for (const field of [...DAY_FIELDS, "joined"] as const)
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
  for (const field of [...PERSON_FIELDS.map((each) => each.field), "own"] as const)
    if (!from.has(field) && field !== "name") from.set(field, blank[field]);
  const fits = MEMBER_FIELDS.every((field) => {
    const value = from.get(field);
    const isNullable = [...DAY_FIELDS, "joined", "unit_id", "group_id"].includes(field);
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

/** Whether her Zalo is the phone she gave: offered while nothing else is known of it. */
export function zaloAsPhone({ phone, zalo }: Pick<MemberDraft, "phone" | "zalo">): "offered" | "same" | null {
  const isTyped = /\d/.test(phone) && !isMasked(phone);
  if (!isTyped) return null;
  if (zalo.trim() === "") return "offered";
  return zalo === phone ? "same" : null;
}

/** A phone that is typed on takes the Zalo along that is the same number. */
export function withPhone(draft: MemberDraft, phone: string): Partial<MemberDraft> {
  return zaloAsPhone(draft) === "same" ? { phone, zalo: phone } : { phone };
}

/** Figures typed so far, said beside the citizen number while it is neither 12 long nor an old one of 9. */
export function oddLength(citizenNumber: string): number | null {
  if (isMasked(citizenNumber)) return null;
  const digits = citizenNumber.replace(/\D/g, "").length;
  return digits === 0 || digits === 9 || digits === 12 ? null : digits;
}
