// "Lọc thêm": every condition a list of members knows, in one dialog. Nothing changes behind it until she says so.

import { useState } from "react";
import { type Narrowing, PERSON_FIELDS, useAsk } from "../../bridge";
import { Button, Checkbox, DateField, Dialog, Field, Select, UNREADABLE } from "../../design";
import { choices, useWords } from "../../words";
import { FieldConditions } from "./FieldConditions";
import { asAsked, conditionsOf } from "./fieldConditions";
import styles from "./Lists.module.css";
import { NO_NARROWING } from "./listView";

interface NarrowDialogProps {
  narrow: Narrowing;
  onNarrow: (narrow: Narrowing) => void;
  onClose: () => void;
}

// The fields worth asking for are those a list can miss.
const LACKS = PERSON_FIELDS.filter(({ lacking }) => lacking).map(({ field }) => field as Narrowing["lacks"][number]);
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const ANY = 0;

/** A whole number, or null for anything else. */
function numberOf(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
}

function toggled<T>(all: readonly T[], one: T, isOn: boolean): T[] {
  const rest = all.filter((other) => other !== one);
  return isOn ? [...rest, one] : rest;
}

export function NarrowDialog({ narrow, onNarrow, onClose }: NarrowDialogProps) {
  const { lists: words, common, named } = useWords();
  const units = useAsk("list_units", { on: null }).data ?? [];
  const groups = units.filter((unit) => unit.purpose !== null).map(({ id, name }) => ({ id, name }));
  const own = useAsk("list_own_fields", {}).data;
  const [draft, setDraft] = useState(narrow);
  const [asked, setAsked] = useState(() => conditionsOf(narrow));
  const change = (part: Partial<Narrowing>) => setDraft((old) => ({ ...old, ...part }));
  const isReadable = draft.joined_from !== UNREADABLE && draft.joined_to !== UNREADABLE;

  const either = (label: string, value: boolean | null, onChange: (value: boolean | null) => void) => (
    <Select
      label={label}
      options={[
        { id: "any", name: words.any },
        { id: "yes", name: common.yes },
        { id: "no", name: common.no },
      ]}
      value={value === null ? "any" : value ? "yes" : "no"}
      onChange={(id) => onChange(id === "any" ? null : id === "yes")}
    />
  );

  return (
    <Dialog
      title={words.narrowTitle}
      size="large"
      isOpen
      onClose={onClose}
      onSubmit={() => {
        if (!isReadable) return;
        onNarrow({ ...draft, ...asAsked(asked) });
        onClose();
      }}
      footer={
        <>
          <Button
            weight="quiet"
            onPress={() => {
              setDraft(NO_NARROWING);
              setAsked([]);
            }}
          >
            {words.clear}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button type="submit" weight="primary" isDisabled={!isReadable}>
            {words.narrow}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <div className={styles.grid}>
          <Field
            label={words.ageFrom}
            value={draft.age_from?.toString() ?? ""}
            onChange={(text) => change({ age_from: numberOf(text) })}
          />
          <Field
            label={words.ageTo}
            value={draft.age_to?.toString() ?? ""}
            onChange={(text) => change({ age_to: numberOf(text) })}
          />
          <Select
            label={words.birthMonth}
            options={[{ id: ANY, name: words.any }, ...MONTHS.map((id) => ({ id, name: words.month(id) }))]}
            value={draft.birth_month ?? ANY}
            onChange={(id) => change({ birth_month: id === ANY ? null : id })}
          />
          <DateField
            label={words.joinedFrom}
            value={draft.joined_from}
            onChange={(joined_from) => change({ joined_from })}
          />
          <DateField label={words.joinedTo} value={draft.joined_to} onChange={(joined_to) => change({ joined_to })} />
          {either(named.columns.person.is_core, draft.core, (core) => change({ core }))}
          {either(words.officer, draft.officer, (officer) => change({ officer }))}
          {either(words.party, draft.party, (party) => change({ party }))}
          {either(named.listColumns.suspended, draft.suspended, (suspended) => change({ suspended }))}
          <Field
            label={named.columns.person.ethnicity}
            value={draft.ethnicity}
            onChange={(ethnicity) => change({ ethnicity })}
          />
        </div>
        <Ticks
          title={words.lacks}
          options={LACKS.map((id) => ({ id, name: named.columns.person[id] }))}
          chosen={draft.lacks}
          onChange={(id, isOn) => change({ lacks: toggled(draft.lacks, id, isOn) })}
        />
        {own && <FieldConditions conditions={asked} own={own} onChange={setAsked} />}
        <Ticks
          title={named.columns.membership.kind}
          options={choices(named.codes.member_kind)}
          chosen={draft.kinds}
          onChange={(id, isOn) => change({ kinds: toggled(draft.kinds, id, isOn) })}
        />
        <Ticks
          title={named.columns.household_class.class}
          options={choices<string>(named.codes.household_class)}
          chosen={draft.household_classes}
          onChange={(id, isOn) => change({ household_classes: toggled(draft.household_classes, id, isOn) })}
        />
        <Ticks
          title={named.tables.person_flag}
          options={choices<string>(named.codes.flag)}
          chosen={draft.flags}
          onChange={(id, isOn) => change({ flags: toggled(draft.flags, id, isOn) })}
        />
        {groups.length > 0 && (
          <Ticks
            title={named.listColumns.purpose_groups}
            options={groups}
            chosen={draft.groups}
            onChange={(id, isOn) => change({ groups: toggled(draft.groups, id, isOn) })}
          />
        )}
        <Ticks
          title={words.units}
          options={units.filter((unit) => unit.kind === "branch").map(({ id, name }) => ({ id, name }))}
          chosen={draft.units}
          onChange={(id, isOn) => change({ units: toggled(draft.units, id, isOn) })}
        />
      </div>
    </Dialog>
  );
}

interface TicksProps<T extends string | number> {
  title: string;
  options: readonly { id: T; name: string }[];
  chosen: readonly T[];
  onChange: (id: T, isOn: boolean) => void;
}

function Ticks<T extends string | number>({ title, options, chosen, onChange }: TicksProps<T>) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{title}</legend>
      <div>
        {options.map(({ id, name }) => (
          <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(isOn) => onChange(id, isOn)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
