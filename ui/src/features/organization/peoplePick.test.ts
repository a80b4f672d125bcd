import { expect, test } from "vitest";
import type { UnitCandidate } from "../../bridge";
import { isPicked, NOBODY, pickOf, ticked } from "./peoplePick";

function row(person_id: number, fits: boolean): UnitCandidate {
  return { person_id, name: "", birth: null, age: null, unit_id: 1, unit_name: "", group_name: null, post: null, fits };
}

test("the filter chooses beforehand; ticks take out and put in", () => {
  const out = ticked(row(1, true), false, true, NOBODY);
  expect([isPicked(row(1, true), true, out), isPicked(row(2, true), true, out)]).toEqual([false, true]);
  const both = ticked(row(3, false), true, true, out);
  expect(pickOf({} as never, both)).toEqual({ filter: {}, without: [1], also: [3] });
  expect(pickOf(null, ticked(row(1, true), true, true, both))).toEqual({ filter: null, without: [], also: [3] });
});

test("without a filter that chooses, only ticks count", () => {
  const some = ticked(row(1, true), true, false, NOBODY);
  expect(isPicked(row(1, true), false, some)).toBe(true);
  expect(isPicked(row(2, true), false, some)).toBe(false);
  expect(pickOf(null, ticked(row(1, true), false, false, some))).toEqual({ filter: null, without: [], also: [] });
});
