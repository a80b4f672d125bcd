// "Ai đã sửa gì" below a person: asked for only when opened.

import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { type PersonId, useAsk, useDesk } from "../../bridge";
import { Button } from "../../design";
import { nameOf, tellChanges, useWords } from "../../words";
import styles from "./MemberPanel.module.css";

export function MemberChanges({ id }: { id: PersonId }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.section}>
      <Button
        weight="quiet"
        small
        icon={isOpen ? ChevronDown : ChevronRight}
        className={styles.toggle ?? ""}
        onPress={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
      >
        {words.members.changes.title}
      </Button>
      {isOpen && <Told id={id} />}
    </section>
  );
}

function Told({ id }: { id: PersonId }) {
  const words = useWords();
  const { today } = useDesk();
  const changes = useAsk("record_history", { record: { kind: "person", id } }).data;
  const units = useAsk("list_units", { on: null }).data ?? [];
  if (!changes) return null;
  const told = tellChanges(changes, { words, unitName: (unit) => units.find((each) => each.id === unit)?.name });
  if (told.length === 0) return <p className={styles.quiet}>{words.members.changes.empty}</p>;
  return (
    <ol className={styles.changes}>
      {told.map(({ action, changes: fields }) => (
        <li key={action.id}>
          <p className={styles.changeHead}>
            {nameOf(words.named.actions, action.code)}
            <span className={styles.quiet}>
              {[words.common.instant(action.at, today), action.officer, action.undone && words.members.changes.undone]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
          {fields.map((field) => (
            <p key={field.label} className={styles.change}>
              <span className={styles.quiet}>{field.label}: </span>
              {words.members.changes.fromTo(field.before, field.after)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
