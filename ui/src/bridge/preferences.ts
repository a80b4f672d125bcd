// How the program looks on this PC: text size, theme, language. The core keeps it beside the office, since the window itself forgets everything
// when it closes; it is asked for before the first screen is drawn.

import { useSyncExternalStore } from "react";
import { ask } from "./call";
import type { Display } from "./contract";

export type Preferences = Display;

let current: Preferences = { size: "100", theme: "light", language: "vi" };
const listeners = new Set<() => void>();

/** Takes the kept look; a core that does not answer leaves the stock one, and the first screen tells why. */
export async function rememberLook(): Promise<void> {
  current = await ask("display", {}).catch(() => current);
  show();
}

/** Changes one preference at once, everywhere, and answers what is to be kept. */
export function prefer<K extends keyof Preferences>(key: K, value: Preferences[K]): Preferences {
  current = { ...current, [key]: value };
  show();
  for (const listener of listeners) listener();
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function system(question: string): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia(question) : null;
}

const isDark = system("(prefers-color-scheme: dark)");
const wantsContrast = [system("(prefers-contrast: more)"), system("(forced-colors: active)")];

function systemTheme(): "light" | "dark" | "contrast" {
  if (wantsContrast.some((asked) => asked?.matches)) return "contrast";
  return isDark?.matches ? "dark" : "light";
}

/** Puts the preferences on the page: tokens.css does the rest. */
function show(): void {
  const root = document.documentElement;
  root.dataset["size"] = current.size;
  root.dataset["theme"] = current.theme === "system" ? systemTheme() : current.theme;
  root.lang = current.language;
}

for (const asked of [isDark, ...wantsContrast]) asked?.addEventListener("change", show);
