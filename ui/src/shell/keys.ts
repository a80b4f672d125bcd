// The keys of the whole program, heard once, before anything else. While an input method composes no key is a command, and the web view's own
// keys that would lose work (reload, its print and find) never reach it.

import { useEffect, useRef } from "react";
import { runScreenKey, type ScreenKey } from "../design";

export interface GlobalActions {
  search: () => void;
  shortcuts: () => void;
  undo: () => void;
  redo: () => void;
  lock: () => void;
  /** Hides personal data, or shows it again. */
  privacy: () => void;
}

const SCREEN_KEYS: Record<string, ScreenKey> = {
  f: "find",
  p: "print",
  n: "create",
  s: "save",
  e: "export",
  enter: "next",
};

/** Fields in which Ctrl Z takes back letters, not work. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

/** Does what the key means; true when the key is used up. */
export function answerKey(event: KeyboardEvent, actions: GlobalActions): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  const key = event.key.toLowerCase();
  if (key === "f1") {
    actions.shortcuts();
    return true;
  }
  // A reload would throw away what is being typed; everything on screen refreshes by itself.
  if (key === "f5") return true;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  // A dialog is over the screen: its own keys only.
  const covered = document.querySelector("[role=dialog]") !== null;
  if (key === "r") return true;
  if (key === "k" || (key === "p" && event.shiftKey)) {
    if (!covered) actions.search();
    return true;
  }
  if (key === "/") {
    if (!covered) actions.shortcuts();
    return true;
  }
  if (key === "h" && event.shiftKey) {
    actions.privacy();
    return true;
  }
  if (key === "l") {
    actions.lock();
    return true;
  }
  if (key === "z" || key === "y") {
    if (isTyping(event.target) || covered) return false;
    if (key === "y" || event.shiftKey) actions.redo();
    else actions.undo();
    return true;
  }
  const screenKey = SCREEN_KEYS[key];
  if (screenKey && !event.shiftKey) {
    const used = runScreenKey(screenKey);
    return used || key !== "enter";
  }
  return false;
}

/** Before the book is open only this matters: what is being typed in the first-run guide must survive F5. */
export function useNoReload(): void {
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (key === "f5" || ((event.ctrlKey || event.metaKey) && ["r", "p", "f"].includes(key))) event.preventDefault();
    };
    window.addEventListener("keydown", stop, { capture: true });
    return () => window.removeEventListener("keydown", stop, { capture: true });
  }, []);
}

export function useGlobalKeys(actions: GlobalActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!answerKey(event, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, []);
}
