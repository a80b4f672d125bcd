// One person beside the list: who she is, what she holds, what happened to her, and what can be done.

import { useNavigate } from "@tanstack/react-router";
import { ArrowLeft, Ellipsis, FileUser, ImagePlus, Pause, Pencil, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  type MemberDetail,
  type MemberKind,
  type Membership,
  type PersonId,
  type Post,
  problemOf,
  sentence,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Button, Card, Chip, cx, daysFrom, IconButton, Menu, Note, State, shortDay } from "../../design";
import { useWords } from "../../words";
import { FactDialog } from "./FactDialog";
import { FactChips, FactSections } from "./FactSections";
import { HouseholdSection } from "./HouseholdSection";
import { MemberChanges } from "./MemberChanges";
import styles from "./MemberPanel.module.css";
import { MemberStatus } from "./MemberStatus";
import { JoinDialog, LeaveDialog } from "./MembershipDialogs";
import { EditPeriodDialog, KindDialog } from "./PeriodDialogs";
import { PersonFacts } from "./PersonFacts";
import { Portrait } from "./Portrait";
import { Timeline } from "./Timeline";
import { isMove, membershipOn, termsOn } from "./timeline";
import type { AskedPart } from "./useAskedPart";

/** Of a group it has to be said which: she may lead a tổ and a club. */
const isOfGroup = (post: Post): boolean => post === "group_head" || post === "group_deputy";

interface MemberPanelProps {
  id: PersonId;
  onEdit: () => void;
  /** Where the list is hidden behind her. */
  onBack: () => void;
  onRemoved: () => void;
  onOpenPerson: (id: PersonId) => void;
  /** A dialog over her is gone, perhaps with the button it came from: the focus needs a place. */
  onAsked: () => void;
  /** What of her was asked for. */
  part: AskedPart | null;
}

export function MemberPanel({ id, ...does }: MemberPanelProps) {
  const { language } = useDesk();
  const words = useWords();
  const answer = useAsk("get_member", { id }, { keep: true });
  if (answer.isError)
    return (
      <Card as="aside" className={styles.panel}>
        <BackToList onBack={does.onBack} />
        <Note tone="warn">{sentence(problemOf(answer.error), language)}</Note>
      </Card>
    );
  // The person before stays until the next is there, so that nothing flickers while the cursor runs down the list.
  return (
    <aside className={styles.place} aria-label={words.members.panel}>
      {answer.data && <Person key={answer.data.id} member={answer.data} {...does} />}
    </aside>
  );
}

type Asking = "move" | "leave" | "join" | "kind" | "rest";

/** What a move of tomorrow brings: another place, or the same as another kind. */
function placeOrKind(now: Membership, next: Membership, kinds: Record<MemberKind, string>): string {
  const isSamePlace = now.unit_id === next.unit_id && now.group_id === next.group_id;
  return isSamePlace ? kinds[next.kind] : [next.unit_name, next.group_name].filter(Boolean).join(", ");
}

function BackToList({ onBack }: { onBack: () => void }) {
  const words = useWords().members;
  return (
    <div className={styles.back}>
      <Button weight="quiet" small icon={ArrowLeft} onPress={onBack}>
        {words.backToList}
      </Button>
    </div>
  );
}

