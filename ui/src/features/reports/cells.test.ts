import { expect, test } from "vitest";
import type { BranchReport, Indicator } from "../../bridge";
import {
  cellOf,
  cellOfTotal,
  figureOf,
  isNearRegister,
  isOwed,
  nextStep,
  nextToType,
  ratioToRegister,
  rowsOf,
} from "./cells";

test.each([
  [{ state: "blank" } as const, null],
  [{ state: "nothing" } as const, "none" as const],
  [{ state: "value", value: 0 } as const, 0],
  [{ state: "value", value: 642 } as const, 642],
])("%j and its cell %j are the same thing said twice", (figure, cell) => {
  expect(cellOf(figure)).toBe(cell);
  expect(figureOf(cell)).toEqual(figure);
});

test("a sum nobody reported is blank; one where all said nothing happened is shown as that, not as 0", () => {
  expect(cellOfTotal({ value: null, nothing: false, given: 0, asked: 14 })).toBeNull();
  expect(cellOfTotal({ value: 0, nothing: true, given: 14, asked: 14 })).toBe("none");
  expect(cellOfTotal({ value: 0, nothing: false, given: 3, asked: 14 })).toBe(0);
});

const indicator = (id: number, group: string): Indicator => ({
  id,
  code: `B0${id}`,
  group,
  name: `Chỉ tiêu ${id}`,
  unit: "người",
  kind: id === 3 ? "ratio" : "flow",
  source: "branch",
  decimals: 0,
  register_query: null,
  of_ward: false,
  numerator: null,
  denominator: null,
  per: 1,
});

test("each group is headed once, and given rows are marked", () => {
  const rows = rowsOf([indicator(1, "A"), indicator(2, "A"), indicator(3, "B")], ({ kind }) => kind === "ratio");
  expect(rows.map(({ key, isSection, isReadOnly }) => [key, isSection ?? false, isReadOnly ?? false])).toEqual([
    ["group A", true, false],
    ["1", false, false],
    ["2", false, false],
    ["group B", true, false],
    ["3", false, true],
  ]);
});

test.each([
  [548, 548, 100],
  [90, 100, 90],
  [0, 0, 100],
  [5, 0, null],
  [null, 10, null],
  [10, null, null],
])("%j reported against %j in the register is %j per cent", (reported, register, percent) => {
  expect(ratioToRegister(reported, register)).toBe(percent);
});

test("a tenth more or less is still near the register", () => {
  expect([89.9, 90, 110, 110.1].map(isNearRegister)).toEqual([false, true, true, false]);
});

test("a branch owes its own figures only", () => {
  const owed = [
    indicator(1, "A"),
    indicator(3, "A"),
    { ...indicator(2, "A"), source: "register" as const },
    { ...indicator(2, "A"), of_ward: true },
  ];
  expect(owed.map(isOwed)).toEqual([true, false, false, false]);
});

const report = (unit_id: number, state: BranchReport["state"]): BranchReport => ({
  unit_id,
  unit_name: `Chi hội ${unit_id}`,
  head: null,
  state,
  received: null,
  note: "",
  filled: 0,
  asked: 20,
});

test("first the branches are reminded, then the month is closed, then the file is sent", () => {
  expect(nextStep([report(1, "submitted"), report(2, "returned")], false)).toBe("remind");
  expect(nextStep([report(1, "submitted")], false)).toBe("lock");
  expect(nextStep([report(1, "missing")], true)).toBe("send");
});

test("after one branch the next that has not reported is offered, around the end of the list", () => {
  const reports = [report(1, "missing"), report(2, "submitted"), report(3, "started"), report(4, "submitted")];
  expect(nextToType(reports, 1)?.unit_id).toBe(3);
  expect(nextToType(reports, 3)?.unit_id).toBe(1);
  expect(nextToType([report(1, "missing"), report(2, "submitted")], 1)).toBeUndefined();
});
