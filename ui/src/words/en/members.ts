import type { Words } from "..";

export const members: Words["members"] = {
  title: "Members",
};
