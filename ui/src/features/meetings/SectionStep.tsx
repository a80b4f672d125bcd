// One headed part of the minutes.

import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { Button, Field, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Editor.module.css";
import type { MeetingDesk } from "./useMeetingForm";

interface SectionStepProps {
  desk: MeetingDesk;
  index: number;
  /** Another part is to be shown; below zero, none is left. */
  onSection: (index: number) => void;
}

export function SectionStep({ desk, index, onSection }: SectionStepProps) {
  const { meetings } = useWords();
  const words = meetings.section;
  const { form, change, isReadOnly } = desk;
  const section = form.sections[index];
  if (!section) return null;
  const put = (part: Partial<typeof section>) =>
    change((old) => ({
      ...old,
      sections: old.sections.map((each, at) => (at === index ? { ...each, ...part } : each)),
    }));
  return (
    <div className={styles.step}>
      <h2 className={styles.hidden}>{section.heading || meetings.steps.section(index + 1)}</h2>
      <Field
        label={words.heading}
        value={section.heading}
        onChange={(heading) => put({ heading })}
        isReadOnly={isReadOnly}
      />
      <TextArea
        label={words.body}
        help={isReadOnly ? undefined : words.bodyHelp}
        rows={9}
        value={section.body}
        onChange={(body) => put({ body })}
        isReadOnly={isReadOnly}
      />
      {!isReadOnly && (
        <div className={styles.tools}>
          <Button
            weight="quiet"
            icon={Plus}
            onPress={() => {
              change((old) => ({
                ...old,
                sections: old.sections.toSpliced(index + 1, 0, { heading: words.newHeading, body: "" }),
              }));
              onSection(index + 1);
            }}
          >
            {words.add}
          </Button>
          {index > 0 && (
            <Button
              weight="quiet"
              icon={ArrowUp}
              onPress={() => {
                change((old) => ({
                  ...old,
                  sections: old.sections.toSpliced(index, 1).toSpliced(index - 1, 0, section),
                }));
                onSection(index - 1);
              }}
            >
              {words.up}
            </Button>
          )}
          <Button
            weight="quiet"
            icon={Trash2}
            onPress={() => {
              change((old) => ({ ...old, sections: old.sections.toSpliced(index, 1) }));
              onSection(index - 1);
            }}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
