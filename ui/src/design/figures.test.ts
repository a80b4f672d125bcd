import { expect, test } from "vitest";
import { editFigure, type Figure, readFigure, writeFigure } from "./figures";

function read(text: string, decimals = 0): Figure | "unreadable" {
  const answer = readFigure(text, decimals);
  return answer.kind === "figure" ? answer.figure : "unreadable";
}

test.each<[string, number, Figure | "unreadable"]>([
  ["1234", 0, 1234],
  ["1.234", 0, 1234],
  ["1 234", 0, 1234],
  ["1\u00a0234", 0, 1234],
  ["12.345.678", 0, 12345678],
  ["0", 0, 0],
  ["-0", 0, 0],
  ["-3", 0, -3],
  ["64,2", 1, 642],
  ["64.2", 1, 642],
  ["64", 1, 640],
  ["1.234,5", 1, 12345],
  ["", 0, null],
  ["  ", 0, null],
  ["k", 0, "none"],
  ["K", 0, "none"],
  ["-", 0, "none"],
  ["không phát sinh", 0, "none"],
  ["64,2", 0, "unreadable"],
  ["64,25", 1, "unreadable"],
  ["12a", 0, "unreadable"],
  ["1.23", 0, "unreadable"],
  ["1,2,3", 2, "unreadable"],
  ["99999999999999", 0, "unreadable"],
])("%j with %i decimals is %j", (text, decimals, figure) => expect(read(text, decimals)).toBe(figure));

test("figures are written as the office writes them", () => {
  expect(writeFigure(3929, 0)).toBe("3.929");
  expect(writeFigure(642, 1)).toBe("64,2");
  expect(writeFigure(0, 0)).toBe("0");
  expect(writeFigure(null, 0)).toBe("");
  expect(editFigure(12345, 1)).toBe("1234,5");
  expect(editFigure("none", 0)).toBe("k");
});
