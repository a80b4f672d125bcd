// The ward's union: its name, the levels above it with dates, and who holds office. Chi hội and their heads are on the organization screen.

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { type Term, useAsk, useChange, useDesk } from "../../bridge";
import { Button, Card, IconButton, shortDay } from "../../design";
import { EndTermDialog } from "../../parts";
import { useWords } from "../../words";
import { NewOfficerDialog } from "./OfficerDialogs";
import styles from "./Settings.module.css";
import { UpperLevelDialog } from "./UpperLevelDialog";

/** The day before a half-open end, as people say it. */
function lastDay(end: string | null): string {
  if (!end) return "";
  return shortDay(new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10));
}

export function Union() {
  const { settings: words, common, named } = useWords();
  const { today } = useDesk();
  const profile = useAsk("office_profile", { on: today }).data;
  const terms =
    useAsk("list_terms", { unit_id: profile?.ward_id ?? null, on: today }, { enabled: profile !== undefined }).data ??
    [];
  const removeUpper = useChange("remove_upper_level", { said: words.upperRemoved });
  const [open, setOpen] = useState<"upper" | "officer" | null>(null);
  const [ending, setEnding] = useState<Term | null>(null);
  if (!profile) return null;
  return (
    <div className={styles.stack}>
      <Card title={words.wardName}>
        <p className={styles.name}>{profile.ward_name}</p>
        <p className={styles.quiet}>{words.wardNameText}</p>
      </Card>
      <Card
        title={words.officers}
        aside={
          <Button weight="quiet" small icon={Plus} onPress={() => setOpen("officer")}>
            {words.addOfficer}
          </Button>
        }
      >
        {terms.length === 0 && <p className={styles.quiet}>{words.noOfficers}</p>}
        <ul className={styles.rows}>
          {terms.map((term) => (
            <li key={term.id} className={styles.row}>
              <div>
                <p className={styles.name}>{term.person_name}</p>
                <p className={styles.quiet}>
                  {[term.other_title, named.codes.post[term.post], words.sinceShort(shortDay(term.valid_from))]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <Button weight="quiet" small onPress={() => setEnding(term)}>
                {words.endTerm}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={words.upperLevels}
        aside={
          <Button weight="quiet" small icon={Plus} onPress={() => setOpen("upper")}>
            {words.addUpper}
          </Button>
        }
      >
        <ul className={styles.rows}>
          {profile.upper_levels.map((level) => (
            <li key={level.id} className={styles.row}>
              <div>
                <p className={styles.name}>{level.name}</p>
                <p className={styles.quiet}>{words.period(shortDay(level.valid_from), lastDay(level.valid_to))}</p>
              </div>
              <IconButton
                icon={Trash2}
                small
                label={`${common.remove}: ${level.name}`}
                onPress={() => removeUpper.mutate({ id: level.id })}
              />
            </li>
          ))}
        </ul>
      </Card>
      {open === "upper" && <UpperLevelDialog onClose={() => setOpen(null)} />}
      {open === "officer" && <NewOfficerDialog unitId={profile.ward_id} onClose={() => setOpen(null)} />}
      {ending && <EndTermDialog term={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}
