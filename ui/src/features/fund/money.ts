// Amounts of the fees as typed and as shown. Whole đồng, never parts.

import { readFigure } from "../../design";

/** 24.000, 24000 or 24 000; null where nothing or no amount stands. */
export function readAmount(text: string): number | null {
  const read = readFigure(text, 0);
  return read.kind === "figure" && typeof read.figure === "number" && read.figure >= 0 ? read.figure : null;
}

/** How much of the whole, in whole per cent; a started one never shows as 0, an open one never as 100. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0) return part > 0 ? 100 : 0;
  const exact = (part / whole) * 100;
  if (part > 0 && exact < 1) return 1;
  if (part < whole && exact > 99) return 99;
  return Math.round(exact);
}
