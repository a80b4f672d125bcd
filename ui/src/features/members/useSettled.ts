// A search text as it stands once the keys have paused a moment. Held back while an input method composes; UniKey, which never says so, sends
// Backspace and letters faster than the pause, so its half-made words are not searched either.

import { useEffect, useRef, useState } from "react";

export function useSettled(text: string, pauseMs: number) {
  const [settled, setSettled] = useState(text);
  const composing = useRef(false);
  const [ends, setEnds] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of a composition counts as a key.
  useEffect(() => {
    if (composing.current) return;
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs, ends]);
  const around = {
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
      setEnds((n) => n + 1);
    },
  };
  return { settled: text === "" ? "" : settled, around };
}
