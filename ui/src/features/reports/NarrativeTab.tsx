// The words of the report, one field per section of the form; kept while she types, saved to the office when she leaves a field.

import { Check } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  call,
  type Form,
  type FormSection,
  type Problem,
  problemOf,
  sentence,
  useAsk,
  useDesk,
  useOfferedDraft,
} from "../../bridge";
import { Button, Card, Note, State, TextArea, useScreenKey } from "../../design";
import { useWords } from "../../words";
import { clockOf } from "./clockOf";
import styles from "./NarrativeTab.module.css";

interface NarrativeProps {
  form: Form;
  month: string;
  isLocked: boolean;
}

export function NarrativeTab({ form, month, isLocked }: NarrativeProps) {
  const { reports } = useWords();
  const texts = useAsk("narratives", { month }).data;
  if (!texts) return null;
  const bodies = new Map(texts.map(({ section_id, body }) => [section_id, body]));
  const written = form.sections.filter(({ id }) => bodies.get(id)?.trim()).length;
  return (
    <div className={styles.tab}>
      <p className={styles.count}>{reports.narrative.written(written, form.sections.length)}</p>
      {form.sections.map((section) => (
        <Section
          key={section.id}
          section={section}
          month={month}
          saved={bodies.get(section.id) ?? ""}
          isLocked={isLocked}
        />
      ))}
    </div>
  );
}

interface SectionProps {
  section: FormSection;
  month: string;
  saved: string;
  isLocked: boolean;
}

function Section({ section, month, saved, isLocked }: SectionProps) {
  const { reports } = useWords();
  const words = reports.narrative;
  const { language } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef<string | null>(null);
  const draft = useOfferedDraft<string>(`narrative:${month}:${section.id}`, (value) => typeof value === "string");
  const { keep, drop } = draft;

  const put = useCallback((text: string | null) => {
    latest.current = text;
    setTyped(text);
  }, []);

  const save = useCallback(async () => {
    const body = latest.current;
    if (body === null) return;
    try {
      await call("save_narrative", { month, section_id: section.id, body });
    } catch (error) {
      return setProblem(problemOf(error));
    }
    setProblem(null);
    setSavedAt(Date.now());
    if (latest.current === body) drop();
  }, [month, section.id, drop]);

  // The field goes back to the office's own text only once that is what was typed, or the old one would flash up.
  useEffect(() => {
    if (latest.current !== null && latest.current.trim() === saved.trim()) put(null);
  }, [saved, put]);

  useEffect(() => () => void save(), [save]);
  useScreenKey("save", typed === null ? undefined : () => void save());

  const isFixed = isLocked || draft.offered !== null;
  return (
    <Card
      title={section.title}
      aside={
        typed !== null && typed.trim() !== saved.trim() ? (
          <State tone="warn">{words.unsaved}</State>
        ) : savedAt !== null ? (
          <State tone="plain" icon={Check}>
            {words.saved(clockOf(savedAt))}
          </State>
        ) : undefined
      }
    >
      {problem && <Note tone="bad">{sentence(problem, language)}</Note>}
      {draft.offered && !isLocked && (
        <Note
          action={
            <div className={styles.answers}>
              <Button
                small
                onPress={() => {
                  if (draft.offered) put(draft.offered.value);
                  draft.take();
                }}
              >
                {words.draftTake}
              </Button>
              <Button small weight="quiet" onPress={drop}>
                {words.draftDrop}
              </Button>
            </div>
          }
        >
          {words.draftFound(clockOf(draft.offered.savedAt))}
        </Note>
      )}
      <TextArea
        label={section.title}
        hideLabel
        rows={3}
        help={section.hint || undefined}
        value={typed ?? saved}
        onChange={(text) => {
          put(text);
          keep(text);
        }}
        onBlur={() => void save()}
        isReadOnly={isFixed}
      />
    </Card>
  );
}
