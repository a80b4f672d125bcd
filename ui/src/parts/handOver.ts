// What she has decided of a hand-over while the dialog is open, and what of it is sent.

import type { Duties, HandOver, HeldPost, TaskRow, TaskTaker, TermId } from "../bridge";

/** Somebody of the book. */
export interface Somebody {
  id: number;
  name: string;
}

/** Who follows in a post: somebody of the book, or a name that is not in it yet. */
export interface Following {
  person: Somebody | null;
  text: string;
}

/** `keep`, `other`, or whose the task is to be: `unit:5`, or whoever follows in a post, `follower:7`. */
export interface GivenTask {
  to: string;
  /** With `other`: whom. */
  person: Somebody | null;
}

export interface HandOverDraft {
  successors: Readonly<Record<TermId, Following>>;
  tasks: Readonly<Record<number, GivenTask>>;
}

export const KEEP = "keep";
export const OTHER = "other";
export const NOTHING_HANDED: HandOverDraft = { successors: {}, tasks: {} };

export const unitKey = (id: number): string => `unit:${id}`;
export const followerKey = (term: TermId): string => `follower:${term}`;

/** Somebody was chosen, or the choice taken back; what was typed stays. */
export function choosePerson(draft: HandOverDraft, term: TermId, person: Somebody | null): HandOverDraft {
  const text = person?.name ?? draft.successors[term]?.text ?? "";
  return { ...draft, successors: { ...draft.successors, [term]: { person, text } } };
}

/** What stands in the field: another text is no longer the person chosen before. */
export function typeName(draft: HandOverDraft, term: TermId, text: string): HandOverDraft {
  const before = draft.successors[term]?.person ?? null;
  const person = before?.name === text ? before : null;
  return { ...draft, successors: { ...draft.successors, [term]: { person, text } } };
}

/** Who follows in a post; null while nobody is named. */
export function followingIn(draft: HandOverDraft, { term }: HeldPost): Following | null {
  const following = draft.successors[term.id];
  return following && (following.person || following.text.trim() !== "") ? following : null;
}

/** Those who follow, each once, by the first of her posts. */
export function followers(draft: HandOverDraft, posts: readonly HeldPost[]): { term: TermId; name: string }[] {
  const once = new Map<string, { term: TermId; name: string }>();
  for (const held of posts) {
    const following = followingIn(draft, held);
    if (!following) continue;
    const name = following.person?.name ?? following.text.trim();
    const who = String(following.person?.id ?? name);
    if (!once.has(who)) once.set(who, { term: held.term.id, name });
  }
  return [...once.values()];
}

/** What was decided of a task; else her own goes to the first who follows, and everything else stays where it is. */
export function givenTask(draft: HandOverDraft, posts: readonly HeldPost[], task: TaskRow): GivenTask {
  const known = followers(draft, posts).map(({ term }) => followerKey(term));
  const decided = draft.tasks[task.id];
  const isGone = decided?.to.startsWith("follower:") && !known.includes(decided.to);
  if (decided && !isGone) return decided;
  const [first] = known;
  return { to: first && task.owner.kind === "person" ? first : KEEP, person: null };
}

function takerOf({ to, person }: GivenTask): TaskTaker | null {
  if (to === OTHER) return person && { kind: "owner", owner: { kind: "person", person_id: person.id } };
  const [kind, id] = to.split(":");
  if (kind === "unit") return { kind: "owner", owner: { kind, unit_id: Number(id) } };
  return kind === "follower" ? { kind, term_id: Number(id) } : null;
}

export function isHandOverReady(draft: HandOverDraft, { posts, tasks }: Duties): boolean {
  return tasks.every((task) => {
    const { to, person } = givenTask(draft, posts, task);
    return to !== OTHER || person !== null;
  });
}

/** Of what she has in hand on the day chosen alone: what was decided for another day is not sent. */
export function handOverOf(draft: HandOverDraft, { posts, tasks }: Duties): HandOver {
  return {
    successors: posts.flatMap((held) => {
      const following = followingIn(draft, held);
      if (!following) return [];
      const { person, text } = following;
      return [{ term_id: held.term.id, person_id: person?.id ?? null, person_name: person ? null : text.trim() }];
    }),
    tasks: tasks.flatMap((task) => {
      const to = takerOf(givenTask(draft, posts, task));
      return to ? [{ task_id: task.id, to }] : [];
    }),
  };
}
