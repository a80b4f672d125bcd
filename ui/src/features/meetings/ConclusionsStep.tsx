// What the chair concluded, numbered; each can be handed out as a task.

import { CalendarDays, ListChecks, Plus, Users, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Chip, EmptyState, IconButton, State, TextArea, useScreenKey } from "../../design";
import { useWords } from "../../words";
import { AssignConclusion } from "./AssignConclusion";
import styles from "./Conclusions.module.css";
import editor from "./Editor.module.css";
import { newConclusion } from "./form";
import type { MeetingDesk } from "./useMeetingForm";

export function ConclusionsStep({ desk }: { desk: MeetingDesk }) {
  const { meetings, common, named } = useWords();
  const words = meetings.conclusions;
  const { form, change, isReadOnly } = desk;
  const areas = useRef(new Map<string, HTMLTextAreaElement>());
  const [focus, setFocus] = useState<string | null>(null);
  const [assigning, setAssigning] = useState<string | null>(null);

  /** After the one she is in, else at the end. */
  function add() {
    const at = form.conclusions.findIndex(({ key }) => areas.current.get(key) === document.activeElement);
    const fresh = newConclusion();
    change((old) => ({
      ...old,
      conclusions: old.conclusions.toSpliced(at < 0 ? old.conclusions.length : at + 1, 0, fresh),
    }));
    setFocus(fresh.key);
  }
  useScreenKey("next", isReadOnly ? undefined : add);

  useEffect(() => {
    if (!focus) return;
    areas.current.get(focus)?.focus();
    setFocus(null);
  }, [focus]);

  const assigned = form.conclusions.findIndex(({ key }) => key === assigning);
  return (
    <div className={editor.step}>
      <div className={editor.groupHead}>
        <h2>{words.title}</h2>
        <span className={editor.aside}>{words.aside}</span>
      </div>
      {form.conclusions.length === 0 && <EmptyState icon={ListChecks} title={meetings.steps.conclusionsNote(0, 0)} />}
      <ol className={styles.list}>
        {form.conclusions.map((conclusion, index) => {
          const { key, task } = conclusion;
          return (
            <li key={key} className={styles.conclusion}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}.
              </span>
              <div className={styles.text}>
                <TextArea
                  label={words.label(index + 1)}
                  hideLabel
                  rows={2}
                  value={conclusion.text}
                  onChange={(text) =>
                    change((old) => ({
                      ...old,
                      conclusions: old.conclusions.map((each) => (each.key === key ? { ...each, text } : each)),
                    }))
                  }
                  isReadOnly={isReadOnly}
                  areaRef={(area) => {
                    if (area) areas.current.set(key, area);
                    else areas.current.delete(key);
                  }}
                />
                <div className={styles.chips}>
                  {task ? (
                    <>
                      <Chip icon={Users}>{task.owner_name || named.codes.task_owner[task.owner.kind]}</Chip>
                      <Chip icon={CalendarDays}>{task.due ? words.due(common.dayMonth(task.due)) : words.noDue}</Chip>
                      <State tone="ok">
                        {task.done_on ? words.done(common.dayMonth(task.done_on)) : words.assigned}
                      </State>
                      <Button
                        small
                        weight="quiet"
                        aria-label={words.changeOf(index + 1)}
                        onPress={() => setAssigning(key)}
                      >
                        {words.change}
                      </Button>
                    </>
                  ) : (
                    conclusion.text.trim() !== "" && (
                      <>
                        <State tone="warn">{words.notAssigned}</State>
                        {desk.offered === null && (
                          <Button small weight="quiet" onPress={() => setAssigning(key)}>
                            {words.assign}
                          </Button>
                        )}
                      </>
                    )
                  )}
                </div>
              </div>
              {!isReadOnly && (
                <IconButton
                  icon={X}
                  small
                  className={styles.remove ?? ""}
                  label={words.remove(index + 1)}
                  onPress={() =>
                    change((old) => ({ ...old, conclusions: old.conclusions.filter((each) => each.key !== key) }))
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
      {!isReadOnly && (
        <div className={styles.add}>
          <Button weight="quiet" icon={Plus} onPress={add}>
            {words.add}
          </Button>
          <kbd className={styles.keys}>Ctrl Enter</kbd>
        </div>
      )}
      {assigning !== null && assigned >= 0 && (
        <AssignConclusion
          desk={desk}
          conclusion={form.conclusions[assigned] ?? newConclusion()}
          number={assigned + 1}
          onClose={() => setAssigning(null)}
        />
      )}
    </div>
  );
}
