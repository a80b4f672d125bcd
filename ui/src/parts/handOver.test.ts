import { expect, test } from "vitest";
import type { Duties, HeldPost, TaskOwner, TaskRow } from "../bridge";
import {
  choosePerson,
  followers,
  givenTask,
  handOverOf,
  isHandOverReady,
  KEEP,
  NOTHING_HANDED,
  typeName,
} from "./handOver";

const LAN = { id: 7, name: "Lê Thị Lan" };
const MAI = { id: 8, name: "Đỗ Thị Mai" };

const post = (id: number): HeldPost => ({
  term: {
    id,
    person_id: 1,
    person_name: "Trần Thị Ánh",
    unit_id: 9,
    unit_name: "Chi hội 9",
    post: "branch_head",
    zalo_masked: null,
    other_title: null,
    valid_from: "2016-06-01",
    valid_to: null,
  },
  last_day: "2018-01-20",
  next_from: "2018-01-21",
});
const task = (id: number, owner: TaskOwner = { kind: "person", person_id: 1 }): TaskRow => ({
  id,
  text: `Việc ${id}`,
  owner,
  owner_name: "",
  due: null,
  done_on: null,
  overdue_days: 0,
  conclusion_id: null,
  meeting_title: null,
});
const duties = (posts: number[], tasks: TaskRow[]): Duties => ({ posts: posts.map(post), tasks });
const named = (person: typeof LAN) => ({ person, text: person.name });

test("only what was decided of what she has in hand is sent", () => {
  const draft = {
    successors: {
      1: named(LAN),
      2: { person: null, text: "  " },
      3: { person: null, text: " Phạm Thị Cúc " },
      99: named(MAI),
    },
    tasks: {
      4: { to: "keep", person: null },
      5: { to: "unit:9", person: null },
      6: { to: "follower:3", person: null },
      7: { to: "other", person: MAI },
      99: { to: "unit:9", person: null },
    },
  };
  expect(handOverOf(draft, duties([1, 2, 3], [task(4), task(5), task(6), task(7)]))).toEqual({
    successors: [
      { term_id: 1, person_id: 7, person_name: null },
      { term_id: 3, person_id: null, person_name: "Phạm Thị Cúc" },
    ],
    tasks: [
      { task_id: 5, to: { kind: "owner", owner: { kind: "unit", unit_id: 9 } } },
      { task_id: 6, to: { kind: "follower", term_id: 3 } },
      { task_id: 7, to: { kind: "owner", owner: { kind: "person", person_id: 8 } } },
    ],
  });
  expect(handOverOf(NOTHING_HANDED, duties([1], [task(4)]))).toEqual({ successors: [], tasks: [] });
});

test("her own tasks go to whoever follows unless something else was decided; those of the unit stay with it", () => {
  const draft = { successors: { 2: named(LAN) }, tasks: {} };
  const posts = [post(1), post(2)];
  expect(givenTask(draft, posts, task(4)).to).toBe("follower:2");
  expect(givenTask(draft, posts, task(4, { kind: "unit", unit_id: 9 })).to).toBe(KEEP);
  const kept = { ...draft, tasks: { 4: { to: KEEP, person: null } } };
  expect(givenTask(kept, posts, task(4)).to).toBe(KEEP);
});

test("a task for the one who was to follow is open again when nobody does", () => {
  const given = { successors: { 1: named(LAN) }, tasks: { 4: { to: "follower:1", person: null } } };
  expect(givenTask(given, [post(1)], task(4)).to).toBe("follower:1");
  const emptied = { ...given, successors: { 1: { person: null, text: "" } } };
  expect(givenTask(emptied, [post(1)], task(4)).to).toBe(KEEP);
});

test("a task for somebody else waits until she is named", () => {
  const waiting = { successors: {}, tasks: { 4: { to: "other", person: null } } };
  expect(isHandOverReady(waiting, duties([], [task(4)]))).toBe(false);
  expect(isHandOverReady({ successors: {}, tasks: { 4: { to: "other", person: MAI } } }, duties([], [task(4)]))).toBe(
    true,
  );
});

test("who follows in two posts is offered once", () => {
  const draft = { successors: { 1: named(LAN), 2: named(LAN), 3: { person: null, text: "Phạm Thị Cúc" } }, tasks: {} };
  expect(followers(draft, [post(1), post(2), post(3)])).toEqual([
    { term: 1, name: LAN.name },
    { term: 3, name: "Phạm Thị Cúc" },
  ]);
});

test("a person and her name told in one breath stay one; another text is somebody new", () => {
  const chosen = typeName(choosePerson(typeName(NOTHING_HANDED, 1, "lan"), 1, LAN), 1, LAN.name);
  expect(chosen.successors[1]).toEqual(named(LAN));
  expect(typeName(chosen, 1, "Lê Thị L").successors[1]).toEqual({ person: null, text: "Lê Thị L" });
  expect(choosePerson(typeName(chosen, 1, "Lê"), 1, null).successors[1]).toEqual({ person: null, text: "Lê" });
});
