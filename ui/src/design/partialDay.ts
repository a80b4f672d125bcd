// Days as an office knows them: a day, a month or only a year, sometimes "khoảng". Reading is generous, writing has one form.

export interface PartialDay {
  year: number;
  month: number | null;
  day: number | null;
  about: boolean;
}

export type ReadDay =
  | { kind: "empty" }
  | { kind: "day"; day: PartialDay }
  | { kind: "unreadable" }
  | { kind: "noSuchDay" };

const ABOUT = /^(khoảng|khoang|kh\.?|about|~)\s*/i;

/** How many days the month has, leap years included. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Years written with two figures lie in the hundred years that end with the current one. */
function fullYear(written: string, today: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  const now = Number(today.slice(0, 4));
  const century = now - (now % 100);
  return century + year <= now + 1 ? century + year : century - 100 + year;
}

/**
 * Reads 5/3/2018, 5-3-2018, 5.3.2018, 05032018, 050318, 2018-03-05, 5/3 (this year), and with `partial` also 3/2018, 1978 and "khoảng 2015".
 * `today` is a Vietnam day, 2026-11-23.
 */
export function readDay(text: string, today: string, partial: boolean): ReadDay {
  let rest = text.trim().normalize("NFC");
  if (rest === "") return { kind: "empty" };
  const about = ABOUT.test(rest);
  if (about && !partial) return { kind: "unreadable" };
  rest = rest.replace(ABOUT, "").trim();

  const found = (year: number, month: number | null, day: number | null): ReadDay => {
    if (year < 1900 || year > 2200) return { kind: "unreadable" };
    if (month !== null && (month < 1 || month > 12)) return { kind: "noSuchDay" };
    if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return { kind: "noSuchDay" };
    return { kind: "day", day: { year, month, day, about } };
  };

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(rest);
  if (iso) return found(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(rest);
  if (run?.[3]) return found(fullYear(run[3], today), Number(run[2]), Number(run[1]));
  const year = /^\d{4}$/.exec(rest);
  if (year) return partial ? found(Number(rest), null, null) : { kind: "unreadable" };

  const parts = rest.split(/\s*[/.\-,]\s*|\s+/);
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return { kind: "unreadable" };
  const [first = "", second = "", third] = parts;
  if (parts.length === 3 && third !== undefined) {
    if (third.length === 3 || third.length === 1 || first.length > 2 || second.length > 2)
      return { kind: "unreadable" };
    return found(fullYear(third, today), Number(second), Number(first));
  }
  if (parts.length === 2 && first.length <= 2) {
    if (second.length === 4) return partial ? found(Number(second), Number(first), null) : { kind: "unreadable" };
    if (second.length <= 2) return found(Number(today.slice(0, 4)), Number(second), Number(first));
  }
  return { kind: "unreadable" };
}

/** 5/3/2018, 3/2018, 1978, "khoảng 2015", as on screen. */
export function writeDay(day: PartialDay | null, about = "khoảng"): string {
  if (!day) return "";
  const plain = [day.day, day.month, day.year].filter((part) => part !== null).join("/");
  return day.about ? `${about} ${plain}` : plain;
}

/** As the office stores it: 1978, 1978-06, 1978-06-14, with ~ in front for about. */
export function storedDay(day: PartialDay): string {
  const parts = [
    String(day.year).padStart(4, "0"),
    ...[day.month, day.day].filter((part) => part !== null).map((part) => String(part).padStart(2, "0")),
  ];
  return `${day.about ? "~" : ""}${parts.join("-")}`;
}

/** The day behind 1978, 1978-06, 1978-06-14 or ~2015; null for nothing and for what is no day. */
export function dayOf(stored: string | null | undefined): PartialDay | null {
  const parts = /^(~?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(stored ?? "");
  if (!parts) return null;
  return {
    year: Number(parts[2]),
    month: parts[3] ? Number(parts[3]) : null,
    day: parts[4] ? Number(parts[4]) : null,
    about: parts[1] === "~",
  };
}

/** 5/3/2018 from 2018-03-05, "khoảng 2015" from ~2015. */
export function shortDay(stored: string | null | undefined, about = "khoảng"): string {
  return writeDay(dayOf(stored), about);
}

/** The day so many days later (or earlier): the last day behind a period's first day outside it is `daysFrom(valid_to, -1)`. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
