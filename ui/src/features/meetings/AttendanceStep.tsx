// Roll call by body: Space ticks, arrows go from person to person, L gives a reason. The list itself is of the meeting's day.

import { RefreshCw, UserPlus, Users, X } from "lucide-react";
import { type KeyboardEvent, memo, useCallback, useRef, useState } from "react";
import { type Attendance, call, type Presence, problemOf, sentence, useDesk } from "../../bridge";
import {
  Button,
  Checkbox,
  count,
  EmptyState,
  Field,
  IconButton,
  Select,
  State,
  type Tone,
  useToast,
} from "../../design";
import { useWords } from "../../words";
import styles from "./Attendance.module.css";
import { byBody, marked, refreshed, rest, ticked } from "./attendance";
import editor from "./Editor.module.css";
import { presences } from "./steps";
import type { MeetingDesk } from "./useMeetingForm";

const TONES: Record<Presence, Tone> = { present: "ok", excused: "info", absent: "bad", unknown: "plain" };
const STATES: readonly Presence[] = ["present", "excused", "absent", "unknown"];

export function AttendanceStep({ desk }: { desk: MeetingDesk }) {
  const { meetings, named } = useWords();
  const words = meetings.attendance;
  const { language } = useDesk();
  const toast = useToast();
  const { form, change, isReadOnly } = desk;
  const list = useRef<HTMLDivElement>(null);
  const counted = presences(form.attendance);

  const put = useCallback(
    (place: number, make: (person: Attendance) => Attendance) =>
      change((old) => ({
        ...old,
        attendance: old.attendance.map((person, at) => (at === place ? make(person) : person)),
      })),
    [change],
  );
  const remove = useCallback(
    (place: number) => change((old) => ({ ...old, attendance: old.attendance.toSpliced(place, 1) })),
    [change],
  );

  async function refresh() {
    try {
      // Through a whole proposal, since who comes depends on the kind of meeting.
      const proposed = (await call("propose_meeting", { kind: form.kind, day: form.day })).attendance;
      const names = (people: readonly Attendance[]) => new Set(people.map((person) => person.person_id ?? person.name));
      const list = refreshed(form.attendance, proposed);
      const before = names(form.attendance);
      const after = names(list);
      change((old) => ({ ...old, attendance: list }));
      toast({
        text: words.refreshed(
          [...after].filter((name) => !before.has(name)).length,
          [...before].filter((name) => !after.has(name)).length,
        ),
      });
    } catch (error) {
      toast({ text: sentence(problemOf(error), language), tone: "bad" });
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
    const at = boxes.indexOf(target);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 };
    const to = steps[key];
    if (to !== undefined) {
      boxes[Math.max(0, Math.min(boxes.length - 1, to))]?.focus();
      event.preventDefault();
    } else if (key.toLowerCase() === "l" && !isReadOnly) {
      const row = target.closest<HTMLElement>("[data-place]");
      if (!row) return;
      put(Number(row.dataset["place"]), (person) => marked(person, "excused"));
      requestAnimationFrame(() => row.querySelector<HTMLInputElement>("[data-reason] input")?.focus());
      event.preventDefault();
    }
  }

  if (form.attendance.length === 0 && !isReadOnly) {
    return (
      <div className={editor.step}>
        <h2>{meetings.steps.attendance}</h2>
        <EmptyState
          icon={Users}
          title={words.none}
          action={
            <Button icon={RefreshCw} onPress={() => void refresh()}>
              {words.propose}
            </Button>
          }
        >
          {words.noneText}
        </EmptyState>
        <AddGuest desk={desk} />
      </div>
    );
  }

  return (
    <div className={editor.step}>
      <div className={editor.groupHead}>
        <h2>{meetings.steps.attendance}</h2>
        <p className={styles.counts} aria-live="polite">
          <strong>{words.count(count(counted.present), count(counted.invited))}</strong>
          {counted.excused > 0 && <span>{words.excusedCount(count(counted.excused))}</span>}
          {counted.absent > 0 && <span>{words.absentCount(count(counted.absent))}</span>}
          {counted.unknown > 0 && <span>{words.unknownCount(count(counted.unknown))}</span>}
        </p>
      </div>
      {!isReadOnly && (
        <>
          <div className={styles.tools}>
            <Button
              small
              isDisabled={counted.unknown === 0}
              onPress={() => change((old) => ({ ...old, attendance: rest(old.attendance, "present") }))}
            >
              {words.restPresent}
            </Button>
            <Button
              small
              isDisabled={counted.unknown === 0}
              onPress={() => change((old) => ({ ...old, attendance: rest(old.attendance, "absent") }))}
            >
              {words.restAbsent}
            </Button>
            <Button small weight="quiet" icon={RefreshCw} onPress={() => void refresh()}>
              {words.refresh}
            </Button>
          </div>
          <p className={editor.aside}>{words.help}</p>
        </>
      )}
      <div ref={list} onKeyDownCapture={onKeyDown} className={styles.bodies}>
        {byBody(form.attendance).map(({ body, places }) => {
          const here = presences(places.flatMap((place) => form.attendance[place] ?? []));
          return (
            <section key={body} aria-label={named.codes.attendance_body[body]}>
              <div className={styles.bodyHead}>
                <h3>{named.codes.attendance_body[body]}</h3>
                <span className={editor.aside}>{meetings.kOfN(count(here.present), count(here.invited))}</span>
              </div>
              <ul className={styles.people}>
                {places.map((place) => {
                  const person = form.attendance[place];
                  return person ? (
                    <PersonRow
                      key={place}
                      place={place}
                      person={person}
                      isReadOnly={isReadOnly}
                      put={put}
                      remove={remove}
                    />
                  ) : null;
                })}
              </ul>
            </section>
          );
        })}
      </div>
      {!isReadOnly && <AddGuest desk={desk} />}
    </div>
  );
}

