// One branch's column while it is typed: figures typed over what the office has, kept as a draft, saved to the office in one step.

import { useCallback, useEffect, useRef, useState } from "react";
import {
  type BranchGrid,
  call,
  type IndicatorId,
  type Offered,
  type Problem,
  problemOf,
  type UnitId,
  useAsk,
  useOfferedDraft,
} from "../../bridge";
import type { Figure as Cell } from "../../design";
import { figureOf } from "./cells";

type Typed = ReadonlyMap<IndicatorId, Cell>;
type Entries = [IndicatorId, Cell][];

export interface Entry {
  grid: BranchGrid | undefined;
  typed: Typed;
  /** UTC milliseconds of the last saving here. */
  savedAt: number | null;
  problem: Problem | null;
  type: (entries: Entries) => void;
  /** False if the office refused; what was typed stays. */
  save: () => Promise<boolean>;
  offered: Offered<Entries> | null;
  takeDraft: () => void;
  dropDraft: () => void;
}

export function useEntry(month: string, unit: UnitId): Entry {
  const asked = useAsk("branch_grid", { month, unit_id: unit });
  const [typed, setTyped] = useState<Typed>(new Map());
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef<Typed>(typed);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const draft = useOfferedDraft<Entries>(`figures:${month}:${unit}`, Array.isArray);
  const { keep, drop, take } = draft;
  const { refetch } = asked;

  const put = useCallback((to: Typed) => {
    latest.current = to;
    setTyped(to);
  }, []);

  const type = useCallback(
    (entries: Entries) => {
      const to = new Map([...latest.current, ...entries]);
      put(to);
      setProblem(null);
      keep([...to]);
    },
    [put, keep],
  );

  const saveNow = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (sent.size === 0) return true;
    try {
      await call("enter_figures", {
        month,
        unit_id: unit,
        figures: [...sent].map(([indicator_id, cell]) => ({ indicator_id, figure: figureOf(cell) })),
      });
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
    await refetch();
    // What was typed while saving is still hers to save.
    put(new Map([...latest.current].filter(([id, cell]) => !sent.has(id) || sent.get(id) !== cell)));
    if (latest.current.size === 0) drop();
    setSavedAt(Date.now());
    return true;
  }, [month, unit, refetch, put, drop]);

  const save = useCallback(() => {
    saving.current = saving.current.then(saveNow, saveNow);
    return saving.current;
  }, [saveNow]);

  // Going to another branch, tab or screen keeps the column.
  useEffect(() => {
    const onLeave = () => void save();
    window.addEventListener("blur", onLeave);
    return () => {
      window.removeEventListener("blur", onLeave);
      onLeave();
    };
  }, [save]);

  return {
    grid: asked.data,
    typed,
    savedAt,
    problem,
    type,
    save,
    offered: draft.offered,
    takeDraft: () => {
      if (!draft.offered) return;
      const { value } = draft.offered;
      take();
      type(value);
    },
    dropDraft: drop,
  };
}
