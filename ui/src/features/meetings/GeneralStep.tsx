// What stands at the head of the minutes: title, time, place, chair, secretary, and what the meeting rests on.

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import type { MeetingKind } from "../../bridge";
import { Button, type DateEntry, DateField, Field, IconButton, Select, TextArea } from "../../design";
import { useWords } from "../../words";
import { readClock } from "./clock";
import styles from "./Editor.module.css";
import { KINDS } from "./NewMeeting";
import type { MeetingDesk } from "./useMeetingForm";

export function GeneralStep({ desk, onSection }: { desk: MeetingDesk; onSection: (index: number) => void }) {
  const { meetings, named } = useWords();
  const words = meetings.general;
  const { form, change, isReadOnly } = desk;
  const text = (field: "title" | "place" | "chair_name" | "chair_title" | "secretary_name" | "secretary_title") => ({
    value: form[field],
    onChange: (value: string) => change((old) => ({ ...old, [field]: value })),
    isReadOnly,
  });
  return (
    <div className={styles.step}>
      <h2>{meetings.steps.general}</h2>
      <TextArea label={words.title} help={words.titleHelp} rows={1} {...text("title")} />
      <div className={styles.pair}>
        <Select
          label={words.kind}
          options={KINDS.map((id) => ({ id, name: named.codes.meeting_kind[id] }))}
          value={form.kind}
          onChange={(kind: MeetingKind) => change((old) => ({ ...old, kind }))}
          isDisabled={isReadOnly}
        />
        <DayField desk={desk} />
      </div>
      <div className={styles.pair}>
        <ClockField desk={desk} field="starts_at" label={words.startsAt} />
        <ClockField desk={desk} field="ends_at" label={words.endsAt} />
      </div>
      <TextArea label={words.place} rows={1} {...text("place")} />
      <div className={styles.pair}>
        <Field label={words.chair} {...text("chair_name")} />
        <Field label={words.chairTitle} {...text("chair_title")} />
      </div>
      <div className={styles.pair}>
        <Field label={words.secretary} {...text("secretary_name")} />
        <Field label={words.secretaryTitle} {...text("secretary_title")} />
      </div>
      <Field
        label={words.number}
        help={words.numberHelp}
        value={form.number ?? ""}
        onChange={(value) => change((old) => ({ ...old, number: value.trim() === "" ? null : value }))}
        isReadOnly={isReadOnly}
        className={styles.short}
      />
      <Bases desk={desk} />
      {!isReadOnly && form.sections.length === 0 && (
        <Button
          icon={Plus}
          onPress={() => {
            change((old) => ({ ...old, sections: [{ heading: meetings.section.newHeading, body: "" }] }));
            onSection(0);
          }}
        >
          {words.addSection}
        </Button>
      )}
    </div>
  );
}

/** A day half typed is not the meeting's day yet. */
function DayField({ desk }: { desk: MeetingDesk }) {
  const { meetings, common } = useWords();
  const { form, change, isReadOnly } = desk;
  const [typed, setTyped] = useState<DateEntry | undefined>(undefined);
  return (
    <DateField
      label={meetings.general.day}
      value={typed === undefined ? form.day : typed}
      onChange={(day) => {
        if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
          setTyped(undefined);
          change((old) => ({ ...old, day }));
        } else setTyped(day);
      }}
      error={typed === null ? common.required : null}
      isReadOnly={isReadOnly}
    />
  );
}

function ClockField({ desk, field, label }: { desk: MeetingDesk; field: "starts_at" | "ends_at"; label: string }) {
  const { meetings } = useWords();
  const { form, change, isReadOnly } = desk;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  return (
    <Field
      label={label}
      value={typed ?? (form[field] ? meetings.time(form[field]) : "")}
      onChange={(text) => {
        setTyped(text);
        setWrong(false);
        const clock = readClock(text);
        if (clock !== undefined) change((old) => ({ ...old, [field]: clock }));
      }}
      onBlur={() => {
        if (typed === null) return;
        const readable = readClock(typed) !== undefined;
        setWrong(!readable);
        if (readable) setTyped(null);
      }}
      placeholder={meetings.general.timeHint}
      error={wrong ? meetings.general.badTime : null}
      isReadOnly={isReadOnly}
    />
  );
}

function Bases({ desk }: { desk: MeetingDesk }) {
  const { meetings } = useWords();
  const words = meetings.general;
  const { form, change, isReadOnly } = desk;
  const list = useRef<HTMLUListElement>(null);

  function add() {
    change((old) => ({ ...old, bases: [...old.bases, ""] }));
    requestAnimationFrame(() => {
      const areas = list.current?.querySelectorAll("textarea");
      areas?.[areas.length - 1]?.focus();
    });
  }

  return (
    <section className={styles.group} aria-label={words.bases}>
      <div className={styles.groupHead}>
        <h3>{words.bases}</h3>
        <span className={styles.aside}>{words.basesHelp}</span>
      </div>
      <ul ref={list} className={styles.list}>
        {form.bases.map((base, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
          <li key={index} className={styles.line}>
            <TextArea
              label={words.base(index + 1)}
              hideLabel
              rows={1}
              className={styles.grow}
              value={base}
              onChange={(value) => change((old) => ({ ...old, bases: old.bases.with(index, value) }))}
              isReadOnly={isReadOnly}
            />
            {!isReadOnly && (
              <IconButton
                icon={X}
                small
                label={words.removeBase(index + 1)}
                onPress={() => change((old) => ({ ...old, bases: old.bases.toSpliced(index, 1) }))}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Button weight="quiet" icon={Plus} className={styles.add ?? ""} onPress={add}>
          {words.addBase}
        </Button>
      )}
    </section>
  );
}
