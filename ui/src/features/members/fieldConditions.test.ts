import { expect, test } from "vitest";
import type { OwnField } from "../../bridge";
import {
  ASKED_FIELDS,
  asAsked,
  type Condition,
  conditionOn,
  conditionsOf,
  kindsOf,
  ownFieldId,
} from "./fieldConditions";
import { NO_NARROWING } from "./listView";

test("a field of text may be asked for what it says, one that is masked only whether it is written", () => {
  expect(kindsOf("religion")).toEqual(["text", "known", "unknown"]);
  expect(kindsOf("citizen_number")).toEqual(["known", "unknown"]);
  expect(ASKED_FIELDS.filter((each) => each.masked && each.filter === "text")).toEqual([]);
});

test("the ward's own fields are asked by their kind, one that is gone only whether it is written", () => {
  const own: OwnField[] = [
    { id: 1, name: "Cỡ áo dài", kind: "text" },
    { id: 2, name: "Ngày khám", kind: "day" },
  ];
  expect([1, 2, 3].map((id) => kindsOf(ownFieldId(id), own).includes("text"))).toEqual([true, false, false]);
});

test("a text not yet typed is no condition, and each goes where it belongs", () => {
  const said: Condition = { field: "religion", is: { kind: "text", text: "Phật giáo" } };
  const own = conditionOn(ownFieldId(7), "unknown");
  const asked = asAsked([conditionOn("religion", "text"), own, said, conditionOn(ownFieldId(8), "text")]);
  expect(asked).toEqual({ fields: [said], own: [{ field_id: 7, is: { kind: "unknown" } }] });
  expect(conditionsOf({ ...NO_NARROWING, ...asked })).toEqual([said, own]);
});
