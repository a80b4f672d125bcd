// The shape every language has: as Vietnamese, the app's own.

import type { vi } from "./vi";

/** Same keys and same kinds of text as Vietnamese. */
type Shape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};
export type Words = Shape<typeof vi>;
