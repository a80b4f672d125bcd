// What stands around a person, kind by kind below headings that open: circumstances, posts elsewhere, groups, awards and discipline, notes, suspensions,
// consent. Each row is mended or taken away where it stands.

import { Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type Fact, type FactKind, type FactRow, type MemberDetail, useAsk, useChange } from "../../bridge";
import { Button, Chip, Dialog, Fold, IconButton, useToast } from "../../design";
import { useWords } from "../../words";
import { FactDialog } from "./FactDialog";
import { sectionWords } from "./factWords";
import styles from "./MemberPanel.module.css";
import { tellFact } from "./tellFact";
import { type AskedPart, useAskedPart } from "./useAskedPart";

const KINDS: readonly FactKind[] = ["flag", "post", "group", "award", "note", "suspension", "consent"];

interface FactSectionsProps {
  member: MemberDetail;
  /** A dialog is gone: the focus needs a place. */
  onAsked: () => void;
  /** She was opened for one kind of these. */
  asked: AskedPart | null;
}

export function FactSections({ member, onAsked, asked }: FactSectionsProps) {
  return (
    <>
      {KINDS.map((kind) => (
        <FactSection
          key={kind}
          kind={kind}
          member={member}
          onAsked={onAsked}
          asked={asked?.of === kind ? asked : null}
        />
      ))}
    </>
  );
}

function FactSection({ kind, member, onAsked, asked }: FactSectionsProps & { kind: FactKind }) {
  const words = useWords();
  const say = sectionWords(kind, words.record);
  const { isOpen, setOpen, place } = useAskedPart(asked);
  const [editing, setEditing] = useState<{ row: FactRow | null } | null>(null);
  const rows = member.facts.filter((row) => row.fact.fact === kind);
  const present = rows.filter((row) => row.is_present);
  const close = () => {
    setEditing(null);
    onAsked();
  };
  const summary = (): string => {
    if (kind === "consent") return present.length > 0 ? words.record.consent.has : words.record.consent.hasNot;
    if (rows.length === 0) return words.record.none;
    if ((kind === "flag" || kind === "group") && present.length > 0)
      return present.map((row) => tellFact(row.fact, words).what).join(", ");
    return words.record.count(rows.length);
  };
  return (
    <Fold ref={place} title={say.section} note={isOpen ? undefined : summary()} isOpen={isOpen} onToggle={setOpen}>
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <OneFact key={row.id} row={row} onEdit={() => setEditing({ row })} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button small icon={Plus} onPress={() => setEditing({ row: null })}>
          {say.add}
        </Button>
        {kind === "consent" && <Notice />}
      </div>
      {editing && <FactDialog member={member} kind={kind} row={editing.row} onClose={close} />}
    </Fold>
  );
}

function OneFact({ row, onEdit }: { row: FactRow; onEdit: () => void }) {
  const words = useWords();
  const told = tellFact(row.fact, words);
  const kind: FactKind = row.fact.fact;
  const remove = useChange("remove_fact", { said: words.record.removed(told.what) });
  return (
    <li className={styles.row}>
      <Told fact={row.fact} isPresent={row.is_present} />
      <span className={styles.rowTools}>
        <IconButton icon={Pencil} small label={words.record.edit(told.what)} onPress={onEdit} />
        <IconButton
          icon={Trash2}
          small
          label={words.record.remove(told.what)}
          onPress={() => remove.mutate({ kind, id: row.id })}
        />
      </span>
    </li>
  );
}

function Told({ fact, isPresent }: { fact: Fact; isPresent: boolean }): ReactNode {
  const words = useWords();
  const told = tellFact(fact, words);
  const ends = fact.fact !== "award" && fact.fact !== "note" && fact.fact !== "consent";
  return (
    <div className={styles.rowText}>
      <p>{told.what}</p>
      {told.when && (
        <p className={styles.quiet}>
          {told.when}
          {ends && !isPresent && ` · ${words.record.over}`}
        </p>
      )}
      {told.more && <p className={styles.quiet}>{told.more}</p>}
    </div>
  );
}

/** The words to read to her before she agrees. */
function Notice() {
  const { record, common } = useWords();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const notice = useAsk("get_settings", {}, { enabled: isOpen }).data?.consent_notice ?? "";
  return (
    <>
      <Button small weight="quiet" onPress={() => setOpen(true)}>
        {record.consent.notice}
      </Button>
      <Dialog
        title={record.consent.noticeTitle}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onPress={() => setOpen(false)}>{common.close}</Button>
            <Button
              weight="primary"
              onPress={() =>
                void navigator.clipboard.writeText(notice).then(() => toast({ text: record.consent.copied }))
              }
            >
              {record.consent.copy}
            </Button>
          </>
        }
      >
        <p className={styles.notice}>{notice}</p>
        <p className={styles.quiet}>{record.consent.noticeHelp}</p>
      </Dialog>
    </>
  );
}

/** Circumstances and posts as they are today, beside her other marks. */
export function FactChips({ facts }: { facts: readonly FactRow[] }) {
  const words = useWords();
  return facts
    .filter((row) => row.is_present && (row.fact.fact === "flag" || row.fact.fact === "post"))
    .map((row) => <Chip key={`${row.fact.fact} ${row.id}`}>{tellFact(row.fact, words).what}</Chip>);
}
