// Whom the next change to many concerns: a list opens it with the people ticked there, the shell shows the dialog over any screen.

import { useSyncExternalStore } from "react";
import type { PersonId } from "./contract";

let people: readonly PersonId[] | null = null;
const listeners = new Set<() => void>();

function set(next: readonly PersonId[] | null): void {
  people = next;
  for (const listener of listeners) listener();
}

/** Asks what is to be done with these people. */
export function openBulk(ids: readonly PersonId[]): void {
  set(ids);
}

export function closeBulk(): void {
  set(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The people the dialog is open for; null while it is closed. */
export function useBulk(): readonly PersonId[] | null {
  return useSyncExternalStore(subscribe, () => people);
}