interface PersonRowProps {
  place: number;
  person: Attendance;
  isReadOnly: boolean;
  put: (place: number, make: (person: Attendance) => Attendance) => void;
  remove: (place: number) => void;
}

const PersonRow = memo(function PersonRow({ place, person, isReadOnly, put, remove }: PersonRowProps) {
  const { meetings, named } = useWords();
  const words = meetings.attendance;
  const second = [person.title, person.unit_name].filter(Boolean).join(" · ");
  if (isReadOnly) {
    return (
      <li className={styles.person}>
        <span className={styles.who}>
          <span>{person.name}</span>
          {second && <span className={styles.second}>{second}</span>}
        </span>
        <State tone={TONES[person.presence]}>{named.codes.presence[person.presence]}</State>
        {person.note && <p className={styles.reason}>{person.note}</p>}
      </li>
    );
  }
  return (
    <li className={styles.person} data-place={place}>
      <Checkbox
        isSelected={person.presence === "present"}
        onChange={() => put(place, ticked)}
        hint={second || undefined}
        className={styles.who ?? ""}
      >
        {person.name}
      </Checkbox>
      <div className={styles.state}>
        <Select
          label={words.of(person.name)}
          look="chip"
          options={STATES.map((id) => ({ id, name: named.codes.presence[id] }))}
          value={person.presence}
          onChange={(presence: Presence) => put(place, (old) => marked(old, presence))}
        />
        {person.body === "guest" && (
          <IconButton icon={X} small label={words.removeGuest(person.name)} onPress={() => remove(place)} />
        )}
      </div>
      {person.presence === "excused" && (
        <div className={styles.reason} data-reason>
          <Field
            label={words.reason(person.name)}
            hideLabel
            placeholder={words.reasonHint}
            value={person.note}
            onChange={(note) => put(place, (old) => ({ ...old, note }))}
          />
        </div>
      )}
    </li>
  );
});

function AddGuest({ desk }: { desk: MeetingDesk }) {
  const { meetings } = useWords();
  const words = meetings.attendance;
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className={styles.guest}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return void field.current?.focus();
        const guest: Attendance = {
          person_id: null,
          name: name.trim(),
          title: title.trim(),
          unit_id: null,
          unit_name: "",
          body: "guest",
          presence: "present",
          note: "",
        };
        desk.change((old) => ({ ...old, attendance: [...old.attendance, guest] }));
        setName("");
        setTitle("");
        field.current?.focus();
      }}
    >
      <Field label={words.guestName} value={name} onChange={setName} inputRef={field} />
      <Field label={words.guestTitle} value={title} onChange={setTitle} />
      <Button type="submit" icon={UserPlus}>
        {words.addGuest}
      </Button>
    </form>
  );
}
