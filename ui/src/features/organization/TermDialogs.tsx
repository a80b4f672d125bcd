// Putting somebody in a post for a time. The person is found in the book or written as a new one: an officer need not be a member.

import { useState } from "react";
import { fieldErrors, type Post, type UnitRow, useChange, useDesk } from "../../bridge";
import { type DateEntry, DateField, Field, FormDialog, Select, UNREADABLE } from "../../design";
import { PersonField, type Somebody } from "../../parts";
import { useWords } from "../../words";
import { POSTS_OF } from "./officers";

export function AddTermDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const words = useWords();
  const say = words.organization;
  const { language, today } = useDesk();
  const [text, setText] = useState("");
  const [person, setPerson] = useState<Somebody | null>(null);
  const posts = POSTS_OF[unit.kind];
  const [post, setPost] = useState<Post>(posts[0] ?? "branch_head");
  const [otherTitle, setOtherTitle] = useState("");
  const [from, setFrom] = useState<DateEntry>(today);
  const [lastDay, setLastDay] = useState<DateEntry>(null);
  const name = text.trim();
  const add = useChange("add_term", {
    said: say.officers.added(person?.name ?? name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(add.error, language, ["person_name", "post", "other_title", "valid_from", "last_day"]);
  const isReady = (person !== null || name !== "") && from !== null && from !== UNREADABLE && lastDay !== UNREADABLE;
  return (
    <FormDialog
      title={say.officers.addTitle(unit.name)}
      submit={say.officers.add}
      onClose={onClose}
      isReady={isReady}
      isPending={add.isPending}
      problem={errors.get("")}
      onSubmit={() =>
        from &&
        add.mutate({
          person_id: person?.id ?? null,
          person_name: person ? null : name,
          unit_id: unit.id,
          post,
          other_title: otherTitle.trim() === "" ? null : otherTitle.trim(),
          valid_from: from,
          last_day: lastDay,
        })
      }
    >
      <PersonField
        person={person}
        onPerson={setPerson}
        onText={setText}
        help={person === null && name !== "" ? say.officers.newPerson(name) : undefined}
        error={errors.get("person_name")}
      />
      <Select
        label={say.fields.post}
        options={posts.map((id) => ({ id, name: words.named.codes.post[id] }))}
        value={post}
        onChange={setPost}
        error={errors.get("post")}
      />
      <Field
        label={say.fields.other_title}
        help={say.fields.otherTitleHelp}
        value={otherTitle}
        onChange={setOtherTitle}
        error={errors.get("other_title")}
      />
      <DateField
        label={say.fields.valid_from}
        value={from}
        onChange={setFrom}
        error={errors.get("valid_from")}
        isRequired
      />
      <DateField
        label={say.fields.term_last_day}
        help={say.fields.termLastDayHelp}
        value={lastDay}
        onChange={setLastDay}
        error={errors.get("last_day")}
      />
    </FormDialog>
  );
}
