import { expect, test } from "vitest";
import { percentOf, readAmount } from "./money";

test("an amount is read as it is written on paper", () => {
  expect(["24.000", "24000", " 24 000 ", "0", "", "k", "hai", "-5", "1,5"].map(readAmount)).toEqual([
    24000,
    24000,
    24000,
    0,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("what has begun is not 0%, what is open is not 100%", () => {
  expect(percentOf(0, 100)).toBe(0);
  expect(percentOf(1, 1000)).toBe(1);
  expect(percentOf(999, 1000)).toBe(99);
  expect(percentOf(1000, 1000)).toBe(100);
  expect(percentOf(1, 3)).toBe(33);
  expect(percentOf(0, 0)).toBe(0);
});
