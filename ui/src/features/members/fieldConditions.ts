// Conditions a list may ask of any field of a person: that it is written, that it is not, or what it says.

import { type FieldCondition, PERSON_FIELDS, type PersonColumn, type PersonField } from "../../bridge";

export type { FieldCondition } from "../../bridge";

/** The fields a list can be narrowed by. */
export const ASKED_FIELDS: readonly PersonField[] = PERSON_FIELDS.filter(({ filter }) => filter !== "none");

export type ConditionKind = FieldCondition["is"]["kind"];

/** What may be asked of a field. */
export function kindsOf(field: string): readonly ConditionKind[] {
  const asked = ASKED_FIELDS.find((each) => each.field === field);
  return asked?.filter === "text" ? ["text", "known", "unknown"] : ["known", "unknown"];
}

export function conditionOn(field: PersonColumn, kind: ConditionKind = kindsOf(field)[0] ?? "known"): FieldCondition {
  return { field, is: kind === "text" ? { kind, text: "" } : { kind } };
}

/** Without those that ask for a text and name none. */
export function complete(conditions: readonly FieldCondition[]): FieldCondition[] {
  return conditions.filter(({ is }) => is.kind !== "text" || is.text.trim() !== "");
}
