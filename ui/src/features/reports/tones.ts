// How the state of a branch's report looks, wherever it is shown.

import type { BranchReportState } from "../../bridge";
import type { Tone } from "../../design";

export const TONES: Record<BranchReportState, Tone> = {
  missing: "plain",
  started: "info",
  submitted: "ok",
  returned: "warn",
};
