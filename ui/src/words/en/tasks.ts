import type { Words } from "..";

export const tasks: Words["tasks"] = {
  title: "x",
};
