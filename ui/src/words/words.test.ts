import { expect, test } from "vitest";
import { languages } from ".";

function leaves(value: unknown, path = ""): [string, unknown][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];
}

test("both languages have the same texts, and none is empty", () => {
  const vi = leaves(languages.vi);
  const en = leaves(languages.en);
  expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
  for (const [path, text] of [...vi, ...en]) if (typeof text === "string") expect(text.trim(), path).not.toBe("");
});

test("Vietnamese is written in one form, so that it can be searched and compared", () => {
  for (const [path, text] of leaves(languages.vi))
    if (typeof text === "string") expect(text, path).toBe(text.normalize("NFC"));
});

test("days are told as the office tells them", () => {
  const { common } = languages.vi;
  expect(common.longDay("2026-11-23")).toBe("Thứ Hai, 23 tháng 11");
  expect(common.weekDay("2026-12-04")).toBe("thứ Sáu 4/12");
  expect(common.month("2018-01")).toBe("Tháng 1/2018");
  // 17:30 UTC is already the next day in Vietnam.
  expect(common.instant(Date.parse("2026-11-22T17:30:00Z"), "2026-11-23")).toBe("00:30");
  expect(common.instant(Date.parse("2026-11-22T10:05:00Z"), "2026-11-23")).toBe("hôm qua 17:05");
});
