import { expect, test } from "vitest";
import type { Membership, Term } from "../../bridge";
import { membershipOn, termsOn, timeline } from "./timeline";

const TODAY = "2026-11-23";

function membership(id: number, unit: string, joined: string, rest: Partial<Membership> = {}): Membership {
  return {
    id,
    unit_id: id,
    unit_name: unit,
    group_id: null,
    group_name: null,
    kind: "ordinary",
    joined,
    join_reason: "admitted",
    valid_to: null,
    leave_reason: null,
    ...rest,
  };
}

function term(id: number, from: string, to: string | null): Term {
  return {
    id,
    person_id: 1,
    person_name: "",
    unit_id: 5,
    unit_name: "Chi hội 5",
    post: "branch_deputy",
    other_title: null,
    valid_from: from,
    valid_to: to,
    zalo_masked: null,
  };
}

const told = (memberships: Membership[], terms: Term[] = []) =>
  timeline(memberships, terms, TODAY).map((event) => `${event.day} ${event.kind}`);

test("a move inside the ward is one event, on the day she came", () => {
  const moved = [
    membership(2, "Chi hội 5", "2024-03-01", { join_reason: "transferred" }),
    membership(1, "Chi hội 12", "2003-08", { valid_to: "2024-03-01", leave_reason: "transferred" }),
  ];
  expect(told(moved)).toEqual(["2024-03-01 moved", "2003-08 joined"]);
  expect(timeline(moved, [], TODAY)[0]).toMatchObject({ from: "Chi hội 12", to: "Chi hội 5" });
});

test("leaving is told on her last day, not on the first day she is gone", () => {
  const left = [
    membership(2, "Chi hội 1", "2022-05-10", { join_reason: "rejoined" }),
    membership(1, "Chi hội 1", "~2001", { valid_to: "2020-01-01", leave_reason: "works_away" }),
  ];
  expect(told(left)).toEqual(["2022-05-10 joined", "2019-12-31 left", "~2001 joined"]);
});

test("a move whose other half is missing still shows", () => {
  expect(told([membership(1, "Chi hội 1", "2001", { valid_to: "2020-01-01", leave_reason: "transferred" })])).toEqual([
    "2019-12-31 leftUnit",
    "2001 joined",
  ]);
  expect(told([membership(1, "Chi hội 1", "2001", { join_reason: "transferred" })])).toEqual(["2001 joined"]);
});

test("terms stand between the periods, and what is still to come is marked", () => {
  const events = timeline([membership(1, "Chi hội 5", "2003")], [term(1, "2021-06-01", "2027-01-01")], TODAY);
  expect(events.map((event) => [event.kind, event.isFuture])).toEqual([
    ["termEnded", true],
    ["termStarted", false],
    ["joined", false],
  ]);
});

test("a period holds on its first day and no longer on the first day outside it", () => {
  const periods = [membership(1, "Chi hội 1", "2001", { valid_to: "2020-01-01", leave_reason: "died" })];
  expect(membershipOn(periods, "2001-01-01")?.id).toBe(1);
  expect(membershipOn(periods, "2019-12-31")?.id).toBe(1);
  expect(membershipOn(periods, "2020-01-01")).toBeUndefined();
  expect(termsOn([term(1, "2021-06-01", "2026-11-23")], TODAY)).toEqual([]);
  expect(termsOn([term(1, TODAY, null)], TODAY)).toHaveLength(1);
});
