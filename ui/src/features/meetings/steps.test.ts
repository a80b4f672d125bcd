import { expect, test } from "vitest";
import type { Attendance, MeetingFields, Presence } from "../../bridge";
import { nextMissing, presences, stepsOf } from "./steps";

function person(presence: Presence): Attendance {
  return {
    person_id: null,
    name: "Nguyễn Thị Lan",
    title: "",
    unit_id: null,
    unit_name: "",
    body: "branch_head",
    presence,
    note: "",
  };
}

const WHOLE: MeetingFields = {
  kind: "monthly_briefing",
  title: "Giao ban tháng 1",
  day: "2018-01-18",
  starts_at: "08:00",
  ends_at: "11:00",
  place: "Hội trường",
  bases: [],
  chair_name: "Chủ tịch",
  chair_title: "",
  secretary_name: "Thư ký",
  secretary_title: "",
  number: null,
  sections: [
    { heading: "Kết quả", body: "Đã làm." },
    { heading: "Thảo luận", body: "Đã bàn." },
  ],
  conclusions: [{ id: 1, text: "Vận động hội viên.", task: null }],
  attendance: [person("present"), person("excused")],
};

test("whole minutes lack nothing; photos are not asked for", () => {
  const steps = stepsOf(WHOLE, 0);
  expect(steps.map((step) => step.id)).toEqual([
    "general",
    "attendance",
    "section0",
    "section1",
    "conclusions",
    "photos",
  ]);
  expect(steps.filter((step) => !step.done).map((step) => step.id)).toEqual(["photos"]);
  expect(nextMissing(steps, "general")).toBeNull();
});

test.each<[string, Partial<MeetingFields>, string]>([
  ["no end", { ends_at: null }, "general"],
  ["a title of spaces", { title: "  " }, "general"],
  ["one not ticked", { attendance: [person("present"), person("unknown")] }, "attendance"],
  ["nobody came", { attendance: [person("absent")] }, "attendance"],
  ["an empty section", { sections: [{ heading: "Kết quả", body: " \n" }] }, "section0"],
  ["a conclusion only begun", { conclusions: [{ id: null, text: " ", task: null }] }, "conclusions"],
])("minutes with %s are not whole", (_what, change, step) => {
  expect(nextMissing(stepsOf({ ...WHOLE, ...change }, 2), "photos")).toBe(step);
});

test("the next step is looked for onwards, then from the start, and last at the one she is at", () => {
  const steps = stepsOf({ ...WHOLE, place: "", sections: [{ heading: "Kết quả", body: "" }] }, 0);
  expect(nextMissing(steps, "general")).toBe("section0");
  expect(nextMissing(steps, "section0")).toBe("general");
  expect(nextMissing(stepsOf({ ...WHOLE, place: "" }, 0), "general")).toBe("general");
});

test("presences add up to those invited", () => {
  expect(presences([person("present"), person("excused"), person("absent"), person("unknown")])).toEqual({
    invited: 4,
    present: 1,
    excused: 1,
    absent: 1,
    unknown: 1,
  });
});
