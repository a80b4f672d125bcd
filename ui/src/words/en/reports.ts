import type { Words } from "..";

export const reports: Words["reports"] = {
  title: "Monthly report",
};
