// Somebody of the book, found by typing a part of her name.

import { useState } from "react";
import { type MemberFilter, useAsk } from "../bridge";
import { ComboBox, shortDay } from "../design";
import { useWords } from "../words";
import type { Somebody } from "./handOver";

const PEOPLE: Omit<MemberFilter, "search"> = {
  unit_id: null,
  status: "all",
  on: null,
  order: "name",
  descending: false,
  offset: 0,
  limit: 20,
};

interface PersonFieldProps {
  /** The one chosen; none while a name is being typed. */
  person: Somebody | null;
  onPerson: (person: Somebody | null) => void;
  /** What was typed. */
  onText: (text: string) => void;
  label?: string;
  placeholder?: string;
  help?: string | undefined;
  error?: string | undefined;
  /** It may stay empty, and is not where the dialog begins. */
  isOptional?: boolean;
}

export function PersonField({
  person,
  onPerson,
  onText,
  label,
  placeholder,
  help,
  error,
  isOptional = false,
}: PersonFieldProps) {
  const say = useWords().organization;
  const [text, setText] = useState("");
  const name = text.trim();
  const found = useAsk("list_members", { ...PEOPLE, search: name }, { enabled: name !== "", keep: true });
  const people = name === "" ? [] : (found.data?.rows ?? []);
  const options = people.map((row) => ({
    id: row.id,
    name: row.name,
    hint: [shortDay(row.birth), row.unit_name].filter(Boolean).join(" · "),
  }));
  // The one chosen stays among the options, or the field would forget her name.
  if (person && !options.some((option) => option.id === person.id)) options.unshift({ ...person, hint: "" });
  const typed = (text: string) => {
    setText(text);
    onText(text);
  };
  return (
    <ComboBox
      label={label ?? say.fields.person}
      placeholder={placeholder ?? say.officers.personPlaceholder}
      help={help}
      options={options}
      value={person?.id ?? null}
      onChange={(id) => {
        const row = people.find((each) => each.id === id);
        if (row) onPerson({ id: row.id, name: row.name });
      }}
      onText={(text) => {
        typed(text);
        if (person && text !== person.name) onPerson(null);
      }}
      onSearch={typed}
      isWaiting={found.isFetching}
      error={error}
      isRequired={!isOptional}
      autoFocus={!isOptional}
    />
  );
}
