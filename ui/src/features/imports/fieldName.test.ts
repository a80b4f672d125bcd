import { expect, test } from "vitest";
import { languages } from "../../words";
import { fieldName, IMPORT_FIELDS } from "./fieldName";

test("every field a list can carry is offered once, and by a name", () => {
  expect(new Set(IMPORT_FIELDS).size).toBe(IMPORT_FIELDS.length);
  for (const words of Object.values(languages))
    expect(IMPORT_FIELDS.filter((field) => fieldName(field, words) === field)).toEqual([]);
});

test("a field of the register is called as the register calls it", () => {
  const { vi } = languages;
  expect(fieldName("citizen_number", vi)).toBe(vi.named.columns.person.citizen_number);
  expect(fieldName("child_under16", vi)).toBe(vi.named.codes.flag.child_under_16);
  expect(fieldName("branch", vi)).toBe(vi.named.columns.membership.unit_id);
});
