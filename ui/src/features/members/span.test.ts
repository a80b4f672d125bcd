import { expect, test } from "vitest";
import { spanOf } from "./span";

test.each([
  ["month", "2018-02", "2018-02-01", "2018-02-28"],
  ["quarter", "2018-02", "2018-01-01", "2018-03-31"],
  ["quarter", "2018-12", "2018-10-01", "2018-12-31"],
  ["year", "2016-02", "2016-01-01", "2016-12-31"],
] as const)("the %s of %s runs from %s to %s", (kind, month, from, last_day) =>
  expect(spanOf(kind, month)).toEqual({ from, last_day }),
);
