// People the office knows already who might be the one being typed: a warning, never a wall.

import { Users } from "lucide-react";
import { type PersonId, useAsk } from "../../bridge";
import { Button, type DateEntry, Note, shortDay, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./MemberForm.module.css";
import { useSettled } from "./useSettled";

/** One word names half the ward; from two on a likeness means something. */
function isTelling(name: string): boolean {
  return name.trim().split(/\s+/).length > 1;
}

const PAUSE_MS = 250;

export function SimilarPeople({
  name,
  birth,
  onOpen,
}: {
  name: string;
  birth: DateEntry;
  onOpen: (id: PersonId) => void;
}) {
  const words = useWords().members;
  const { settled } = useSettled(name.trim(), PAUSE_MS);
  const isAsked = isTelling(settled);
  const answer = useAsk(
    "similar_members",
    { name: settled, birth: birth === UNREADABLE ? null : birth },
    { enabled: isAsked, keep: true },
  );
  const people = isAsked ? (answer.data ?? []) : [];
  return (
    <div aria-live="polite" className={styles.wide}>
      {people.length > 0 && (
        <Note tone="warn" icon={Users}>
          <p className={styles.strong}>{words.similar.title}</p>
          <ul className={styles.similar}>
            {people.slice(0, 3).map((person) => (
              <li key={person.id}>
                <span>
                  {person.name}
                  <span className={styles.about}>
                    {[
                      shortDay(person.birth),
                      person.unit_name,
                      person.phone_masked,
                      !person.is_member && person.left_on && words.similar.left,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <Button small onPress={() => onOpen(person.id)} aria-label={words.similar.open(person.name)}>
                  {words.form.openPerson}
                </Button>
              </li>
            ))}
          </ul>
          <p className={styles.about}>{words.similar.text}</p>
        </Note>
      )}
    </div>
  );
}
