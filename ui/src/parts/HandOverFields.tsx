// Who follows in each post that ends, and whose each open task is to be. Everything may stay as it is.

import { useId } from "react";
import type { HeldPost, TaskRow } from "../bridge";
import { Select, shortDay } from "../design";
import { useWords } from "../words";
import styles from "./HandOverFields.module.css";
import {
  choosePerson,
  type Following,
  followerKey,
  followers,
  type GivenTask,
  givenTask,
  KEEP,
  OTHER,
  type Somebody,
  typeName,
  unitKey,
} from "./handOver";
import { PersonField } from "./PersonField";
import type { HandingOver } from "./useHandOver";

interface HandOverFieldsProps {
  /** Whose work it is. */
  name: string;
  handing: HandingOver;
  /** Her own branch, beside the units she has a post in. */
  unit?: { id: number; name: string } | undefined;
  error?: string | undefined;
}

export function HandOverFields({ name, handing, unit, error }: HandOverFieldsProps) {
  const say = useWords().handOver;
  const title = useId();
  const { duties, draft, decide } = handing;
  if (!handing.isAsked) return null;
  const units = new Map(duties.posts.map(({ term }) => [term.unit_id, term.unit_name]));
  if (unit) units.set(unit.id, unit.name);
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title}>{say.title(name)}</h3>
      {duties.posts.length > 0 && <p className={styles.quiet}>{say.text}</p>}
      {duties.posts.map((held) => (
        <PostField
          key={held.term.id}
          held={held}
          following={draft.successors[held.term.id] ?? { person: null, text: "" }}
          onPerson={(person) => decide((draft) => choosePerson(draft, held.term.id, person))}
          onText={(text) => decide((draft) => typeName(draft, held.term.id, text))}
        />
      ))}
      {duties.tasks.length > 0 && <h4>{say.tasks}</h4>}
      {duties.tasks.map((task) => (
        <TaskField
          key={task.id}
          task={task}
          given={givenTask(draft, duties.posts, task)}
          takers={[
            ...followers(draft, duties.posts).map(({ term, name }) => ({ id: followerKey(term), name })),
            ...[...units]
              .filter(([id]) => task.owner.kind !== "unit" || task.owner.unit_id !== id)
              .map(([id, name]) => ({ id: unitKey(id), name })),
          ]}
          onGive={(given) => decide((draft) => ({ ...draft, tasks: { ...draft.tasks, [task.id]: given } }))}
        />
      ))}
      {error && <p className={styles.error}>{error}</p>}
    </section>
  );
}

interface PostFieldProps {
  held: HeldPost;
  following: Following;
  onPerson: (person: Somebody | null) => void;
  onText: (text: string) => void;
}

function PostField({ held, following, onPerson, onText }: PostFieldProps) {
  const { named, handOver: say, organization } = useWords();
  const { term, last_day, next_from } = held;
  const typed = following.text.trim();
  const notes = [
    last_day === null && say.falls(shortDay(term.valid_from)),
    following.person && say.since(shortDay(next_from)),
    !following.person && typed !== "" && organization.officers.newPerson(typed),
  ].filter((note) => typeof note === "string");
  return (
    <PersonField
      label={say.who(named.codes.post[term.post], term.unit_name)}
      placeholder={say.nobody}
      person={following.person}
      onPerson={onPerson}
      onText={onText}
      help={notes.join(" ") || undefined}
      isOptional
    />
  );
}

interface TaskFieldProps {
  task: TaskRow;
  given: GivenTask;
  takers: readonly { id: string; name: string }[];
  onGive: (given: GivenTask) => void;
}

function TaskField({ task, given, takers, onGive }: TaskFieldProps) {
  const say = useWords().handOver;
  return (
    <div className={styles.task}>
      <Select
        label={task.text}
        help={task.due ? say.due(shortDay(task.due)) : undefined}
        options={[
          { id: KEEP, name: say.keep },
          ...takers.map(({ id, name }) => ({ id, name: say.give(name) })),
          { id: OTHER, name: say.toOther },
        ]}
        value={given.to}
        onChange={(to) => onGive({ to, person: null })}
      />
      {given.to === OTHER && (
        <PersonField
          label={say.whom}
          person={given.person}
          onPerson={(person) => onGive({ to: OTHER, person })}
          onText={() => {}}
          isOptional
        />
      )}
    </div>
  );
}
