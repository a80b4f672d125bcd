import { describe, expect, test } from "vitest";
import { dayOf, daysFrom, readDay, shortDay, storedDay } from "./partialDay";

const TODAY = "2026-11-23";

function read(text: string, partial = false): string {
  const answer = readDay(text, TODAY, partial);
  return answer.kind === "day" ? storedDay(answer.day) : answer.kind;
}

describe("readDay", () => {
  test.each([
    ["5/3/2018", "2018-03-05"],
    ["5-3-2018", "2018-03-05"],
    ["05.03.2018", "2018-03-05"],
    ["5 3 2018", "2018-03-05"],
    ["05032018", "2018-03-05"],
    ["050318", "2018-03-05"],
    ["2018-03-05", "2018-03-05"],
    [" 5/3 ", "2026-03-05"],
    ["5/3/78", "1978-03-05"],
    ["5/3/26", "2026-03-05"],
    ["29/2/2024", "2024-02-29"],
    ["", "empty"],
  ])("takes %j as %s", (text, day) => expect(read(text)).toBe(day));

  test.each([
    ["30/2/2018", "noSuchDay"],
    ["29/2/2023", "noSuchDay"],
    ["5/13/2018", "noSuchDay"],
    ["0/3/2018", "noSuchDay"],
    ["hôm qua", "unreadable"],
    ["5/3/201", "unreadable"],
    ["5/3/3018", "unreadable"],
    ["1978", "unreadable"],
    ["3/2018", "unreadable"],
    ["khoảng 2015", "unreadable"],
    ["1/2/3/4", "unreadable"],
  ])("says why %j is no day: %s", (text, why) => expect(read(text)).toBe(why));

  test.each([
    ["1978", "1978"],
    ["3/2018", "2018-03"],
    ["khoảng 2015", "~2015"],
    ["Khoang 3/2015", "~2015-03"],
    ["~2015", "~2015"],
    // Typed by UniKey with separate marks: the same word after normalising.
    ["khoa\u0309ng 2015", "~2015"],
    ["5/3/2018", "2018-03-05"],
  ])("takes %j as %s where a part is enough", (text, day) => expect(read(text, true)).toBe(day));
});

test("a day is shown as written on paper, and kept as the office stores it", () => {
  for (const [stored, shown] of [
    ["2018-03-05", "5/3/2018"],
    ["2018-03", "3/2018"],
    ["1978", "1978"],
    ["~2015", "khoảng 2015"],
  ] as const) {
    expect(shortDay(stored)).toBe(shown);
    const day = dayOf(stored);
    expect(day && storedDay(day)).toBe(stored);
  }
  expect(shortDay(null)).toBe("");
});

test("daysFrom steps over months, years and leap days", () => {
  expect(daysFrom("2018-03-01", -1)).toBe("2018-02-28");
  expect(daysFrom("2024-03-01", -1)).toBe("2024-02-29");
  expect(daysFrom("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysFrom("2026-12-31", 1)).toBe("2027-01-01");
});
