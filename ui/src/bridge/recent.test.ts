import { expect, test } from "vitest";
import { forgetPeople, recentPeople, rememberPerson } from "./recent";

test("the last ten opened, each once, the newest first", () => {
  for (let id = 1; id <= 12; id += 1) rememberPerson(id, `Chị ${id}`);
  rememberPerson(5, "Chị 5");
  expect(recentPeople().map((person) => person.id)).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3]);
  forgetPeople();
  expect(recentPeople()).toEqual([]);
});
