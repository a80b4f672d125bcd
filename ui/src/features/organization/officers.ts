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

/** Parts only, each in the order it came: `now` are the terms in force on the day, `ever` all there were. */
export function officersOn(now: readonly Term[], ever: readonly Term[], day: string): Officers {
  return {
    board: now.filter((term) => !COMMITTEE.includes(term.post)),
    committee: now.filter((term) => COMMITTEE.includes(term.post)),
    coming: ever.filter((term) => term.valid_from > day),
    past: ever.filter((term) => term.valid_to !== null && term.valid_to <= day),
  };
}
