import { expect, test } from "vitest";
import { pastedNames } from "./pastedNames";

const added = (text: string, known: string[] = []) =>
  pastedNames(text, known)
    .filter((line) => line.state === "new")
    .map((line) => line.name);

test.each([
  ["1. Chi hội 1\r\n2) Chi hội 2\n3- Chi hội 3\n4\tChi hội 4", ["Chi hội 1", "Chi hội 2", "Chi hội 3", "Chi hội 4"]],
  ["- Chi hội  Đê La Thành \n• Chi hội trẻ\n\n   \n", ["Chi hội Đê La Thành", "Chi hội trẻ"]],
  ["5 Đình", ["5 Đình"]],
])("numbers and bullets are no part of a name: %j", (text, names) => expect(added(text)).toEqual(names));

test("what is there already and what comes twice is shown but not added", () => {
  expect(pastedNames("Chi hội 1\nchi hội 2\nCHI HỘI 2\nChi hội 3", ["Chi Hội 1"]).map((line) => line.state)).toEqual([
    "known",
    "new",
    "twice",
    "new",
  ]);
});

test("the same letters typed in another Unicode form are the same name", () => {
  expect(added("Chi hội Hòa Bình".normalize("NFD"), ["Chi hội Hòa Bình"])).toEqual([]);
});
