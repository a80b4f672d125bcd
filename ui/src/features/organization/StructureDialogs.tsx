// Merging units, moving a group, dissolving a unit: a few fields, and below them what it would do.

import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { fieldErrors, type StructureChange, type UnitId, type UnitRow, useAsk, useChange, useDesk } from "../../bridge";
import { Choice, ComboBox, type DateEntry, DateField, Field, FormDialog, IconButton, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";
import { WhatIf } from "./WhatIf";

interface DialogProps {
  unit: UnitRow;
  units: readonly UnitRow[];
  onClose: () => void;
  onDone: (id: UnitId) => void;
}

const options = (units: readonly UnitRow[]) => units.map((unit) => ({ id: unit.id, name: unit.name }));

export function MergeDialog({ unit, units, onClose, onDone }: DialogProps) {
  const say = useWords().structure;
  const { today } = useDesk();
  const [others, setOthers] = useState<UnitId[]>([]);
  const [into, setInto] = useState<string>(String(unit.id));
  const [name, setName] = useState(unit.name);
  const [day, setDay] = useState<DateEntry>(today);
  const near = units.filter(
    (each) => each.kind === unit.kind && each.purpose === unit.purpose && each.parent_id === unit.parent_id,
  );
  const chosen = near.filter((each) => each.id === unit.id || others.includes(each.id));
  const isReady = others.length > 0 && name.trim() !== "" && day !== null && day !== UNREADABLE;
  return (
    <ChangeDialog
      title={say.merge.title(unit.name)}
      submit={say.merge.submit}
      said={say.merge.done(name.trim())}
      fields={["units", "name", "day"]}
      change={
        isReady
          ? {
              kind: "merge",
              units: chosen.map((each) => each.id),
              into: into === "new" ? null : Number(into),
              name: name.trim(),
              day,
            }
          : null
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(errors) => (
        <>
          {others.length > 0 && (
            <ul className={styles.chosen}>
              {chosen
                .filter((each) => each.id !== unit.id)
                .map((each) => (
                  <li key={each.id}>
                    {each.name}
                    <IconButton
                      icon={X}
                      small
                      label={say.without(each.name)}
                      onPress={() => {
                        setOthers(others.filter((id) => id !== each.id));
                        if (into === String(each.id)) setInto(String(unit.id));
                      }}
                    />
                  </li>
                ))}
            </ul>
          )}
          <ComboBox
            key={others.length}
            label={others.length === 0 ? say.merge.with : say.merge.add}
            options={options(near.filter((each) => !chosen.includes(each)))}
            value={null}
            onChange={(id) => id !== null && setOthers([...others, id])}
            error={errors.get("units")}
            isRequired={others.length === 0}
            autoFocus
          />
          {others.length > 0 && (
            <Choice
              look="list"
              label={say.merge.into}
              value={into}
              onChange={(id) => {
                setInto(id);
                const kept = chosen.find((each) => String(each.id) === id);
                if (kept) setName(kept.name);
              }}
              options={[
                ...chosen.map((each) => ({ id: String(each.id), name: say.merge.keep(each.name) })),
                { id: "new", name: say.merge.fresh },
              ]}
            />
          )}
          <Field label={say.name} value={name} onChange={setName} error={errors.get("name")} isRequired />
          <EffectiveDay value={day} onChange={setDay} error={errors.get("day")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function MoveGroupDialog({ unit, units, onClose, onDone }: DialogProps) {
  const say = useWords().structure;
  const { today } = useDesk();
  const [to, setTo] = useState<UnitId | null>(null);
  const [day, setDay] = useState<DateEntry>(today);
  const branches = units.filter((each) => each.kind === "branch" && each.id !== unit.parent_id);
  return (
    <ChangeDialog
      title={say.moveGroup.title(unit.name)}
      submit={say.moveGroup.submit}
      said={say.moveGroup.done(unit.name)}
      fields={["to", "group", "day"]}
      change={
        to !== null && day !== null && day !== UNREADABLE ? { kind: "move_group", group: unit.id, to, day } : null
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(errors) => (
        <>
          <ComboBox
            label={say.moveGroup.to}
            options={options(branches)}
            value={to}
            onChange={setTo}
            error={errors.get("to") ?? errors.get("group")}
            isRequired
            autoFocus
          />
          <EffectiveDay value={day} onChange={setDay} error={errors.get("day")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function DissolveDialog({ unit, units, onClose, onDone }: DialogProps) {
  const say = useWords().structure;
  const { today } = useDesk();
  const [to, setTo] = useState<UnitId | null>(null);
  const [day, setDay] = useState<DateEntry>(today);
  const places = units.filter(
    (each) =>
      each.id !== unit.id &&
      (unit.kind === "branch"
        ? each.kind === "branch"
        : unit.purpose
          ? each.purpose === unit.purpose
          : each.id === unit.parent_id ||
            (each.kind === "group" && each.purpose === null && each.parent_id === unit.parent_id)),
  );
  return (
    <ChangeDialog
      title={say.dissolve.title(unit.name)}
      submit={say.dissolve.submit}
      said={say.dissolve.done(unit.name)}
      fields={["to", "unit", "day"]}
      change={day !== null && day !== UNREADABLE ? { kind: "dissolve", unit: unit.id, to, day } : null}
      onClose={onClose}
      onDone={onDone}
    >
      {(errors) => (
        <>
          <ComboBox
            label={say.dissolve.to}
            help={say.dissolve.toHelp}
            options={options(places)}
            value={to}
            onChange={setTo}
            // What it asks for is said below the field; until something is chosen there is nothing wrong.
            error={(to === null ? undefined : errors.get("to")) ?? errors.get("unit")}
            autoFocus
          />
          <EffectiveDay value={day} onChange={setDay} error={errors.get("day")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function EffectiveDay(props: {
  value: DateEntry;
  onChange: (day: DateEntry) => void;
  error?: string | undefined;
}) {
  const say = useWords().structure;
  return <DateField label={say.day} help={say.dayHelp} isRequired {...props} />;
}

interface ChangeDialogProps {
  title: string;
  submit: string;
  said: string;
  fields: readonly string[];
  /** Null while something is missing. */
  change: StructureChange | null;
  onClose: () => void;
  onDone: (id: UnitId) => void;
  children: (errors: Map<string, string>) => ReactNode;
}

/** The form of one change, with its preview below the fields. */
function ChangeDialog({ title, submit, said, fields, change, onClose, onDone, children }: ChangeDialogProps) {
  const words = useWords();
  const say = words.structure.whatIf;
  const { language } = useDesk();
  const preview = useAsk("preview_structure", change ?? NO_CHANGE, {
    enabled: change !== null,
    keep: true,
    handlesProblem: true,
  });
  const done = useChange("change_structure", { said, handlesProblem: true, onDone });
  const errors = fieldErrors(done.error ?? (change ? preview.error : null), language, [...fields]);
  return (
    <FormDialog
      title={title}
      submit={submit}
      size="large"
      onClose={onClose}
      isReady={change !== null && !preview.error && preview.data !== undefined && !preview.isPlaceholderData}
      isPending={done.isPending}
      problem={errors.get("")}
      onSubmit={() => change && done.mutate(change)}
    >
      <div className={styles.form}>{children(errors)}</div>
      {change && preview.data && !preview.error ? (
        <WhatIf preview={preview.data} />
      ) : (
        <p className={styles.quiet}>{change ? "" : say.waiting}</p>
      )}
    </FormDialog>
  );
}

const NO_CHANGE: StructureChange = { kind: "dissolve", unit: 0, to: null, day: "2000-01-01" };
