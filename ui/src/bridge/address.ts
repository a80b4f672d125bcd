// What an address asks a screen to do once it is there ("?add=true"): done once, then taken out of the address, so that coming back or F5 does not do
// it again.

import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** `asked` is undefined while nothing is asked, or while what it takes is not read yet. */
export function useOnce<T>(asked: T | undefined, does: (asked: T) => void): void {
  const navigate = useNavigate();
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (asked === undefined) return;
    latest.current(asked);
    void navigate({ to: ".", search: {}, replace: true });
  }, [asked, navigate]);
}
