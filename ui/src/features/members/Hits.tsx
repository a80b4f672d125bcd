// A name with the places the search hit marked, as the core found them (it knows that "hong" is in "Hồng").

import type { ReactNode } from "react";

export function Hits({ text, hits }: { text: string; hits: readonly (readonly [number, number])[] }) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
