// What the sections of a record are called, one for each kind of fact.

import type { FactKind } from "../../bridge";
import type { Words } from "../../words";

export function sectionWords(kind: FactKind, words: Words["record"]) {
  return { ...words, noteSection: words.noteFact }[kind === "note" ? "noteSection" : kind];
}
