import { expect, test } from "vitest";
import { ASKED_FIELDS, complete, conditionOn, type FieldCondition, kindsOf } from "./fieldConditions";

test("a field of text may be asked for what it says, one that is masked only whether it is written", () => {
  expect(kindsOf("religion")).toEqual(["text", "known", "unknown"]);
  expect(kindsOf("citizen_number")).toEqual(["known", "unknown"]);
  expect(ASKED_FIELDS.filter((each) => each.masked && each.filter === "text")).toEqual([]);
});

test("a text not yet typed is no condition", () => {
  const said: FieldCondition = { field: "religion", is: { kind: "text", text: "Phật giáo" } };
  expect(complete([conditionOn("religion"), said, conditionOn("birth")])).toEqual([said, conditionOn("birth")]);
});
