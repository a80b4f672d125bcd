// Locks the book when nobody has touched it for the minutes the settings name; an office without a password has nothing to lock.

import { useEffect, useRef } from "react";
import { useAsk, useDesk } from "../bridge";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

export function useIdleLock(lock: () => void): void {
  const { state } = useDesk();
  const minutes = useAsk("get_settings", {}).data?.lock_after_minutes ?? 0;
  const latest = useRef(lock);
  latest.current = lock;
  const active = minutes > 0 && state.has_password;
  useEffect(() => {
    if (!active) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (Date.now() - touched > minutes * 60_000) latest.current();
    }, 10_000);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [active, minutes]);
}
