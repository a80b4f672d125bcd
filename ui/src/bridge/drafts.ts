// Text being typed, kept by the office outside its history: written two seconds after the last key, and at once when the form goes away.

import { useCallback, useEffect, useRef } from "react";
import { call } from "./call";

const PAUSE_MS = 2000;

/**
 * Keeps `body` under `key` while it is not null (nothing typed yet, or all of it saved). Answers how to throw the draft away: after saving, or when
 * the officer says so.
 */
export function useDraft(key: string, body: string | null): () => void {
  const waiting = useRef<{ key: string; body: string } | null>(null);
  const dropped = useRef(false);
  useEffect(() => {
    if (body === null) return;
    waiting.current = { key, body };
    dropped.current = false;
    const timer = setTimeout(() => keep(waiting), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, body]);
  useEffect(() => () => keep(waiting), []);
  return useCallback(() => {
    waiting.current = null;
    // A second call would only say again what is said already.
    if (dropped.current) return;
    dropped.current = true;
    void call("drop_draft", { key }).catch(() => undefined);
  }, [key]);
}

function keep(waiting: { current: { key: string; body: string } | null }): void {
  const draft = waiting.current;
  waiting.current = null;
  // A draft that could not be kept is no reason to disturb the typing; the next pause tries again.
  if (draft) void call("save_draft", { ...draft, saved_at: 0 }).catch(() => undefined);
}
