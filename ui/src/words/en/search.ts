import type { Words } from "..";

export const search: Words["search"] = {
  title: "x",
};
