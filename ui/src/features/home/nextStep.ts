// What the office has to do next this month, and how far off a day is.

import type { BranchReport, TodayBoard } from "../../bridge";

/** Which card carries the page's one filled button. */
export type NextStep = "branches" | "members" | "remind" | "lock" | "meeting";

export function nextStep(board: TodayBoard): NextStep {
  if (board.branches.length === 0) return "branches";
  if (board.members === 0) return "members";
  if (board.report_locked) return "meeting";
  return board.branches.every(isIn) ? "lock" : "remind";
}

export function isIn(branch: BranchReport): boolean {
  return branch.state === "submitted";
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
