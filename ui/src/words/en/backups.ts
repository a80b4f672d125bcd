import type { Words } from "..";

export const backups: Words["backups"] = {
  title: "x",
};
