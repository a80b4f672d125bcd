// Values of the ward's own fields while they are typed: JSON of field → value, so that a draft of the form stays flat and comparable.

import type { OwnField, OwnValue } from "../../bridge";

export type OwnDraft = string;

export const NO_OWN: OwnDraft = "{}";

export function readOwn(draft: OwnDraft): Record<string, string> {
  const read: unknown = JSON.parse(draft);
  const entries = typeof read === "object" && read !== null ? Object.entries(read) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Empty values left out, so that the same values are the same text: an object keeps whole numbers in order by itself. */
export function writeOwn(values: Readonly<Record<string, string>>): OwnDraft {
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")));
}

export function ownDraft(values: readonly OwnValue[]): OwnDraft {
  return writeOwn(Object.fromEntries(values.map((own) => [String(own.field_id), own.value])));
}

/** What to send: every field, the empty ones too, since empty takes a value away. */
export function ownValues(draft: OwnDraft, fields: readonly OwnField[]): OwnValue[] {
  const values = readOwn(draft);
  return fields.flatMap(({ id }) => (id === null ? [] : [{ field_id: id, value: values[id]?.trim() ?? "" }]));
}
