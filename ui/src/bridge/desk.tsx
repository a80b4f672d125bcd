// What every screen knows of the desk: which day it is, which month is looked at, who sits here, in which language. The shell fills it in.

import { createContext, useContext } from "react";
import type { DeskState } from "./contract";
import type { Language } from "./problems";

export interface DeskView {
  /** A Vietnam day, 2026-11-23; a sample ward has its own. */
  today: string;
  /** The month chosen at the top right, 2026-11. */
  month: string;
  setMonth: (month: string) => void;
  language: Language;
  state: DeskState;
}

export const DeskContext = createContext<DeskView | null>(null);

export function useDesk(): DeskView {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a screen is only drawn inside the shell");
  return desk;
}
