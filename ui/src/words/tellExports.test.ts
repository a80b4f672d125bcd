import { expect, test } from "vitest";
import type { Narrowing } from "../bridge";
import { languages } from ".";
import { sensitiveConditions, tellCarried, tellConditions } from "./tellExports";

const NOTHING: Narrowing = {
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

test("what a list says of everybody on it is named, and what is nobody's affair is not", () => {
  expect(sensitiveConditions({ ...NOTHING, core: true, age_from: 60 })).toEqual([]);
  const narrow = { ...NOTHING, party: true, flags: ["widowed"], household_classes: ["poor"], ethnicity: " Tày " };
  expect(tellConditions(sensitiveConditions(narrow), languages.vi)).toBe("Mất chồng, Hộ nghèo, dân tộc Tày, Đảng viên");
});

test("the log tells columns and conditions in words", () => {
  expect(tellCarried("name, paid_on, narrow:flag:widowed, narrow:party:false", languages.vi)).toBe(
    "Họ và tên, Đóng ngày · chỉ những người: Mất chồng, không là đảng viên",
  );
  expect(tellCarried("", languages.vi)).toBe("");
});
