// The draft of a screen that saves itself when it is left (a meeting, a column of figures): kept two seconds after the last key, only for the power cut,
// and offered when she comes back. Forms with a button of their own use drafts.ts.

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "./call";

const AFTER_LAST_KEY_MS = 2000;

export interface Offered<T> {
  value: T;
  /** UTC milliseconds. */
  savedAt: number;
}

export interface OfferedDraft<T> {
  /** A draft from before this screen was opened, until it is taken or dropped. */
  offered: Offered<T> | null;
  /** The offer has been answered (its value is the caller's now). */
  take: () => void;
  /** After each key: what is typed now. */
  keep: (value: T) => void;
  /** It has been saved, or is not wanted any more. */
  drop: () => void;
}

function parsed<T>(body: string): T | null {
  try {
    // The program wrote it itself; a draft of an older shape is dropped by `fits`.
    return JSON.parse(body) as T;
  } catch {
    return null;
  }
}

/** `fits` tells a draft of the right shape. One key for as long as the component lives: give the component another React key instead. */
export function useOfferedDraft<T>(key: string, fits: (value: T) => boolean): OfferedDraft<T> {
  const [offered, setOffered] = useState<Offered<T> | null>(null);
  const kept = useRef<{ timer: ReturnType<typeof setTimeout>; value: T } | null>(null);
  const written = useRef(false);
  const judge = useRef(fits);
  judge.current = fits;
  // One after the other, so that a draft dropped is not written again by an answer on its way.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const write = useCallback(() => {
    if (!kept.current) return;
    clearTimeout(kept.current.timer);
    const body = JSON.stringify(kept.current.value);
    kept.current = null;
    written.current = true;
    queue.current = queue.current.then(() => call("save_draft", { key, body, saved_at: 0 })).catch(() => undefined);
  }, [key]);

  const drop = useCallback(() => {
    if (kept.current) clearTimeout(kept.current.timer);
    kept.current = null;
    setOffered(null);
    if (!written.current) return;
    written.current = false;
    queue.current = queue.current.then(() => call("drop_draft", { key })).catch(() => undefined);
  }, [key]);

  const keep = useCallback(
    (value: T) => {
      if (kept.current) clearTimeout(kept.current.timer);
      kept.current = { value, timer: setTimeout(write, AFTER_LAST_KEY_MS) };
    },
    [write],
  );

  useEffect(() => {
    let stale = false;
    call("list_drafts", {})
      .then((drafts) => {
        const found = drafts.find((draft) => draft.key === key);
        if (stale || !found) return;
        written.current = true;
        const value = parsed<T>(found.body);
        if (value !== null && judge.current(value) && !kept.current) setOffered({ value, savedAt: found.saved_at });
        else if (!kept.current) drop();
      })
      .catch(() => undefined);
    return () => {
      stale = true;
      write();
    };
  }, [key, write, drop]);

  const take = useCallback(() => setOffered(null), []);
  return useMemo(() => ({ offered, take, keep, drop }), [offered, take, keep, drop]);
}
