// What happened to a person in the Union, from her membership periods and terms of office: newest first. A move inside the ward is one event, not two.

import type { JoinReason, LeaveReason, MemberKind, Membership, Post, Term } from "../../bridge";
import { daysFrom } from "../../design";

export type TimelineEvent = {
  key: string /** As known: a year, a month or a day. */;
  day: string;
  isFuture: boolean;
  /** The period it belongs to; none for a term of office. */
  period?: Membership;
} & (
  | { kind: "joined"; reason: JoinReason; unit: string }
  | { kind: "moved"; from: string; to: string }
  | { kind: "kindChanged"; to: MemberKind }
  | { kind: "left"; reason: LeaveReason }
  | { kind: "leftUnit"; unit: string }
  | { kind: "termStarted" | "termEnded"; post: Post; unit: string }
);

/** The day a partial day counts as: a year alone is its 1 January. */
export function countsAs(day: string): string {
  const [year = "", month = "01", date = "01"] = day.replace("~", "").split("-");
  return `${year}-${month}-${date}`;
}

/** Whether two periods are the halves of one move. */
export function isMove(early: Membership | undefined, late: Membership | undefined): boolean {
  return (
    early !== undefined &&
    late !== undefined &&
    early.leave_reason === "transferred" &&
    late.join_reason === "transferred" &&
    early.valid_to === countsAs(late.joined)
  );
}

function placeOf(membership: Membership): string {
  return [membership.unit_name, membership.group_name].filter(Boolean).join(", ");
}

function membershipEvents(memberships: readonly Membership[], today: string): TimelineEvent[] {
  // They come newest first.
  return memberships.flatMap((membership, index): TimelineEvent[] => {
    const before = memberships[index + 1];
    const after = memberships[index - 1];
    const isMoved = membership.join_reason === "transferred" && before?.leave_reason === "transferred";
    const key = `m${membership.id}`;
    const begun = { day: membership.joined, isFuture: countsAs(membership.joined) > today, period: membership };
    const events: TimelineEvent[] = [
      isMoved
        ? placeOf(before) === placeOf(membership) && before.kind !== membership.kind
          ? { key, ...begun, kind: "kindChanged", to: membership.kind }
          : { key, ...begun, kind: "moved", from: placeOf(before), to: placeOf(membership) }
        : { key, ...begun, kind: "joined", reason: membership.join_reason, unit: placeOf(membership) },
    ];
    const movesOn = membership.leave_reason === "transferred" && after?.join_reason === "transferred";
    if (membership.valid_to && membership.leave_reason && !movesOn) {
      const day = daysFrom(membership.valid_to, -1);
      const ended = { key: `${key}-end`, day, isFuture: day >= today, period: membership };
      events.push(
        membership.leave_reason === "transferred"
          ? { ...ended, kind: "leftUnit", unit: placeOf(membership) }
          : { ...ended, kind: "left", reason: membership.leave_reason },
      );
    }
    return events;
  });
}

function termEvents(terms: readonly Term[], today: string): TimelineEvent[] {
  return terms.flatMap((term): TimelineEvent[] => {
    const about = { post: term.post, unit: term.unit_name };
    const started: TimelineEvent = {
      key: `t${term.id}`,
      day: term.valid_from,
      isFuture: term.valid_from > today,
      kind: "termStarted",
      ...about,
    };
    if (!term.valid_to) return [started];
    const day = daysFrom(term.valid_to, -1);
    return [started, { key: `t${term.id}-end`, day, isFuture: day > today, kind: "termEnded", ...about }];
  });
}

export function timeline(memberships: readonly Membership[], terms: readonly Term[], today: string): TimelineEvent[] {
  const events = [...membershipEvents(memberships, today), ...termEvents(terms, today)];
  // Of two on one day the one built later stands higher: the end of a period above its beginning, a post above a membership.
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => countsAs(b.event.day).localeCompare(countsAs(a.event.day)) || b.index - a.index)
    .map(({ event }) => event);
}

/** The membership that holds on the day, if any. */
export function membershipOn(memberships: readonly Membership[], day: string): Membership | undefined {
  return memberships.find((m) => countsAs(m.joined) <= day && (m.valid_to === null || day < m.valid_to));
}

/** The terms that hold on the day. */
export function termsOn(terms: readonly Term[], day: string): Term[] {
  return terms.filter((term) => term.valid_from <= day && (term.valid_to === null || day < term.valid_to));
}
