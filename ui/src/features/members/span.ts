// The stretches of days a change of numbers is told for: the month at the top right, its quarter, its year, or any two days.

export type SpanKind = "month" | "quarter" | "year" | "days";

export interface Span {
  from: string;
  last_day: string;
}

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The stretch a month stands in. */
export function spanOf(kind: Exclude<SpanKind, "days">, month: string): Span {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = kind === "month" ? number : kind === "quarter" ? quarterOf(month) * 3 - 2 : 1;
  const last = kind === "month" ? number : kind === "quarter" ? first + 2 : 12;
  return { from: `${year}-${String(first).padStart(2, "0")}-01`, last_day: lastDayOf(year, last) };
}

export function quarterOf(month: string): number {
  return Math.ceil(Number(month.slice(5, 7)) / 3);
}
