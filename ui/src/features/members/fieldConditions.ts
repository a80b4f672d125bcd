// Conditions a list may ask of any field of a person, and of the ward's own: that it is written, that it is not, or what it says.

import {
  type FieldIs,
  type Narrowing,
  type OwnField,
  type OwnKind,
  PERSON_FIELDS,
  type PersonColumn,
  type PersonField,
} from "../../bridge";

export type ConditionKind = FieldIs["kind"];

/** What is asked of one field: a person's own by its name, the ward's own as "own:7". */
export interface Condition {
  field: string;
  is: FieldIs;
}

/** The fields of a person a list can be narrowed by. */
export const ASKED_FIELDS: readonly PersonField[] = PERSON_FIELDS.filter(({ filter }) => filter !== "none");

const OWN = "own:";

export function ownFieldId(id: number): string {
  return `${OWN}${id}`;
}

/** Which of the ward's own fields it is, if it is one. */
export function ownFieldOf(field: string): number | null {
  return field.startsWith(OWN) ? Number(field.slice(OWN.length)) : null;
}

// A day is written here in one way and kept in another, so no text is looked for in it.
const OWN_KINDS: Record<OwnKind, readonly ConditionKind[]> = {
  text: ["text", "known", "unknown"],
  number: ["text", "known", "unknown"],
  day: ["known", "unknown"],
  yes_no: ["known", "unknown"],
};

/** What may be asked of a field. */
export function kindsOf(field: string, own: readonly OwnField[] = []): readonly ConditionKind[] {
  const id = ownFieldOf(field);
  if (id !== null) return OWN_KINDS[own.find((each) => each.id === id)?.kind ?? "yes_no"];
  const asked = ASKED_FIELDS.find((each) => each.field === field);
  return asked?.filter === "text" ? ["text", "known", "unknown"] : ["known", "unknown"];
}

export function conditionOn(field: string, kind: ConditionKind): Condition {
  return { field, is: kind === "text" ? { kind, text: "" } : { kind } };
}

export function conditionsOf({ fields, own }: Narrowing): Condition[] {
  return [...fields, ...own.map(({ field_id, is }) => ({ field: ownFieldId(field_id), is }))];
}

/** As the list asks, without those that ask for a text and name none. */
export function asAsked(conditions: readonly Condition[]): Pick<Narrowing, "fields" | "own"> {
  const complete = conditions.filter(({ is }) => is.kind !== "text" || is.text.trim() !== "");
  return {
    fields: complete.flatMap(({ field, is }) =>
      ownFieldOf(field) === null ? [{ field: field as PersonColumn, is }] : [],
    ),
    own: complete.flatMap(({ field, is }) => {
      const id = ownFieldOf(field);
      return id === null ? [] : [{ field_id: id, is }];
    }),
  };
}
