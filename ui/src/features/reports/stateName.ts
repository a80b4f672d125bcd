// The state of a branch's report within a line: "đã nộp".

import type { BranchReportState } from "../../bridge";
import { inLine, type Words } from "../../words";

export function stateName(state: BranchReportState, { named }: Words): string {
  return inLine(named.codes.branch_report_state[state]);
}
