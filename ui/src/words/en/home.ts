import type { Words } from "..";

export const home: Words["home"] = {
  title: "x",
};
