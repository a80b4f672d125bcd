import type { Words } from "..";

export const history: Words["history"] = {
  title: "History of changes",
  beside: (n) => `${n} actions`,
  second: "Everything done in the book, by whom and when. Any of it can be taken back.",
  list: "Actions",
  what: "Action",
  about: "About",
  who: "By",
  when: "When",
  state: "State",
  undone: "undone",
  rows: (n) => `${n} rows of the book`,
  changes: "What changed",
  moreRows: (n) => `and ${n} more rows`,
  scope: "Extent",
  revert: "Take this back",
  revertText: "What was changed later is not touched: if there is any, the program says so and does nothing.",
  reverted: "The action was taken back.",
  choose: "Choose an action to see it.",
  empty: "Nothing yet",
};
