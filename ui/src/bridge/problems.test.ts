import { expect, test } from "vitest";
import { problemOf, Refused } from "./call";
import type { Problem } from "./contract";
import { fieldErrors, placeOf, sentence } from "./problems";

const refused: Problem = {
  kind: "refused",
  field: "name",
  rule: "required",
  vi: "Ô này cần được điền.",
  en: "This field is needed.",
};
const internal: Problem = {
  kind: "internal",
  reference: "7F3K",
  vi: "Có lỗi bất ngờ (mã 7F3K).",
  en: "Something went wrong (ref. 7F3K).",
};

test("a refusal stands at its field, in the language on screen", () => {
  expect(fieldErrors(new Refused(refused), "vi", ["name", "birth"]).get("name")).toBe("Ô này cần được điền.");
  expect(fieldErrors(new Refused(refused), "en", ["name"]).get("name")).toBe("This field is needed.");
});

test("a refusal of a field the form does not show is not lost", () => {
  expect(fieldErrors(new Refused(refused), "vi", ["birth"]).get("")).toBe("Ô này cần được điền.");
});

test("no problem, no errors", () => expect(fieldErrors(null, "vi", ["name"]).size).toBe(0));

test("an error of the program itself never shows its own words", () => {
  const problem = problemOf(new TypeError("cannot read properties of undefined"));
  expect(sentence(problem, "vi")).not.toContain("undefined");
  expect(sentence(problem, "vi")).toMatch(/hãy/);
});

test("each problem has a place", () => {
  expect(placeOf(refused)).toBe("field");
  expect(placeOf(internal)).toBe("bar");
  expect(placeOf({ kind: "locked", vi: "", en: "" })).toBe("lock");
});
