// People opened lately, newest first. In memory alone, and only while the book is open: they are somebody's data.

import type { PersonId } from "./contract";

const MOST = 10;

interface RecentPerson {
  id: PersonId;
  name: string;
}

let recent: readonly RecentPerson[] = [];

export function rememberPerson(id: PersonId, name: string): void {
  recent = [{ id, name }, ...recent.filter((person) => person.id !== id)].slice(0, MOST);
}

export function recentPeople(): readonly RecentPerson[] {
  return recent;
}

/** Another book, or none: nobody's name stays. */
export function forgetPeople(): void {
  recent = [];
}
