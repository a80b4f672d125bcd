import { expect, test } from "vitest";
import type { Narrowing } from "../bridge";
import { languages } from ".";
import { sensitiveConditions, tellCarried, tellConditions } from "./tellExports";

const NOTHING: Narrowing = {
  units: [],
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

test("every file that can leave, and every part of it, has a name in both languages", () => {
  const files = import.meta.glob<string>("../../../src-tauri/commands/src/*.rs", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const text = Object.values(files).join("\n");
  const whats = [...text.matchAll(/what: "([a-z_]+)"|note_export\([^"]*"([a-z_]+)"/g)].map(
    (it) => it[1] ?? it[2] ?? "",
  );
  const parts = [...text.matchAll(/columns: "([^"]*)"/g)].flatMap((it) => (it[1] ?? "").split(", "));
  expect(whats.length).toBeGreaterThan(15);
  expect(parts.length).toBeGreaterThan(15);
  for (const { lists, named: catalogue } of [languages.vi, languages.en]) {
    const named: Record<string, string> = lists.whats;
    const columns: Record<string, string> = { ...catalogue.listColumns, ...lists.parts };
    expect(whats.filter((what) => !named[what])).toEqual([]);
    expect(parts.filter((part) => part !== "" && !columns[part])).toEqual([]);
  }
});
