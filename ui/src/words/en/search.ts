import type { Words } from "..";
import { namesIn } from "../named";

const named = namesIn("en");

export const search: Words["search"] = {
  placeholder: "Type a person, household, branch, meeting, receipt number or task…",
  results: "Results",
  go: "Go to",
  actions: "Do now",
  none: (text) => `Nothing found for “${text}”`,
  noneText: "Try fewer letters. Accents are not needed.",
  hint: "↑ ↓ to choose, Enter to open, Esc to close",
  person: named.columns.membership.person_id,
  unit: "Branch, group",
  meeting: "Meeting",
  task: named.tables.task,
  oldName: (name) => `formerly ${name}`,
  household: named.tables.household,
  list: named.tables.saved_list,
  report: "Report",
  receipt: (number) => `Receipt no. ${number}`,
  cancelled: "cancelled",
  note: (name) => `Note · ${name}`,
  own: (field, name) => `${field} · ${name}`,
  paper: "Paper",
};
