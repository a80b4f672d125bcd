import type { Words } from "..";

export const organization: Words["organization"] = {
  title: "Branches and groups",
};
