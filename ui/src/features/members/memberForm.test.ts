import { describe, expect, test } from "vitest";
import { fieldErrors, Refused } from "../../bridge";
import { UNREADABLE } from "../../design";
import {
  draftOf,
  emptyDraft,
  isSame,
  lacking,
  MEMBER_FIELDS,
  newMember,
  oddLength,
  personFields,
  readDraft,
  withPhone,
  zaloAsPhone,
} from "./memberForm";

const TODAY = "2026-11-23";
const hong = { ...emptyDraft(TODAY), name: "  Dương Thị Thu Hồng ", unit_id: 5, phone: " " };

describe("a new member", () => {
  test("is sent with texts trimmed and empty ones left out", () => {
    expect(newMember(hong)).toMatchObject({
      fields: { name: "Dương Thị Thu Hồng", phone: null, birth: null },
      unit_id: 5,
      joined: TODAY,
    });
  });

  test("lacks all it lacks at once, not one thing after the other", () => {
    const draft = { ...emptyDraft(TODAY), birth: UNREADABLE, joined: null };
    expect(Object.fromEntries(lacking(draft, true))).toEqual({
      name: "required",
      birth: "unreadable",
      unit_id: "required",
      joined: "required",
    });
    expect(newMember(draft)).toBeNull();
  });

  test("needs no branch when an old record is only edited", () => {
    expect(lacking({ ...hong, unit_id: null, joined: null }, false).size).toBe(0);
  });

  test("hands branch, group and day of joining on to the next, and nothing about the person", () => {
    const next = emptyDraft(TODAY, { ...hong, group_id: 51, joined: "2026-10", is_core: true, notes: "x" });
    expect(next).toMatchObject({ unit_id: 5, group_id: 51, joined: "2026-10", name: "", is_core: false, notes: "" });
  });
});

test("a record goes through the form unchanged, masked numbers too", () => {
  const fields = {
    ...personFields(hong),
    birth: "~1978",
    phone: "09•• ••• 678",
    citizen_number: "0011•••••842",
    is_core: true,
  };
  expect(personFields(draftOf(fields, TODAY))).toEqual(fields);
});

describe("a draft", () => {
  test("comes back as it was", () => {
    const draft = { ...hong, group_id: 51, birth: "1978-06" };
    const back = readDraft(JSON.stringify(draft), TODAY);
    expect(back && isSame(back, draft)).toBe(true);
  });

  test.each(["", "nonsense", "[]", "null", '{"name":"Hồng"}', JSON.stringify({ ...hong, unit_id: "5" })])(
    "that does not fit is not offered: %s",
    (body) => expect(readDraft(body, TODAY)).toBeNull(),
  );
});

test("a refusal is shown at its field, and one of no field above the form", () => {
  const words = { vi: "Ngày không đúng.", en: "Not a day." };
  const at = (field: string) => new Refused({ ...words, kind: "refused", field, rule: "not_a_day" });
  expect(fieldErrors(at("birth"), "vi", MEMBER_FIELDS).get("birth")).toBe("Ngày không đúng.");
  expect(fieldErrors(at("elsewhere"), "vi", MEMBER_FIELDS).get("")).toBe("Ngày không đúng.");
});

test.each([
  ["001178000842", null],
  ["012345678", null],
  ["", null],
  ["0011•••••842", null],
  ["0011 7800 084", 11],
])("the length of %j is odd: %s", (written, odd) => expect(oddLength(written)).toBe(odd));

test("a Zalo of the same number is offered while none is known, and goes along while the phone is typed", () => {
  expect(zaloAsPhone({ phone: "", zalo: "" })).toBe(null);
  expect(zaloAsPhone({ phone: "09•• ••• 678", zalo: "" })).toBe(null);
  expect(zaloAsPhone({ phone: "0912345678", zalo: "Hồng Sen" })).toBe(null);
  const typed = { ...emptyDraft(TODAY), phone: "091" };
  expect(zaloAsPhone(typed)).toBe("offered");
  expect(withPhone(typed, "0912")).toEqual({ phone: "0912" });
  const same = { ...typed, zalo: "091" };
  expect(zaloAsPhone(same)).toBe("same");
  expect(withPhone(same, "0912")).toEqual({ phone: "0912", zalo: "0912" });
});
