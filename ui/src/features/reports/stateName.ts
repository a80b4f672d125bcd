// The state of a branch's report within a line: "đã nộp".

import type { BranchReportState } from "../../bridge";
import { inLine, type Words } from "../../words";

export function stateName(state: BranchReportState, { reports, named }: Words): string {
  // Nothing is stored of a branch that has not begun.
  return state === "missing" ? reports.missing : inLine(named.codes.branch_state[state]);
}
