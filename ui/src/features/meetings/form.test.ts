import { expect, test } from "vitest";
import type { Attendance, MeetingFields } from "../../bridge";
import { byBody, refreshed, rest, ticked } from "./attendance";
import { readClock } from "./clock";
import { fieldsOf, formOf, idsByKey, newConclusion, withIds } from "./form";

const FIELDS: MeetingFields = {
  kind: "monthly_briefing",
  title: "Giao ban",
  day: "2018-01-18",
  starts_at: null,
  ends_at: null,
  place: "",
  bases: ["Chương trình công tác năm 2018"],
  chair_name: "",
  chair_title: "",
  secretary_name: "",
  secretary_title: "",
  number: null,
  sections: [],
  conclusions: [{ id: 7, text: "Một", task: null }],
  attendance: [],
};

test("lines begun and left empty are not sent", () => {
  const form = formOf(FIELDS, new Map());
  const sent = fieldsOf({
    ...form,
    bases: [...form.bases, " "],
    conclusions: [newConclusion(), ...form.conclusions],
  });
  expect(sent).toEqual(FIELDS);
});

test("a conclusion the office knows is not lost by clearing its words", () => {
  const form = formOf(FIELDS, new Map());
  const cleared = { ...form, conclusions: form.conclusions.map((each) => ({ ...each, text: "" })) };
  expect(fieldsOf(cleared).conclusions).toEqual([{ id: 7, text: "", task: null }]);
});

test("a new conclusion gets its id although she has gone on typing, so that it is not written twice", () => {
  const fresh = { ...newConclusion(), text: "Hai" };
  const form = formOf(FIELDS, new Map());
  const sent = { ...form, conclusions: [newConclusion(), ...form.conclusions, fresh] };
  const saved: MeetingFields = {
    ...FIELDS,
    conclusions: [...FIELDS.conclusions, { id: 8, text: "Hai", task: null }],
  };
  const typed = {
    ...sent,
    conclusions: [...sent.conclusions.slice(0, 2), { ...fresh, text: "Hai ba" }, newConclusion()],
  };
  const ids = idsByKey(sent, saved);
  expect(withIds(typed, ids).conclusions.map(({ id, text }) => [id, text])).toEqual([
    [null, ""],
    [7, "Một"],
    [8, "Hai ba"],
    [null, ""],
  ]);
  // And it keeps its key, so the cursor stays in it.
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  expect(formOf(saved, keys).conclusions[1]?.key).toBe(fresh.key);
});

const person = (over: Partial<Attendance>): Attendance => ({
  person_id: 1,
  name: "Trần Thị Mai",
  title: "",
  unit_id: null,
  unit_name: "",
  body: "committee",
  presence: "unknown",
  note: "",
  ...over,
});

test("a tick makes present, a second one absent; a reason goes when she came after all", () => {
  expect(ticked(person({})).presence).toBe("present");
  expect(ticked(ticked(person({}))).presence).toBe("absent");
  expect(ticked(person({ presence: "excused", note: "ốm" }))).toMatchObject({ presence: "present", note: "" });
});

test("marking the rest leaves those already marked alone", () => {
  const list = rest([person({}), person({ presence: "excused", note: "ốm" })], "present");
  expect(list.map(({ presence, note }) => [presence, note])).toEqual([
    ["present", ""],
    ["excused", "ốm"],
  ]);
});

test("a list made anew for another day keeps marks and guests, and drops who is no longer in office", () => {
  const old = [
    person({ person_id: 1, presence: "present" }),
    person({ person_id: 2, presence: "absent" }),
    person({ person_id: null, name: "Khách", body: "guest", presence: "present" }),
  ];
  const proposed = [person({ person_id: 3 }), person({ person_id: 1, title: "Phó Chủ tịch" })];
  expect(
    refreshed(old, proposed).map(({ person_id, name, title, presence }) => [person_id, name, title, presence]),
  ).toEqual([
    [3, "Trần Thị Mai", "", "unknown"],
    [1, "Trần Thị Mai", "Phó Chủ tịch", "present"],
    [null, "Khách", "", "present"],
  ]);
});

test("people are grouped as the minutes group them", () => {
  const list = [person({ body: "guest" }), person({ body: "standing_board" }), person({ body: "guest" })];
  expect(byBody(list)).toEqual([
    { body: "standing_board", places: [1] },
    { body: "guest", places: [0, 2] },
  ]);
});

test.each<[string, string | null | undefined]>([
  ["8", "08:00"],
  ["8h", "08:00"],
  ["8 giờ 30", "08:30"],
  ["8h30", "08:30"],
  ["8 giờ 5 phút", "08:05"],
  ["13:45", "13:45"],
  ["0830", "08:30"],
  ["", null],
  ["25", undefined],
  ["8:75", undefined],
  ["sáng", undefined],
])("the time %j is read as %j", (text, clock) => {
  expect(readClock(text)).toBe(clock);
});
