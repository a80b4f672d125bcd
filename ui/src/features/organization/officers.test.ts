import { expect, test } from "vitest";
import type { Post, Term } from "../../bridge";
import { officersOn } from "./officers";

function term(id: number, post: Post, valid_from: string, valid_to: string | null): Term {
  return {
    id,
    person_id: id,
    person_name: "",
    unit_id: 1,
    unit_name: "",
    post,
    other_title: null,
    valid_from,
    valid_to,
    zalo_masked: null,
  };
}

const ids = (terms: Term[]) => terms.map((each) => each.id);

test("each term stands where it belongs on the day", () => {
  const now = [term(1, "chair", "2021-06-01", null), term(2, "committee_member", "2021-06-01", "2026-06-01")];
  const officers = officersOn(
    now,
    [
      ...now,
      term(5, "vice_chair", "2026-12-01", null),
      term(4, "chair", "2016-06-01", "2021-06-01"),
      term(3, "chair", "2011-06-01", "2016-06-01"),
    ],
    "2026-05-31",
  );
  expect(ids(officers.board)).toEqual([1]);
  expect(ids(officers.committee)).toEqual([2]);
  expect(ids(officers.coming)).toEqual([5]);
  expect(ids(officers.past)).toEqual([4, 3]);
});

test("a term is over on the first day outside it", () => {
  const officers = officersOn([], [term(1, "branch_head", "2021-06-01", "2026-06-01")], "2026-06-01");
  expect([ids(officers.board), ids(officers.past)]).toEqual([[], [1]]);
});
