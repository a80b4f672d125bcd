// "Quá trình": what happened to her in the Union, newest first.

import { ArrowLeftRight, Award, LogOut, type LucideIcon, UserPlus } from "lucide-react";
import { type Membership, type Term, useDesk } from "../../bridge";
import { shortDay } from "../../design";
import { useWords, type Words } from "../../words";
import styles from "./MemberPanel.module.css";
import { type TimelineEvent, timeline } from "./timeline";

const ICONS: Record<TimelineEvent["kind"], LucideIcon> = {
  joined: UserPlus,
  moved: ArrowLeftRight,
  left: LogOut,
  leftUnit: LogOut,
  termStarted: Award,
  termEnded: Award,
};

function told(event: TimelineEvent, words: Words["members"]): string {
  const { timeline: say, leaveReasons, posts } = words;
  switch (event.kind) {
    case "joined":
      return event.reason === "transferred" ? say.joined(event.unit) : say[event.reason](event.unit);
    case "moved":
      return say.transferred(event.from, event.to);
    case "left":
      return say.left(leaveReasons[event.reason]);
    case "leftUnit":
      return say.leftUnit(event.unit);
    case "termStarted":
      return say.termStarted(posts[event.post], event.unit);
    case "termEnded":
      return say.termEnded(posts[event.post], event.unit);
  }
}

export function Timeline({ memberships, terms }: { memberships: readonly Membership[]; terms: readonly Term[] }) {
  const words = useWords().members;
  const { today } = useDesk();
  const events = timeline(memberships, terms, today);
  return (
    <section className={styles.section}>
      <h3>{words.timeline.title}</h3>
      {events.length === 0 && <p className={styles.quiet}>{words.timeline.empty}</p>}
      <ol className={styles.events}>
        {events.map((event) => {
          const Icon = ICONS[event.kind];
          return (
            <li key={event.key} className={styles.event}>
              <Icon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
              <div>
                <p>{told(event, words)}</p>
                <p className={styles.quiet}>
                  {shortDay(event.day)}
                  {event.isFuture && ` · ${words.timeline.future}`}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
