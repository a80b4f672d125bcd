// Every text on the screens, in the app's language (vi) and in English. Texts are typed: one that is missing, in either language, does not compile.
// Sentences for problems and names of actions are not here: they come from the core.

import { createContext, useContext } from "react";
import { en } from "./en";
import type { Words } from "./shape";
import { vi } from "./vi";

export type { Words } from "./shape";
export { type ToldChange, tellChanges, tellRows } from "./tellChanges";
export { sensitiveConditions, tellCarried, tellConditions } from "./tellExports";

export const languages: Record<"vi" | "en", Words> = { vi, en };

export const WordsContext = createContext<Words>(vi);

/** The texts, in the language chosen in the settings. */
export function useWords(): Words {
  return useContext(WordsContext);
}
