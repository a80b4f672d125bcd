// Asks what somebody has in hand on her last day and keeps what is decided about it until the dialog is done.

import { useState } from "react";
import { type Duties, type HandOver, type PersonId, type TermId, useAsk, useDesk } from "../bridge";
import { type DateEntry, UNREADABLE } from "../design";
import { type HandOverDraft, handOverOf, isHandOverReady, NOTHING_HANDED } from "./handOver";

export interface HandingOver {
  duties: Duties;
  /** She has a post or a task: there is something to ask. */
  isAsked: boolean;
  isReady: boolean;
  draft: HandOverDraft;
  /** From what stands when it is carried out: a field may tell of a person and of her name in one breath. */
  decide: (next: (draft: HandOverDraft) => HandOverDraft) => void;
  /** What to send. */
  handOver: HandOver;
}

const NOTHING: Duties = { posts: [], tasks: [] };

/** Of one term where that alone ends, else of all she holds. */
export function useHandOver(person: PersonId, lastDay: DateEntry, only: TermId | null = null): HandingOver {
  const { today } = useDesk();
  const [draft, decide] = useState(NOTHING_HANDED);
  const isDay = lastDay !== null && lastDay !== UNREADABLE;
  const input = { id: person, last_day: isDay ? lastDay : today, term_id: only };
  // While a day is being typed, what was told of the one before stays, so that nothing jumps under her hands.
  const asked = useAsk("duties_of", input, { enabled: isDay, keep: true, handlesProblem: true });
  const duties = asked.data ?? NOTHING;
  const isTold = asked.isError || (asked.isSuccess && !asked.isPlaceholderData);
  return {
    duties,
    isAsked: duties.posts.length + duties.tasks.length > 0,
    isReady: isTold && isHandOverReady(draft, duties),
    draft,
    decide,
    handOver: handOverOf(draft, duties),
  };
}
