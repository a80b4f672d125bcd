import { expect, test } from "vitest";
import { languages } from "../../words";
import { cellText, conditions, moved, NO_NARROWING } from "./listView";

test("only what narrows counts as a condition", () => {
  expect(conditions(NO_NARROWING)).toBe(0);
  expect(conditions({ ...NO_NARROWING, age_from: 0, core: false, units: [1, 2], ethnicity: "Tày" })).toBe(4);
});

test("a column moves one place and stays at the ends", () => {
  expect(moved(["name", "phone", "unit"], "phone", -1)).toEqual(["phone", "name", "unit"]);
  expect(moved(["name", "phone", "unit"], "phone", 1)).toEqual(["name", "unit", "phone"]);
  expect(moved(["name", "phone"], "name", -1)).toEqual(["name", "phone"]);
  expect(moved(["name"], "unit", 1)).toEqual(["name"]);
});

test("a cell is told in words, and a code without one stays", () => {
  expect(cellText({ is: "flags", value: ["widowed", "new_code"] }, languages.vi)).toBe("Mất chồng, new_code");
  expect(cellText({ is: "day", value: "1978-06-14" }, languages.vi)).toBe("14/6/1978");
  expect(cellText({ is: "empty" }, languages.vi)).toBe("");
});
