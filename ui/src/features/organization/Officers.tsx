// Who holds which post in a unit on the day looked at, and who held it before.

import { ChevronDown, ChevronRight, Ellipsis, Flag, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import { type Term, type UnitRow, useAsk, useChange, useDesk } from "../../bridge";
import { Button, count, daysFrom, IconButton, Menu, shortDay } from "../../design";
import { EndTermDialog } from "../../parts";
import { useWords } from "../../words";
import styles from "./OrganizationScreen.module.css";
import { officersOn } from "./officers";
import { AddTermDialog } from "./TermDialogs";

export function Officers({ unit, on }: { unit: UnitRow; on: string | null }) {
  const words = useWords().organization.officers;
  const { today } = useDesk();
  const day = on ?? today;
  const now = useAsk("list_terms", { unit_id: unit.id, on: day }, { keep: true }).data ?? [];
  const ever = useAsk("list_terms", { unit_id: unit.id, on: null }, { keep: true }).data ?? [];
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Term | null>(null);
  const [showsPast, setShowsPast] = useState(false);
  const { board, committee, coming, past } = officersOn(now, ever, day);
  const isWard = unit.kind === "ward";
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{words.title}</h3>
        <Button small icon={UserPlus} onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      </div>
      {board.length + committee.length + coming.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {isWard && board.length > 0 && <h4 className={styles.body}>{words.board}</h4>}
      <Terms terms={board} onEnd={setEnding} />
      {isWard && committee.length > 0 && <h4 className={styles.body}>{words.committee}</h4>}
      <Terms terms={committee} onEnd={setEnding} />
      <Terms terms={coming} onEnd={setEnding} />
      {past.length > 0 && (
        <Button
          weight="quiet"
          small
          icon={showsPast ? ChevronDown : ChevronRight}
          className={styles.toggle ?? ""}
          onPress={() => setShowsPast(!showsPast)}
          aria-expanded={showsPast}
        >
          {words.past(count(past.length))}
        </Button>
      )}
      {showsPast && <Terms terms={past} onEnd={setEnding} />}
      {isAdding && <AddTermDialog unit={unit} onClose={() => setAdding(false)} />}
      {ending && <EndTermDialog term={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Terms({ terms, onEnd }: { terms: readonly Term[]; onEnd: (term: Term) => void }) {
  const words = useWords();
  const say = words.organization.officers;
  const nameOf = (id: number) => terms.find((term) => term.id === id)?.person_name ?? "";
  const remove = useChange("remove_term", { said: (_nothing, input) => say.removed(nameOf(input.id)) });
  if (terms.length === 0) return null;
  return (
    <ul className={styles.terms}>
      {terms.map((term) => (
        <li key={term.id} className={styles.term}>
          <div className={styles.termText}>
            <p className={styles.personName}>{term.person_name}</p>
            <p className={styles.quiet}>
              {[words.named.codes.post[term.post], term.other_title].filter(Boolean).join(", ")}
              {" · "}
              {term.valid_to
                ? say.until(shortDay(term.valid_from), shortDay(daysFrom(term.valid_to, -1)))
                : say.since(shortDay(term.valid_from))}
            </p>
            {term.zalo_masked && <p className={styles.quiet}>{say.zalo(term.zalo_masked)}</p>}
          </div>
          <Menu
            trigger={<IconButton icon={Ellipsis} label={say.actions(term.person_name)} small />}
            actions={[
              { id: "end", name: say.end, icon: Flag, onAction: () => onEnd(term) },
              {
                id: "remove",
                name: say.remove,
                hint: say.removeHint,
                icon: Trash2,
                isDanger: true,
                onAction: () => remove.mutate({ id: term.id }),
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
