import type { Words } from "..";

export const search: Words["search"] = {
  placeholder: "Type a person, household, branch, meeting, receipt number or task…",
  results: "Results",
  go: "Go to",
  actions: "Do now",
  none: (text) => `Nothing found for “${text}”`,
  noneText: "Try fewer letters. Accents are not needed.",
  hint: "↑ ↓ to choose, Enter to open, Esc to close",
  person: "Member",
  unit: "Branch, group",
  meeting: "Meeting",
  task: "Task",
  oldName: (name) => `formerly ${name}`,
  household: "Household",
  list: "Kept list",
  report: "Report",
  receipt: (number) => `Receipt no. ${number}`,
  cancelled: "cancelled",
  note: (name) => `Note · ${name}`,
  paper: "Paper",
};
