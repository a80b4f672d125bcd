// The ward's own fields: what they say of a person, and the fields for them in the form.

import type { ReactNode } from "react";
import { type MemberDetail, type OwnField, useAsk } from "../../bridge";
import { Checkbox, type DateEntry, DateField, Field, shortDay } from "../../design";
import { useWords } from "../../words";
import styles from "./MemberForm.module.css";
import { type OwnDraft, readOwn, writeOwn } from "./ownFields";

export function useOwnFacts(member: MemberDetail): { name: string; value: ReactNode }[] {
  const words = useWords().record.own;
  const fields = useAsk("list_own_fields", {}).data ?? [];
  return fields.flatMap((field) => {
    const value = member.own.find((own) => own.field_id === field.id)?.value;
    if (!value) return [];
    return [
      { name: field.name, value: field.kind === "yes_no" ? words.yes : field.kind === "day" ? shortDay(value) : value },
    ];
  });
}

interface OwnFieldsProps {
  fields: readonly OwnField[];
  draft: OwnDraft;
  onChange: (draft: OwnDraft) => void;
  error: string | undefined;
}

export function OwnFields({ fields, draft, onChange, error }: OwnFieldsProps) {
  const values = readOwn(draft);
  const set = (id: number, value: DateEntry) => onChange(writeOwn({ ...values, [id]: value ?? "" }));
  return (
    <div className={styles.inside}>
      {fields.map((field) => {
        const id = field.id ?? 0;
        const value = values[id] ?? "";
        switch (field.kind) {
          case "yes_no":
            return (
              <Checkbox key={id} isSelected={value === "yes"} onChange={(yes) => set(id, yes ? "yes" : "")}>
                {field.name}
              </Checkbox>
            );
          case "day":
            return (
              <DateField
                key={id}
                label={field.name}
                allowPartial
                value={value || null}
                onChange={(day) => set(id, day)}
              />
            );
          default:
            return (
              <Field
                key={id}
                label={field.name}
                inputMode={field.kind === "number" ? "decimal" : "text"}
                value={value}
                onChange={(next) => set(id, next)}
                error={field.kind === "number" && value !== "" ? error : undefined}
              />
            );
        }
      })}
    </div>
  );
}