function Person({
  member,
  onEdit,
  onBack,
  onRemoved,
  onAsked,
  onOpenPerson,
  part,
}: Omit<MemberPanelProps, "id"> & { member: MemberDetail }) {
  const words = useWords();
  const { today, state } = useDesk();
  const { members: say, named } = words;
  const { fields } = member;
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [correcting, setCorrecting] = useState<Membership | null>(null);
  const photo = useChange("set_member_photo");
  const dropPhoto = useChange("remove_member_photo", { said: words.record.photo.isRemoved });
  const remove = useChange("remove_member", { said: say.removed(fields.name) });
  const closeDialog = () => {
    setAsking(null);
    setCorrecting(null);
    onAsked();
  };
  const now = membershipOn(member.memberships, today);
  const terms = termsOn(member.terms, today);
  const next = now && member.memberships.find((each) => isMove(now, each));
  // Periods do not overlap and come newest first.
  const lastDay = member.memberships.find((m) => m.valid_to !== null)?.valid_to ?? null;

  return (
    <Card className={cx(styles.panel, styles.person)}>
      <BackToList onBack={onBack} />
      <header className={styles.head}>
        <Portrait member={member} />
        <div className={styles.who}>
          <h2>{fields.name}</h2>
          <p className={styles.quiet}>
            {[now?.unit_name, now?.group_name, ...new Set(terms.map((term) => named.codes.post[term.post]))]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <div className={styles.tools}>
          <IconButton icon={Pencil} label={say.edit} small isDisabled={state.hidden} onPress={onEdit} />
          <Menu
            trigger={<IconButton icon={Ellipsis} label={words.common.more} small />}
            actions={[
              ...(now
                ? [
                    { id: "kind", name: words.record.period.changeKind, onAction: () => setAsking("kind") },
                    { id: "rest", name: words.record.suspension.add, icon: Pause, onAction: () => setAsking("rest") },
                  ]
                : []),
              {
                id: "photo",
                name: words.record.photo.set,
                hint: words.record.photo.setHint,
                icon: ImagePlus,
                onAction: () => photo.mutate({ id: member.id }),
              },
              ...(member.photo
                ? [
                    {
                      id: "drop-photo",
                      name: words.record.photo.remove,
                      onAction: () => dropPhoto.mutate({ id: member.id }),
                    },
                  ]
                : []),
              {
                id: "data",
                name: words.people.personal.menu,
                hint: words.people.personal.menuHint,
                icon: FileUser,
                onAction: () =>
                  void navigate({ to: "/members/$personId/data", params: { personId: String(member.id) } }),
              },
              {
                id: "remove",
                name: say.remove,
                hint: say.removeHint,
                icon: Trash2,
                isDanger: true,
                onAction: () => {
                  // She leaves the screen first, or it would ask for somebody who is no longer there.
                  onRemoved();
                  remove.mutate({ id: member.id });
                },
              },
            ]}
          />
        </div>
      </header>

      <PersonFacts member={member} />

      <div className={styles.chips}>
        {!member.is_member && (
          <MemberStatus
            member={{
              is_member: false,
              is_suspended: false,
              is_core: false,
              left_on: lastDay && daysFrom(lastDay, -1),
            }}
          />
        )}
        {member.is_suspended && (
          <State tone="warn" icon={Pause}>
            {words.record.suspension.chip}
          </State>
        )}
        {now?.valid_to &&
          (next ? (
            <Chip tone="warn">
              {words.record.period.planned(shortDay(next.joined), placeOrKind(now, next, named.codes.member_kind))}
            </Chip>
          ) : (
            <Chip tone="warn">{say.until(shortDay(daysFrom(now.valid_to, -1)))}</Chip>
          ))}
        {fields.is_core && <Chip tone="info">{say.isCore}</Chip>}
        {fields.party_since && <Chip>{say.partyMember}</Chip>}
        {now && now.kind !== "ordinary" && <Chip>{named.codes.member_kind[now.kind]}</Chip>}
        {terms.map((term) => (
          <Chip key={term.id}>
            {[named.codes.post[term.post], isOfGroup(term.post) && term.unit_name, term.other_title]
              .filter(Boolean)
              .join(", ")}
          </Chip>
        ))}
        <FactChips facts={member.facts} />
      </div>

      {member.warnings.length > 0 && (
        <Note tone="warn" icon={TriangleAlert}>
          <p className={styles.strong}>{say.warningsTitle}</p>
          <ul>
            {member.warnings.map((warning) => (
              <li key={warning}>{say.warnings[warning]}</li>
            ))}
          </ul>
        </Note>
      )}

      <div className={styles.actions}>
        {now ? (
          <>
            <Button small onPress={() => setAsking("move")}>
              {say.move}
            </Button>
            <Button small onPress={() => setAsking("leave")}>
              {say.leave}
            </Button>
          </>
        ) : (
          <Button small onPress={() => setAsking("join")}>
            {member.memberships.length > 0 ? say.rejoin : say.firstJoin}
          </Button>
        )}
      </div>

      <Timeline memberships={member.memberships} terms={member.terms} onCorrect={setCorrecting} />
      <div className={styles.folds}>
        <HouseholdSection
          member={member}
          onAsked={onAsked}
          onOpenPerson={onOpenPerson}
          asked={part?.of === "household" ? part : null}
        />
        <FactSections member={member} onAsked={onAsked} asked={part} />
      </div>
      <MemberChanges id={member.id} />

      {correcting && <EditPeriodDialog member={member} period={correcting} onClose={closeDialog} />}
      {asking === "kind" && now && <KindDialog member={member} now={now} onClose={closeDialog} />}
      {asking === "rest" && <FactDialog member={member} kind="suspension" row={null} onClose={closeDialog} />}
      {asking === "leave" && <LeaveDialog member={member} onClose={closeDialog} />}
      {(asking === "move" || asking === "join") && (
        <JoinDialog member={member} from={asking === "move" ? now : undefined} onClose={closeDialog} />
      )}
    </Card>
  );
}
