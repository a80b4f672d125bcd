import type { handOver as vietnamese } from "../vi/handOver";

export const handOver: typeof vietnamese = {
  title: (name) => `What ${name} has in hand`,
  text: "The posts end on the day chosen. Name who follows here, or leave it empty and name her later.",
  who: (post, unit) => `Who follows: ${post}, ${unit}?`,
  nobody: "Nobody yet",
  since: (day) => `In office from ${day}.`,
  falls: (day) => `This term begins on ${day}, after the last day, and is dropped.`,
  tasks: "Not done yet",
  due: (day) => `Due ${day}`,
  keep: "Leave as it is",
  give: (name) => `Give to ${name}`,
  toOther: "Give to somebody else…",
  whom: "Give to whom?",
};
