// What belongs to this PC and not to the office: text size, light or dark, language. Kept by the web view under three names, and nothing else ever is.

import { useSyncExternalStore } from "react";

export interface Preferences {
  size: "100" | "112" | "125" | "150";
  theme: "light" | "dark" | "system";
  language: "vi" | "en";
}

const OFFERED: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  size: ["100", "112", "125", "150"],
  theme: ["light", "dark", "system"],
  language: ["vi", "en"],
};

function read<K extends keyof Preferences>(key: K): Preferences[K] {
  const fallback = { size: "100", theme: "light", language: "vi" } as const;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(`sohoi.${key}`);
  } catch {
    // A web view without storage forgets the size; nothing else is lost.
  }
  return OFFERED[key].find((offered) => offered === stored) ?? (fallback[key] as Preferences[K]);
}

let current: Preferences = { size: read("size"), theme: read("theme"), language: read("language") };
const listeners = new Set<() => void>();

/** Changes one preference at once, everywhere. */
export function prefer<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  current = { ...current, [key]: value };
  try {
    localStorage.setItem(`sohoi.${key}`, value);
  } catch {
    // As above.
  }
  show();
  for (const listener of listeners) listener();
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

const darkSystem = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;

/** Puts the preferences on the page: tokens.css does the rest. */
export function show(): void {
  const root = document.documentElement;
  root.dataset["size"] = current.size;
  root.dataset["theme"] = current.theme === "system" ? (darkSystem?.matches ? "dark" : "light") : current.theme;
  root.lang = current.language;
}

darkSystem?.addEventListener("change", show);
