// The second step: what it is called, from which day, and who leads it; or where people go.

import { X } from "lucide-react";
import { useState } from "react";
import {
  type BranchKind,
  type CandidateFilter,
  type PersonId,
  type Pick,
  type UnitId,
  type UnitRow,
  useAsk,
  useDesk,
} from "../../bridge";
import { Card, ComboBox, type DateEntry, Field, IconButton, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import type { Mode } from "./choosing";
import styles from "./Structure.module.css";
import { EffectiveDay } from "./StructureDialogs";

const BRANCH_KINDS: readonly BranchKind[] = ["young", "area", "occupation", "religion", "workers"];

export interface Person {
  id: PersonId;
  name: string;
}

export interface Naming {
  name: string;
  branchKind: BranchKind;
  head: Person | null;
  deputies: readonly Person[];
  to: UnitId | null;
  day: DateEntry;
}

interface NameAndDayProps {
  mode: Mode;
  unit: UnitRow | null;
  units: readonly UnitRow[];
  naming: Naming;
  onNaming: (naming: Naming) => void;
  pick: Pick;
  filter: CandidateFilter;
  errors: Map<string, string>;
}

export function NameAndDay({ mode, unit, units, naming, onNaming, pick, filter, errors }: NameAndDayProps) {
  const words = useWords();
  const say = words.structure.found;
  const { today } = useDesk();
  const set = (part: Partial<Naming>) => onNaming({ ...naming, ...part });
  const isGroup = unit?.kind === "group";
  const on = naming.day !== null && naming.day !== UNREADABLE ? naming.day : today;
  const people = { pick, filter, on };
  if (mode === "move")
    return (
      <Card className={styles.naming}>
        <ComboBox
          label={say.to}
          options={units
            .filter((each) => each.kind !== "ward" && each.purpose === null && each.id !== unit?.id)
            .map((each) => ({
              id: each.id,
              name: each.name,
              hint: units.find((branch) => each.kind === "group" && branch.id === each.parent_id)?.name,
            }))}
          value={naming.to}
          onChange={(to) => set({ to })}
          error={errors.get("to")}
          isRequired
          autoFocus
        />
        <EffectiveDay value={naming.day} onChange={(day) => set({ day })} error={errors.get("day")} />
      </Card>
    );
  return (
    <Card className={styles.naming}>
      <Field
        label={isGroup ? say.groupName : say.branchName}
        value={naming.name}
        onChange={(name) => set({ name })}
        error={errors.get("name")}
        isRequired
        autoFocus
      />
      {mode === "found" && (
        <Select
          label={say.branchKind}
          options={BRANCH_KINDS.map((id) => ({ id, name: words.named.codes.branch_kind[id] }))}
          value={naming.branchKind}
          onChange={(branchKind) => set({ branchKind })}
        />
      )}
      <EffectiveDay value={naming.day} onChange={(day) => set({ day })} error={errors.get("day")} />
      <PersonPicker
        label={isGroup ? say.groupHead : say.head}
        help={say.officersHelp}
        value={naming.head}
        onChange={(head) => set({ head })}
        {...people}
      />
      {naming.deputies.length > 0 && (
        <ul className={styles.chosen}>
          {naming.deputies.map((person) => (
            <li key={person.id}>
              {person.name}
              <IconButton
                icon={X}
                small
                label={words.structure.without(person.name)}
                onPress={() => set({ deputies: naming.deputies.filter((each) => each.id !== person.id) })}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        key={naming.deputies.length}
        label={isGroup ? say.groupDeputies : say.deputies}
        value={null}
        onChange={(person) =>
          person &&
          !naming.deputies.some((each) => each.id === person.id) &&
          set({ deputies: [...naming.deputies, person] })
        }
        error={errors.get("deputies")}
        {...people}
      />
    </Card>
  );
}

interface PersonPickerProps {
  label: string;
  help?: string;
  error?: string | undefined;
  value: Person | null;
  onChange: (person: Person | null) => void;
  pick: Pick;
  filter: CandidateFilter;
  on: string;
}

const SHOWN = 50;

function PersonPicker({ label, help, error, value, onChange, pick, filter, on }: PersonPickerProps) {
  const [text, setText] = useState("");
  const found = useAsk(
    "list_candidates",
    { filter, on, search: text === value?.name ? "" : text, picked: pick, offset: 0, limit: SHOWN },
    { keep: true },
  );
  const options = (found.data?.rows ?? []).map((row) => ({
    id: row.person_id,
    name: row.name,
    hint: [row.unit_name, row.age === null ? "" : String(row.age)].filter(Boolean).join(" · "),
  }));
  if (value && !options.some((option) => option.id === value.id)) options.unshift({ ...value, hint: "" });
  return (
    <ComboBox
      label={label}
      {...(help ? { help } : {})}
      error={error}
      options={options}
      value={value?.id ?? null}
      onChange={(id) => {
        const row = options.find((each) => each.id === id);
        onChange(row ? { id: row.id, name: row.name } : null);
      }}
      onText={setText}
      onSearch={setText}
      isWaiting={found.isFetching}
    />
  );
}
