// Whom she has chosen: everybody the filter finds but some, and some beside them; or, where nothing is chosen beforehand, only those ticked.

import type { CandidateFilter, PersonId, Pick, UnitCandidate } from "../../bridge";

export interface Picking {
  without: ReadonlySet<PersonId>;
  also: ReadonlySet<PersonId>;
}

export const NOBODY: Picking = { without: new Set(), also: new Set() };

/** `base` is the filter that chooses beforehand; null where each is ticked by hand. */
export function pickOf(base: CandidateFilter | null, { without, also }: Picking): Pick {
  return { filter: base, without: [...without], also: [...also] };
}

export function isPicked(row: UnitCandidate, hasBase: boolean, { without, also }: Picking): boolean {
  return also.has(row.person_id) || (hasBase && row.fits && !without.has(row.person_id));
}

export function ticked(row: UnitCandidate, to: boolean, hasBase: boolean, old: Picking): Picking {
  const without = new Set(old.without);
  const also = new Set(old.also);
  without.delete(row.person_id);
  also.delete(row.person_id);
  const fits = hasBase && row.fits;
  if (to && !fits) also.add(row.person_id);
  if (!to && fits) without.add(row.person_id);
  return { without, also };
}
