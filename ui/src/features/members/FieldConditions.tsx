// The part of "Lọc thêm" that asks of any field: one line for each condition.

import { Plus, X } from "lucide-react";
import { Button, Field, IconButton, Select } from "../../design";
import { nameOf, useWords } from "../../words";
import { ASKED_FIELDS, type ConditionKind, conditionOn, type FieldCondition, kindsOf } from "./fieldConditions";
import styles from "./Lists.module.css";

interface FieldConditionsProps {
  conditions: readonly FieldCondition[];
  onChange: (conditions: FieldCondition[]) => void;
}

export function FieldConditions({ conditions, onChange }: FieldConditionsProps) {
  const { lists: words, named } = useWords();
  const names = named.columns.person;
  const put = (at: number, condition: FieldCondition) =>
    onChange(conditions.map((each, index) => (index === at ? condition : each)));
  const first = ASKED_FIELDS.find(({ field }) => !conditions.some((each) => each.field === field));
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
              options={ASKED_FIELDS.map((each) => ({ id: each.field, name: nameOf(names, each.field) }))}
              value={field}
              onChange={(next) => put(at, conditionOn(next))}
            />
            <Select<ConditionKind>
              label={words.conditionKind(nameOf(names, field))}
              hideLabel
              options={kindsOf(field).map((id) => ({ id, name: words.conditionKinds[id] }))}
              value={is.kind}
              onChange={(kind) => put(at, conditionOn(field, kind))}
            />
            {is.kind === "text" && (
              <Field
                label={words.conditionText(nameOf(names, field))}
                hideLabel
                value={is.text}
                onChange={(text) => put(at, { field, is: { kind: "text", text } })}
              />
            )}
            <IconButton
              icon={X}
              small
              label={words.dropCondition(nameOf(names, field))}
              onPress={() => onChange(conditions.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      {first && (
        <Button small icon={Plus} onPress={() => onChange([...conditions, conditionOn(first.field)])}>
          {words.addCondition}
        </Button>
      )}
    </fieldset>
  );
}
