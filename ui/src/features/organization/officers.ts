// Terms of office of one unit, sorted for its panel: who holds what on the day looked at, who held it before.

import type { Post, Term, UnitKind } from "../../bridge";

export const POSTS_OF: Record<UnitKind, readonly Post[]> = {
  ward: ["chair", "vice_chair", "standing_member", "committee_member"],
  branch: ["branch_head", "branch_deputy"],
  group: ["group_head", "group_deputy"],
};

const COMMITTEE: readonly Post[] = ["committee_member"];

export interface Officers {
  /** The ward's Ban Thường vụ; head and deputies elsewhere. */
  board: Term[];
  /** Members of the Ban Chấp hành who are not in the board. */
  committee: Term[];
  /** Not yet begun. */
  coming: Term[];
  /** Over; the latest first. */
  past: Term[];
}

export function officersOn(terms: readonly Term[], day: string): Officers {
  const holds = (term: Term) => term.valid_from <= day && (term.valid_to === null || day < term.valid_to);
  const now = terms.filter(holds);
  return {
    board: now.filter((term) => !COMMITTEE.includes(term.post)),
    committee: now.filter((term) => COMMITTEE.includes(term.post)),
    coming: terms.filter((term) => term.valid_from > day),
    past: terms
      .filter((term) => term.valid_to !== null && term.valid_to <= day)
      .sort((a, b) => (b.valid_to ?? "").localeCompare(a.valid_to ?? "")),
  };
}
