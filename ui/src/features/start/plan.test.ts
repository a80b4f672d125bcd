import { expect, test } from "vitest";
import { UNREADABLE } from "../../design";
import { languages } from "../../words";
import { branchNames, type Plan, planned, wrongIn } from "./plan";

const words = languages.vi;

const PLAN: Plan = {
  wardName: "Hội LHPN phường Thượng Thanh",
  placeName: "Thượng Thanh",
  upper: [
    { key: 1, name: "Hội LHPN quận Long Biên", from: "2003-11-06", until: "2025-06-30" },
    { key: 2, name: "Hội LHPN thành phố ", from: "2025-07-01", until: null },
  ],
  branches: "Chi hội 1\r\n\n  Chi hội   2 \nchi hội 1",
  officers: [
    { key: 1, name: " Nguyễn Thị Hạnh ", post: "chair", otherTitle: "ĐUV", from: "2016-05-10" },
    { key: 2, name: "", post: "standing_member", otherTitle: "", from: null },
  ],
  officer: 1,
  withPassword: true,
  password: "hoa sen mùa hạ",
  again: "hoa sen mùa hạ",
};

test("a pasted list loses its empty lines and says which names repeat", () => {
  expect(branchNames(PLAN.branches)).toEqual([
    { name: "Chi hội 1", repeated: false },
    { name: "Chi hội 2", repeated: false },
    { name: "chi hội 1", repeated: true },
  ]);
});

test("a plan without faults has none in any step", () => {
  for (const step of ["ward", "upper", "branches", "officers", "password"] as const)
    expect([...wrongIn(step, PLAN, words)], step).toEqual([]);
});

test("a name left as it was offered is no name", () => {
  expect(wrongIn("ward", { ...PLAN, wardName: "Hội LHPN phường " }, words).has("wardName")).toBe(true);
  expect(planned(PLAN, words).upper_levels).toEqual([
    { name: "Hội LHPN quận Long Biên", valid_from: "2003-11-06", last_day: "2025-06-30" },
  ]);
});

test("a level above needs its first day, and a day that is none stops the step", () => {
  const upper = (from: string | null) => ({
    ...PLAN,
    upper: [{ key: 1, name: "Hội LHPN quận Long Biên", from, until: null }],
  });
  expect(wrongIn("upper", upper(null), words).get("from1")).toBe(words.common.required);
  expect(wrongIn("upper", upper(UNREADABLE), words).get("from1")).toBe(words.common.unreadableDay);
});

test("somebody must sit at the desk", () => {
  expect(wrongIn("officers", { ...PLAN, officer: 2 }, words).get("officer")).toBe(words.start.needOfficer);
  expect(planned(PLAN, words).officer).toBe("Nguyễn Thị Hạnh");
});

test("passwords are counted in letters and must be typed twice alike; for later there is none", () => {
  expect(wrongIn("password", { ...PLAN, password: "đẹpđẹp", again: "đẹpđẹp" }, words).get("password")).toBe(
    words.start.tooShort,
  );
  expect(wrongIn("password", { ...PLAN, again: "hoa sen" }, words).get("again")).toBe(words.start.notSame);
  const later = { ...PLAN, withPassword: false, password: "", again: "" };
  expect(wrongIn("password", later, words).size).toBe(0);
  expect(planned(later, words).password).toBeNull();
});
