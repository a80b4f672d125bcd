// Who came: grouping by body, ticking, and a list made anew for another day without losing what has been ticked. Pure.

import type { Attendance, Body, Presence } from "../../bridge";

export const BODIES: readonly Body[] = ["standing_board", "committee", "branch_head", "guest"];

/** Places in the list, by body, in the order of the minutes. */
export function byBody(attendance: readonly Attendance[]): { body: Body; places: number[] }[] {
  return BODIES.map((body) => ({
    body,
    places: attendance.flatMap((person, place) => (person.body === body ? [place] : [])),
  })).filter(({ places }) => places.length > 0);
}

/** A reason belongs to an absence: it goes when she turns out to be there. */
export function marked(person: Attendance, presence: Presence): Attendance {
  return { ...person, presence, note: presence === "present" && person.presence === "excused" ? "" : person.note };
}

/** Space ticks and unticks; whoever is not ticked is absent until a reason is known. */
export function ticked(person: Attendance): Attendance {
  return marked(person, person.presence === "present" ? "absent" : "present");
}

/** All who are not marked yet. */
export function rest(attendance: readonly Attendance[], presence: Presence): Attendance[] {
  return attendance.map((person) => (person.presence === "unknown" ? marked(person, presence) : person));
}

/** The list of another day; who is on both keeps her mark, and guests stay. */
export function refreshed(old: readonly Attendance[], proposed: readonly Attendance[]): Attendance[] {
  const marks = new Map(old.filter(({ person_id }) => person_id !== null).map((person) => [person.person_id, person]));
  const listed = new Set(proposed.map(({ person_id }) => person_id));
  const kept = proposed.map((person) => {
    const before = person.person_id === null ? undefined : marks.get(person.person_id);
    return before ? { ...person, presence: before.presence, note: before.note } : person;
  });
  const guests = old.filter(
    ({ body, person_id }) => body === "guest" && (person_id === null || !listed.has(person_id)),
  );
  return [...kept, ...guests];
}
