// Every text on the screens, in the app's language (vi) and in English. Texts are typed: one that is missing, in either language, does not compile.
// Sentences for problems are not here: they come from the core. Names of tables, columns, codes and actions are the catalogue's (named.ts).

import { createContext, useContext } from "react";
import { en } from "./en";
import { namesIn } from "./named";
import type { Words } from "./shape";
import { vi } from "./vi";

export { choices, inLine, nameOf } from "./named";
export type { Texts, Words } from "./shape";
export { type ToldChange, tellChanges, tellRows, tellValue } from "./tellChanges";
export { sensitiveConditions, tellCarried, tellConditions } from "./tellExports";

export const languages: Record<"vi" | "en", Words> = {
  vi: { ...vi, named: namesIn("vi") },
  en: { ...en, named: namesIn("en") },
};

export const WordsContext = createContext<Words>(languages.vi);

/** The texts, in the language chosen in the settings. */
export function useWords(): Words {
  return useContext(WordsContext);
}
