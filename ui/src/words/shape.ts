// The shape every language has: as Vietnamese, the app's own; and with it what things are called.

import type { Named } from "./named";
import type { vi } from "./vi";

/** Same keys and same kinds of text as Vietnamese. */
type Shape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};
export type Texts = Shape<typeof vi>;

export interface Words extends Texts {
  /** What things are called. */
  named: Named;
}
