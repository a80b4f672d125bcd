// "Quá trình": what happened to her in the Union, newest first.

import { ArrowLeftRight, Award, BadgeCheck, LogOut, type LucideIcon, Pencil, UserPlus } from "lucide-react";
import { type Membership, type Term, useChange, useDesk } from "../../bridge";
import { Button, IconButton, shortDay } from "../../design";
import { useWords, type Words } from "../../words";
import styles from "./MemberPanel.module.css";
import { type TimelineEvent, timeline } from "./timeline";

const ICONS: Record<TimelineEvent["kind"], LucideIcon> = {
  joined: UserPlus,
  moved: ArrowLeftRight,
  kindChanged: BadgeCheck,
  left: LogOut,
  leftUnit: LogOut,
  termStarted: Award,
  termEnded: Award,
};

function told(event: TimelineEvent, { members, record, named }: Words): string {
  const { timeline: say } = members;
  const { leave_reason: leaveReasons, post: posts, member_kind: kinds } = named.codes;
  switch (event.kind) {
    case "joined":
      return event.reason === "transferred" ? say.joined(event.unit) : say[event.reason](event.unit);
    case "moved":
      return say.transferred(event.from, event.to);
    case "kindChanged":
      return record.period.kindChanged(kinds[event.to]);
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

interface TimelineProps {
  memberships: readonly Membership[];
  terms: readonly Term[];
  onCorrect: (period: Membership) => void;
}

export function Timeline({ memberships, terms, onCorrect }: TimelineProps) {
  const all = useWords();
  const words = all.members;
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
                <p>{told(event, all)}</p>
                <p className={styles.quiet}>
                  {event.isFuture && event.kind !== "left" && event.kind !== "termEnded"
                    ? all.record.since(shortDay(event.day))
                    : shortDay(event.day)}
                  {event.isFuture && ` · ${words.timeline.future}`}
                </p>
              </div>
              {event.period && (
                <Touch
                  period={event.period}
                  event={event}
                  what={told(event, all)}
                  endsPosts={terms.some((term) => term.valid_to === event.period?.valid_to)}
                  onCorrect={onCorrect}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface TouchProps {
  period: Membership;
  event: TimelineEvent;
  what: string;
  /** Posts end on the day she leaves; they do not come back with her. */
  endsPosts: boolean;
  onCorrect: (period: Membership) => void;
}

/** What is only planned can be cancelled; what was written can be put right. */
function Touch({ period, event, what, endsPosts, onCorrect }: TouchProps) {
  const say = useWords().record.period;
  const drop = useChange("remove_membership", { said: say.cancelled });
  const stay = useChange("cancel_leaving", { said: endsPosts ? say.stays : say.cancelled });
  if (event.isFuture)
    return (
      <Button
        small
        weight="quiet"
        aria-label={say.cancelOf(what)}
        onPress={() => (event.kind === "left" ? stay : drop).mutate({ id: period.id })}
      >
        {say.cancel}
      </Button>
    );
  if (event.kind === "left" || event.kind === "leftUnit") return null;
  return <IconButton icon={Pencil} small label={say.editOf(what)} onPress={() => onCorrect(period)} />;
}
