// One field of a person in the form, by its declared kind; the few that need more say so here by name.

import type { Ref } from "react";
import { codesOfField, type PersonField } from "../../bridge";
import { Checkbox, Choice, DateField, Field, TextArea } from "../../design";
import { tellValue, useWords } from "../../words";
import styles from "./MemberForm.module.css";
import type { DayField, MemberDraft, TextField } from "./memberForm";
import { SecretField } from "./SecretField";

interface PersonFieldInputProps {
  of: PersonField;
  draft: MemberDraft;
  set: (change: Partial<MemberDraft>) => void;
  error: string | undefined;
  warning: string | undefined;
  /** What stands below it while it is typed, beside the field's own help. */
  note?: string | undefined;
  onReveal: () => void;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Fields that need the whole width, beside texts of several lines and choices. */
const WIDE: readonly string[] = ["name", "address", "political_theory"];

export function PersonFieldInput({ of, draft, set, error, warning, note, onReveal, inputRef }: PersonFieldInputProps) {
  const all = useWords();
  const { members: words, named } = all;
  const { field, kind } = of;
  const label = named.columns.person[field];
  const helps: Partial<Record<string, string>> = words.form.help;
  const help = note ?? helps[field];
  const isWide = WIDE.includes(field) || kind === "long_text" || kind === "code";
  const className = isWide ? (styles.wide ?? "") : "";
  switch (kind) {
    case "yes_no":
      return (
        <div className={styles.core}>
          <Checkbox isSelected={Boolean(draft[field])} onChange={(is) => set({ [field]: is })}>
            {label}
          </Checkbox>
        </div>
      );
    case "day":
    case "partial_day":
      return (
        <DateField
          label={label}
          help={help}
          allowPartial={kind === "partial_day"}
          value={draft[field as DayField]}
          onChange={(day) => set({ [field]: day })}
          error={error}
          warning={warning}
        />
      );
    case "code":
      return (
        <Choice
          label={label}
          className={className}
          options={codesOfField(field).map((id) => ({ id, name: tellValue("person", field, id, all) }))}
          value={String(draft[field])}
          onChange={(code) => set({ [field]: code })}
          error={error}
        />
      );
    default: {
      const text = {
        label,
        value: draft[field as TextField],
        onChange: (value: string) => set({ [field]: value }),
        help,
        error,
        warning,
      };
      if (of.masked) return <SecretField {...text} onReveal={onReveal} />;
      if (kind === "long_text") return <TextArea {...text} className={className} />;
      return (
        <Field
          {...text}
          inputMode={kind === "digits" ? "numeric" : "text"}
          className={className}
          {...(field === "name" ? { isRequired: true, autoFocus: true, inputRef } : {})}
        />
      );
    }
  }
}
