// Keys that choose an answer (arrows, Enter) wait for it: pressed while the answer to what was typed is still on its way, they are held and pressed
// again once it is there. On a slow PC a fast officer would otherwise choose what stood there for the letters before.

import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";

const CHOOSING = ["ArrowDown", "ArrowUp", "Enter"];

/** Goes on whatever is around the field, as `onKeyDownCapture`, so that it hears the keys first. */
export function useHeldKeys(isWaiting: boolean): (event: KeyboardEvent) => void {
  const held = useRef<string[]>([]);
  useEffect(() => {
    if (isWaiting || held.current.length === 0) return;
    let timer = 0;
    const next = () => {
      const key = held.current.shift();
      if (key === undefined) return;
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      document.activeElement?.dispatchEvent(new KeyboardEvent("keyup", { key, bubbles: true }));
      // One turn for the screen to follow before the next key.
      timer = window.setTimeout(next, 0);
    };
    timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [isWaiting]);
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey)
        return;
      const { key } = event;
      // A key of its own, not one pressed again; after any other key she wants something else.
      if (!event.nativeEvent.isTrusted && !isWaiting) return;
      if (!CHOOSING.includes(key)) held.current = [];
      else if (isWaiting || held.current.length > 0) {
        held.current.push(key);
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [isWaiting],
  );
}
