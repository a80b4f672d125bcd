// What is written of a person, fact by fact: phone and numbers only while asked for, the rarer ones below a heading that opens.

import { Copy, Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  codesOfField,
  type MemberDetail,
  PERSON_FIELDS,
  type PersonField,
  type PersonFields,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { cx, Facts, Fold, IconButton, shortDay, useToast } from "../../design";
import { tellValue, useWords } from "../../words";
import { householdLine } from "./HouseholdSection";
import { MemberFees } from "./MemberFees";
import styles from "./MemberPanel.module.css";
import { useOwnFacts } from "./OwnFields";

interface Fact {
  name: string;
  value: ReactNode;
}

/** Asked for most, before all else. */
const FIRST: readonly string[] = ["birth", "citizen_number", "phone", "address"];
/** Told elsewhere: as the heading, as a mark beside it, with the address. */
const ELSEWHERE: readonly string[] = ["name", "is_core", "neighbourhood"];

const told = PERSON_FIELDS.filter(({ field }) => !ELSEWHERE.includes(field));
const inSight = told.filter(({ section }) => section === "first");
const first: readonly PersonField[] = [
  ...FIRST.flatMap((name) => inSight.filter(({ field }) => field === name)),
  ...inSight.filter(({ field }) => !FIRST.includes(field)),
];
const rest: readonly PersonField[] = told.filter(({ section }) => section !== "first");

export function PersonFacts({ member }: { member: MemberDetail }) {
  const all = useWords();
  const { members: words, fund, named, record } = all;
  const reveal = useChange("reveal_member");
  const [clear, setClear] = useState<ReadonlySet<string>>(new Set());
  const [isMore, setMore] = useState(false);
  const { fields } = member;
  const own = useOwnFacts(member);
  const household = useAsk("household_of", { id: member.id }, { keep: true }).data;

  function toggle(field: keyof PersonFields) {
    const next = new Set(clear);
    if (next.delete(field)) {
      // What was read in clear is not kept once nothing of it shows.
      if (next.size === 0) reveal.reset();
    } else {
      next.add(field);
      if (!reveal.data) reveal.mutate({ id: member.id });
    }
    setClear(next);
  }

  function fact({ field, kind, masked }: PersonField): Fact {
    const name = named.short("person", field);
    const value = fields[field];
    if (value === null || value === "" || value === false) return { name, value: null };
    if (field === "birth")
      return {
        name,
        value: [shortDay(fields.birth), member.age !== null && words.age(member.age)].filter(Boolean).join(", "),
      };
    if (field === "address") return { name, value: [fields.address, fields.neighbourhood].filter(Boolean).join(", ") };
    // The usual code says nothing: nearly all are women.
    if (kind === "code" && value === codesOfField(field)[0]) return { name, value: null };
    if (kind === "yes_no") return { name, value: words.changes.yes };
    if (!masked) return { name, value: tellValue("person", field, String(value), all) };
    const shown = clear.has(field) ? (reveal.data?.[field] ?? null) : null;
    return {
      name,
      value: (
        <SecretValue
          name={named.columns.person[field]}
          masked={String(value)}
          shown={shown === null ? null : String(shown)}
          onToggle={() => toggle(field)}
        />
      ),
    };
  }

  const since = member.memberships.at(-1)?.joined;
  const facts: Fact[] = [
    ...(first ?? []).map(fact),
    { name: named.short("membership", "joined"), value: since && shortDay(since) },
    { name: record.household.fact, value: household && householdLine(household, member.id, record.household) },
    { name: fund.member.title, value: member.memberships.length > 0 && <MemberFees id={member.id} /> },
  ].filter(({ value }) => Boolean(value));
  const more = [...(rest ?? []).map(fact), ...own].filter(({ value }) => Boolean(value));
  return (
    <>
      <Facts facts={facts} />
      {more.length > 0 && (
        <Fold
          title={words.moreFacts}
          note={isMore ? undefined : more.map(({ name }) => name).join(", ")}
          isOpen={isMore}
          onToggle={setMore}
        >
          <Facts facts={more} />
        </Fold>
      )}
    </>
  );
}

interface SecretValueProps {
  name: string;
  masked: string;
  shown: string | null;
  onToggle: () => void;
}

function SecretValue({ name, masked, shown, onToggle }: SecretValueProps) {
  const words = useWords().members;
  const toast = useToast();
  const { hidden } = useDesk().state;
  const what = name.toLocaleLowerCase("vi");
  return (
    <span className={styles.secret}>
      <span className={cx(shown === null && styles.quietFigure)}>{shown ?? masked}</span>
      {!hidden && (
        <IconButton
          icon={shown === null ? Eye : EyeOff}
          label={shown === null ? words.reveal(what) : words.hide(what)}
          small
          className={styles.eye ?? ""}
          onPress={onToggle}
        />
      )}
      {shown !== null && (
        <IconButton
          icon={Copy}
          label={words.copy(what)}
          small
          className={styles.eye ?? ""}
          onPress={() => {
            void navigator.clipboard.writeText(shown).then(() => toast({ text: words.copied(what) }));
          }}
        />
      )}
    </span>
  );
}
