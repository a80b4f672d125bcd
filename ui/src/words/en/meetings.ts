import type { Words } from "..";

export const meetings: Words["meetings"] = {
  title: "Meetings",
};
