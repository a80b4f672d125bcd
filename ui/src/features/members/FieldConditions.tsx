// The part of "Lọc thêm" that asks of any field, the ward's own too: one line for each condition.

import { Plus, X } from "lucide-react";
import type { OwnField } from "../../bridge";
import { Button, Field, IconButton, Select } from "../../design";
import { nameOf, useWords } from "../../words";
import {
  ASKED_FIELDS,
  type Condition,
  type ConditionKind,
  conditionOn,
  kindsOf,
  ownFieldId,
  ownFieldOf,
} from "./fieldConditions";
import styles from "./Lists.module.css";

interface FieldConditionsProps {
  conditions: readonly Condition[];
  /** The ward's own fields. */
  own: readonly OwnField[];
  onChange: (conditions: Condition[]) => void;
}

export function FieldConditions({ conditions, own, onChange }: FieldConditionsProps) {
  const { lists: words, named } = useWords();
  const fields = [
    ...ASKED_FIELDS.map(({ field }) => ({ id: field as string, name: nameOf(named.columns.person, field) })),
    ...own.map(({ id, name }) => ({ id: ownFieldId(id ?? 0), name, hint: named.tables.own_field })),
  ];
  const nameOfField = (field: string) => fields.find(({ id }) => id === field)?.name ?? words.goneField;
  const kindOfOwn = (field: string) => own.find(({ id }) => id === ownFieldOf(field))?.kind;
  const kindName = (field: string, kind: ConditionKind) => {
    const of = kindOfOwn(field);
    if (of === "yes_no" && kind !== "text") return words.yesNoKinds[kind];
    return of === "number" && kind === "text" ? words.isNumber : words.conditionKinds[kind];
  };
  const start = (field: string) => conditionOn(field, kindsOf(field, own)[0] ?? "known");
  const put = (at: number, condition: Condition) =>
    onChange(conditions.map((each, index) => (index === at ? condition : each)));
  const first = fields.find(({ id }) => !conditions.some((each) => each.field === id));
  return (
    <fieldset className={styles.ticks}>
      <legend>{words.byField}</legend>
      <ul className={styles.conditions}>
        {conditions.map(({ field, is }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be asked twice; a line is its place.
          <li key={at} className={styles.condition}>
            <Select
              label={words.conditionField(at + 1)}
              hideLabel
              options={
                fields.some(({ id }) => id === field) ? fields : [{ id: field, name: words.goneField }, ...fields]
              }
              value={field}
              onChange={(next) => put(at, start(next))}
            />
            <Select<ConditionKind>
              label={words.conditionKind(nameOfField(field))}
              hideLabel
              options={kindsOf(field, own).map((id) => ({ id, name: kindName(field, id) }))}
              value={is.kind}
              onChange={(kind) => put(at, conditionOn(field, kind))}
            />
            {is.kind === "text" && (
              <Field
                label={words.conditionText(nameOfField(field))}
                hideLabel
                inputMode={kindOfOwn(field) === "number" ? "decimal" : "text"}
                value={is.text}
                onChange={(text) => put(at, { field, is: { kind: "text", text } })}
              />
            )}
            <IconButton
              icon={X}
              small
              label={words.dropCondition(nameOfField(field))}
              onPress={() => onChange(conditions.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      {first && (
        <Button small icon={Plus} onPress={() => onChange([...conditions, start(first.id)])}>
          {words.addCondition}
        </Button>
      )}
    </fieldset>
  );
}
