// With whom she lives: the household of a person, its head, its people each a press away, and how reviews classed it.

import { Ellipsis, Pencil, Plus, Star, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  type Household,
  type HouseholdClassRow,
  type HouseholdMember,
  type MemberDetail,
  type PersonId,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Button, Chip, Fold, IconButton, Menu, shortDay } from "../../design";
import { useWords } from "../../words";
import { ClassDialog, HouseholdDialog, JoinHouseholdDialog } from "./HouseholdDialogs";
import styles from "./MemberPanel.module.css";
import { type AskedPart, useAskedPart } from "./useAskedPart";

/** "Chủ hộ, 4 người" */
export function householdLine(
  household: Household,
  id: PersonId,
  words: ReturnType<typeof useWords>["record"]["household"],
): string {
  const people = household.people === null ? "" : words.people(household.people);
  const head = household.members.find((member) => member.is_head);
  if (head?.person_id === id) return words.head(people);
  return words.with(head?.name ?? household.head_name ?? "", people) || household.address;
}

interface HouseholdSectionProps {
  member: MemberDetail;
  onAsked: () => void;
  onOpenPerson: (id: PersonId) => void;
  /** She was opened for her household. */
  asked: AskedPart | null;
}

type Asking = "new" | "join" | "edit" | { editClass: HouseholdClassRow | null };

export function HouseholdSection({ member, onAsked, onOpenPerson, asked }: HouseholdSectionProps) {
  const words = useWords().record.household;
  const { isOpen, setOpen, place } = useAskedPart(asked);
  const [asking, setAsking] = useState<Asking | null>(null);
  const household = useAsk("household_of", { id: member.id }, { keep: true }).data ?? null;
  const none = useWords().record.none;
  const close = () => {
    setAsking(null);
    onAsked();
  };
  return (
    <Fold
      ref={place}
      title={words.section}
      note={isOpen ? undefined : household ? householdLine(household, member.id, words) : none}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {household ? (
        <Living household={household} onAsk={setAsking} onOpenPerson={onOpenPerson} />
      ) : (
        <div className={styles.actions}>
          <Button small icon={Plus} onPress={() => setAsking("new")}>
            {words.new}
          </Button>
          <Button small onPress={() => setAsking("join")}>
            {words.join}
          </Button>
        </div>
      )}
      {asking === "join" && <JoinHouseholdDialog member={member} onClose={close} />}
      {(asking === "new" || asking === "edit") && (
        <HouseholdDialog member={member} household={asking === "edit" ? household : null} onClose={close} />
      )}
      {asking !== null && typeof asking === "object" && household && (
        <ClassDialog household={household} row={asking.editClass} onClose={close} />
      )}
    </Fold>
  );
}

interface LivingProps {
  household: Household;
  onAsk: (asking: Asking) => void;
  onOpenPerson: (id: PersonId) => void;
}

function Living({ household, onAsk, onOpenPerson }: LivingProps) {
  const { record, named } = useWords();
  const words = record.household;
  const remove = useChange("remove_household", { said: words.removedHousehold });
  const removeClass = useChange("remove_household_class", { said: words.classRemoved });
  const head = household.members.find((member) => member.is_head)?.name ?? household.head_name;
  return (
    <>
      <p className={styles.quiet}>
        {[
          head && `${words.headMark} ${head}`,
          household.address,
          household.people !== null && words.people(household.people),
          household.note,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ul className={styles.rows}>
        {household.members.map((one) => (
          <OnePerson key={one.id} one={one} household={household} onOpenPerson={onOpenPerson} />
        ))}
      </ul>
      {household.classes.length > 0 && (
        <ul className={styles.rows} aria-label={named.tables.household_class}>
          {household.classes.map((row) => (
            <li key={row.id} className={styles.row}>
              <div className={styles.rowText}>
                <p>{named.codes.household_class[row.class]}</p>
                <p className={styles.quiet}>
                  {[
                    row.review,
                    row.last_day
                      ? record.between(shortDay(row.from), shortDay(row.last_day))
                      : record.since(shortDay(row.from)),
                    row.standard,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <span className={styles.rowTools}>
                <IconButton
                  icon={Pencil}
                  small
                  label={record.edit(named.codes.household_class[row.class])}
                  onPress={() => onAsk({ editClass: row })}
                />
                <IconButton
                  icon={Trash2}
                  small
                  label={record.remove(named.codes.household_class[row.class])}
                  onPress={() => removeClass.mutate({ id: row.id })}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button small icon={Plus} onPress={() => onAsk({ editClass: null })}>
          {words.addClass}
        </Button>
        <Menu
          trigger={<IconButton icon={Ellipsis} label={words.more} small />}
          actions={[
            { id: "edit", name: words.edit, icon: Pencil, onAction: () => onAsk("edit") },
            { id: "join", name: words.join, onAction: () => onAsk("join") },
            {
              id: "remove",
              name: words.removeHousehold,
              icon: Trash2,
              isDanger: true,
              onAction: () => remove.mutate({ id: household.id }),
            },
          ]}
        />
      </div>
    </>
  );
}

interface OnePersonProps {
  one: HouseholdMember;
  household: Household;
  onOpenPerson: (id: PersonId) => void;
}

function OnePerson({ one, household, onOpenPerson }: OnePersonProps) {
  const words = useWords().record.household;
  const { today } = useDesk();
  const head = useChange("set_household_head", { said: words.madeHead(one.name) });
  const leave = useChange("leave_household", { said: words.left(one.name) });
  const remove = useChange("remove_from_household", { said: words.removedPerson(one.name) });
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.personLine}
        aria-label={words.openPerson(one.name)}
        onClick={() => onOpenPerson(one.person_id)}
      >
        <span>
          {one.name} {one.is_head && <Chip icon={Star}>{words.headMark}</Chip>}
        </span>
        <span className={styles.quiet}>{shortDay(one.birth)}</span>
      </button>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={words.doMore(one.name)} small />}
        actions={[
          ...(one.is_head
            ? []
            : [
                {
                  id: "head",
                  name: words.makeHead,
                  icon: Star,
                  onAction: () => head.mutate({ household_id: household.id, head: one.id }),
                },
              ]),
          { id: "leave", name: words.leave, onAction: () => leave.mutate({ id: one.id, last_day: today }) },
          {
            id: "remove",
            name: words.removePerson,
            hint: words.removePersonHint,
            icon: Trash2,
            isDanger: true,
            onAction: () => remove.mutate({ id: one.id }),
          },
        ]}
      />
    </li>
  );
}
