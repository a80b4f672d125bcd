// Whether the window holds the side bar's words. Counted in rem, since at 150 % text a wide window is a narrow one; a media query cannot know that.

import { useEffect, useState } from "react";

const NEEDED_REM = 72;

function isNarrow(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return window.innerWidth / rem < NEEDED_REM;
}

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(isNarrow);
  useEffect(() => {
    const measure = () => setNarrow(isNarrow());
    window.addEventListener("resize", measure);
    const size = new MutationObserver(measure);
    size.observe(document.documentElement, { attributes: true, attributeFilter: ["data-size"] });
    measure();
    return () => {
      window.removeEventListener("resize", measure);
      size.disconnect();
    };
  }, []);
  return narrow;
}
