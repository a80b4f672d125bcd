// What is typed into a branch's fees, shown at once and written one after the other; what the office refuses goes back to what it has.

import { useCallback, useRef, useState } from "react";
import { call, type FeeLine, type PaidFee, type Problem, problemOf, type UnitId, useAsk } from "../../bridge";

/** Rows on one page: as many as a large branch's half hour. */
export const PAGE = 100;

interface Collecting {
  lines: readonly FeeLine[] | undefined;
  total: number | undefined;
  paidOf: (line: FeeLine) => number;
  type: (paid: PaidFee[]) => void;
  isSaving: boolean;
  problem: Problem | null;
}

export function useCollecting(year: number, unit: UnitId, page: number, paidOn: string): Collecting {
  const asked = useAsk("fee_lines", {
    year,
    unit_id: unit,
    only_owing: false,
    offset: page * PAGE,
    limit: PAGE,
  });
  const [typed, setTyped] = useState<ReadonlyMap<number, number>>(new Map());
  const latest = useRef(typed);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { refetch } = asked;

  const put = useCallback((to: ReadonlyMap<number, number>) => {
    latest.current = to;
    setTyped(to);
  }, []);

  const saveNow = useCallback(async () => {
    const sent = latest.current;
    if (sent.size === 0) return;
    try {
      await call("collect_fees", {
        year,
        paid_on: paidOn,
        paid: [...sent].map(([person_id, amount]) => ({ person_id, amount })),
      });
    } catch (error) {
      setProblem(problemOf(error));
    }
    await refetch();
    // What was typed while writing is still to be written.
    put(new Map([...latest.current].filter(([id, amount]) => sent.get(id) !== amount)));
  }, [year, paidOn, refetch, put]);

  const type = useCallback(
    (paid: PaidFee[]) => {
      setProblem(null);
      put(new Map([...latest.current, ...paid.map(({ person_id, amount }): [number, number] => [person_id, amount])]));
      saving.current = saving.current.then(saveNow, saveNow);
    },
    [put, saveNow],
  );

  const paidOf = useCallback((line: FeeLine) => typed.get(line.person_id) ?? line.paid, [typed]);
  return {
    lines: asked.data?.rows,
    total: asked.data?.total,
    paidOf,
    type,
    isSaving: typed.size > 0,
    problem,
  };
}
