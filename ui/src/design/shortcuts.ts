// Keys a screen answers to while it is open. The shell hears the key (once, in the capture phase) and asks here whether a screen wants it.

import { useEffect, useRef } from "react";

/** find: Ctrl F · print: Ctrl P · create: Ctrl N · save: Ctrl S · export: Ctrl E · next: Ctrl Enter (save and begin the next) · previous/later month by the shell. */
export type ScreenKey = "find" | "print" | "create" | "save" | "export" | "next";

const wanted = new Map<ScreenKey, (() => void)[]>();

/** While the calling component is on screen, this key does that. The newest on screen wins. */
export function useScreenKey(key: ScreenKey, action: (() => void) | undefined): void {
  const latest = useRef(action);
  latest.current = action;
  const active = action !== undefined;
  useEffect(() => {
    if (!active) return;
    const run = () => latest.current?.();
    wanted.set(key, [...(wanted.get(key) ?? []), run]);
    return () => {
      wanted.set(
        key,
        (wanted.get(key) ?? []).filter((each) => each !== run),
      );
    };
  }, [key, active]);
}

const unfinished = new Set<() => boolean>();

/** Asked before any of these keys does anything: takes what is half typed in a cell, and answers false when it cannot be taken. */
export function useBeforeScreenKeys(finish: () => boolean): void {
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => {
    const run = () => latest.current();
    unfinished.add(run);
    return () => void unfinished.delete(run);
  }, []);
}

/** Runs what the screen wants at this key; false if nothing does. */
export function runScreenKey(key: ScreenKey): boolean {
  const action = wanted.get(key)?.at(-1);
  // Every one is asked, also after one that could not be taken.
  const isFinished = [...unfinished].map((finish) => finish()).every(Boolean);
  if (isFinished) action?.();
  return action !== undefined;
}
