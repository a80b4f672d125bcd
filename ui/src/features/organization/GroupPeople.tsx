// Who is in a self-managed or savings group, a club, on the day looked at; whoever joins or leaves it is written here or on her own page.

import { Ellipsis, Flag, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import { type Fact, fieldErrors, type GroupPerson, type UnitRow, useAsk, useChange, useDesk } from "../../bridge";
import { Button, type DateEntry, DateField, FormDialog, IconButton, Menu, shortDay, UNREADABLE } from "../../design";
import { PersonField, type Somebody } from "../../parts";
import { useWords } from "../../words";
import styles from "./OrganizationScreen.module.css";

export function GroupPeople({ unit, on }: { unit: UnitRow; on: string | null }) {
  const { organization } = useWords();
  const words = organization.people;
  const people = useAsk("group_people", { id: unit.id, on }, { keep: true }).data;
  const [asking, setAsking] = useState<"add" | GroupPerson | null>(null);
  const remove = useChange("remove_fact", {
    said: (_nothing, input) => words.removed(people?.find((person) => person.id === input.id)?.name ?? ""),
  });
  const close = () => setAsking(null);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{words.title}</h3>
        {unit.closed === null && (
          <Button small icon={UserPlus} onPress={() => setAsking("add")}>
            {words.add}
          </Button>
        )}
      </div>
      {people?.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ul className={styles.terms}>
        {people?.map((person) => (
          <li key={person.id} className={styles.term}>
            <div className={styles.termText}>
              <p className={styles.personName}>{person.name}</p>
              <p className={styles.quiet}>
                {[
                  person.branch_name ?? words.noMember,
                  person.from && organization.officers.since(shortDay(person.from)),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <Menu
              trigger={<IconButton icon={Ellipsis} label={words.actions(person.name)} small />}
              actions={[
                { id: "end", name: words.end, icon: Flag, onAction: () => setAsking(person) },
                {
                  id: "remove",
                  name: words.remove,
                  hint: organization.officers.removeHint,
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => remove.mutate({ kind: "group", id: person.id }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {asking === "add" && <AddPersonDialog unit={unit} onClose={close} />}
      {asking !== null && asking !== "add" && <EndDialog unit={unit} person={asking} onClose={close} />}
    </section>
  );
}

function inGroup(unit: UnitRow, from: string | null, last_day: string | null): Fact {
  return { fact: "group", unit_id: unit.id, unit_name: unit.name, from, last_day };
}

function AddPersonDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const words = useWords();
  const say = words.organization.people;
  const { language, today } = useDesk();
  const [person, setPerson] = useState<Somebody | null>(null);
  const [text, setText] = useState("");
  const [from, setFrom] = useState<DateEntry>(today);
  const add = useChange("save_fact", { said: say.added(person?.name ?? ""), handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(add.error, language, ["unit_id", "from"]);
  return (
    <FormDialog
      title={say.addTitle(unit.name)}
      submit={say.add}
      onClose={onClose}
      isReady={person !== null && from !== UNREADABLE}
      isPending={add.isPending}
      problem={errors.get("")}
      onSubmit={() => person && add.mutate({ id: null, person_id: person.id, fact: inGroup(unit, from, null) })}
    >
      <PersonField
        person={person}
        onPerson={(to) => {
          setPerson(to);
          add.reset();
        }}
        onText={setText}
        help={person === null && text.trim() !== "" ? say.notFound(text.trim()) : undefined}
        error={errors.get("unit_id")}
      />
      <DateField
        label={words.record.from}
        help={words.record.fromHelp}
        value={from}
        onChange={setFrom}
        error={errors.get("from")}
      />
    </FormDialog>
  );
}

function EndDialog({ unit, person, onClose }: { unit: UnitRow; person: GroupPerson; onClose: () => void }) {
  const words = useWords();
  const say = words.organization.people;
  const { language, today } = useDesk();
  const [day, setDay] = useState<DateEntry>(today);
  const end = useChange("save_fact", { said: say.ended(person.name), handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(end.error, language, ["last_day"]);
  return (
    <FormDialog
      title={say.end}
      submit={say.end}
      onClose={onClose}
      isReady={day !== null && day !== UNREADABLE}
      isPending={end.isPending}
      problem={errors.get("")}
      onSubmit={() => end.mutate({ id: person.id, person_id: person.person_id, fact: inGroup(unit, person.from, day) })}
    >
      <p>{say.endText(person.name, unit.name)}</p>
      <DateField
        label={words.record.lastDay}
        value={day}
        onChange={setDay}
        error={errors.get("last_day")}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
