import type { Words } from "..";
import { namesIn } from "../named";

const named = namesIn("en");

function parts(day: string): { year: number; month: number; day: number; date: Date } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date, date: new Date(Date.UTC(year, month - 1, date)) };
}

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

export const common: Words["common"] = {
  save: "Save",
  saved: "Saved",
  saving: "Saving…",
  add: "Add",
  edit: "Edit",
  remove: "Remove",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  next: "Continue",
  undo: named.actions.undo,
  redo: named.actions.redo,
  print: "Print",
  open: "Open",
  more: "More",
  loading: "Loading…",
  retry: "Try again",
  none: "None yet",
  required: "This field is needed.",
  unreadableDay: "Not a day. Write it like 5/3/2018 or 05032018.",
  yes: "Yes",
  no: "No",
  today: "today",
  of: (part, whole) => `${part} of ${whole}`,
  longDay: (day) => {
    const d = parts(day);
    return `${weekday.format(d.date)}, ${d.day} ${monthName.format(d.date)}`;
  },
  weekDay: (day) => {
    const d = parts(day);
    return `${weekday.format(d.date)} ${d.day}/${d.month}`;
  },
  shortDay: (day) => {
    const d = parts(day);
    return `${d.day}/${d.month}/${d.year}`;
  },
  dayMonth: (day) => {
    const d = parts(day);
    return `${d.day}/${d.month}`;
  },
  month: (month) => {
    const d = parts(`${month}-01`);
    return `${monthName.format(d.date)} ${d.year}`;
  },
  monthOnly: (month) => monthName.format(parts(`${month}-01`).date),
  instant: (ms, today) => {
    const vn = new Date(ms + 7 * 3_600_000).toISOString();
    const clock = vn.slice(11, 16);
    const days = Math.round((Date.parse(today) - Date.parse(vn.slice(0, 10))) / 86_400_000);
    const d = parts(vn.slice(0, 10));
    return days === 0 ? clock : days === 1 ? `yesterday ${clock}` : `${d.day}/${d.month}/${d.year} ${clock}`;
  },
  inDays: (days) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),
  daysLate: (days) => (days === 1 ? "1 day late" : `${days} days late`),
  lines: (n) => `${n} rows`,
  savedFile: (name, folder) => `Saved ${name} in ${folder}.`,
  openFile: "Open the file",
};
