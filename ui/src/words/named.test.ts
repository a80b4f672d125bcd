// A name is declared once: nothing else in the screens writes it again.

import { expect, test } from "vitest";
import { named } from "../bridge";
import { languages } from ".";
import { choices, inLine, namesIn } from "./named";

const files: Record<string, string> = import.meta.glob("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources = Object.entries(files).filter(
  ([path]) => !path.includes(".test.") && !/bridge\/(contract|named)\.ts$/.test(path),
);

/** Texts that read like a declared name and mean something else. */
const OTHER_MEANINGS: Record<string, string> = {
  "Biên bản": "a file that left the office, not the state of a meeting's minutes",
  "Căn cứ": "why two records may be one person, not the basis of a meeting",
  "Chỉ tiêu": "how many indicators of a month were compared",
  "Chuyển đến": "where to move people, not why somebody joined",
  "Giá trị": "what a field is to hold for many, not that of a setting",
  "Thêm chức vụ": "a post outside the Union, not a term of office",
  "All branches": "no branch chosen, not who does a task",
  "Left the Union": "whom the list shows, not the day in a column",
  "More about her": "the rarer facts of a person, not the ward's own fields",
  "Moved away": "how many did, not why one left",
  "Upper level": "a step of the first start",
};

/** Every name in the catalogue of two words or more. */
function declaredNames(of: unknown): string[] {
  if (Array.isArray(of) && of.length === 2 && of.every((text) => typeof text === "string"))
    return of.filter((text: string) => /\S\s+\S/.test(text));
  return typeof of === "object" && of !== null ? Object.values(of).flatMap(declaredNames) : [];
}

/** Whole string literals of a file, without its comments. */
function literals(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map((match) => match[1] ?? "");
}

test("no declared name is written a second time", () => {
  const names = new Set(declaredNames(named));
  expect(names.size).toBeGreaterThan(400);
  const found = sources.flatMap(([path, text]) =>
    literals(text).flatMap((literal) =>
      names.has(literal) && !(literal in OTHER_MEANINGS) ? [`${path}: ${literal}`] : [],
    ),
  );
  expect(found).toEqual([]);
});

test("every exception is still needed", () => {
  const names = new Set(declaredNames(named));
  const written = new Set(sources.flatMap(([, text]) => literals(text)));
  expect(Object.keys(OTHER_MEANINGS).filter((text) => !names.has(text) || !written.has(text))).toEqual([]);
});

test("names come in the language asked for, short where there is a short one", () => {
  const { vi, en } = { vi: namesIn("vi"), en: namesIn("en") };
  expect(vi.columns.person.birth).toBe(named.tables.person.columns.birth.name[0]);
  expect(en.columns.person.birth).toBe(named.tables.person.columns.birth.name[1]);
  expect(vi.short("person", "birth")).toBe(named.tables.person.columns.birth.short[0]);
  expect(vi.short("person", "religion")).toBe(vi.columns.person.religion);
  expect(languages.en.named.actions.undo).toBe("Undo");
});

test("choices keep the order they were declared in, and a name within a line begins small", () => {
  expect(choices(namesIn("vi").codes.sex).map(({ id }) => id)).toEqual(Object.keys(named.codes.sex));
  expect(inLine("Đã nộp")).toBe("đã nộp");
});
