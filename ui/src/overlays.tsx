// What opens over any screen and has no address of its own; loaded when it is first opened.

import { lazy } from "react";

/** Not an address of its own: a list opens it over its screen. */
export const BulkDialog = lazy(() =>
  import("./features/bulk/BulkDialog").then((module) => ({ default: module.BulkDialog })),
);

/** Not an address of its own: opens over any screen. */
export const SearchPalette = lazy(() =>
  import("./features/search/SearchPalette").then((module) => ({ default: module.SearchPalette })),
);
