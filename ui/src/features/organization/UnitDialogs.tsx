// Adding, renaming and mending a branch or group. Names and lives of units are dated, so that old papers and old counts stay right.

import { useState } from "react";
import { type BranchKind, fieldErrors, type GroupPurpose, type UnitRow, useChange, useDesk } from "../../bridge";
import { type DateEntry, DateField, Field, FormDialog, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";

const BRANCH_KINDS: readonly BranchKind[] = ["area", "young", "occupation", "religion", "workers"];
const PURPOSES: readonly GroupPurpose[] = ["self_managed", "savings", "savings_and_loans", "club"];

interface AddUnitProps {
  /** Whose group it will be: a branch, or the ward for a group with a purpose; none for a new branch. */
  of: UnitRow | null;
  onClose: () => void;
  onAdded: (id: number) => void;
}

export function AddUnitDialog({ of, onClose, onAdded }: AddUnitProps) {
  const { organization: words, named } = useWords();
  const { language } = useDesk();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<BranchKind>("area");
  const isOfWard = of?.kind === "ward";
  const [purpose, setPurpose] = useState<GroupPurpose | "none">(isOfWard ? "self_managed" : "none");
  const [opened, setOpened] = useState<DateEntry>(null);
  const add = useChange("add_unit", {
    said: (_id, input) => words.added(input.name),
    handlesProblem: true,
    onDone: (id) => onAdded(id),
  });
  const errors = fieldErrors(add.error, language, ["name", "opened"]);
  const title = of ? words.addGroup : words.add;
  return (
    <FormDialog
      title={title}
      submit={title}
      onClose={onClose}
      isReady={name.trim() !== "" && opened !== UNREADABLE}
      isPending={add.isPending}
      problem={errors.get("")}
      onSubmit={() =>
        add.mutate({
          name: name.trim(),
          kind: of ? "group" : "branch",
          parent_id: of?.id ?? null,
          branch_kind: of ? null : kind,
          purpose: of && purpose !== "none" ? purpose : null,
          opened,
        })
      }
    >
      {of && <p>{words.groupOf(of.name)}</p>}
      <Field
        label={of ? words.fields.groupName : words.fields.branchName}
        value={name}
        onChange={setName}
        error={errors.get("name")}
        isRequired
        autoFocus
      />
      {of && (
        <Select<GroupPurpose | "none">
          label={words.fields.purpose}
          help={words.fields.purposeHelp}
          options={[...(isOfWard ? [] : (["none"] as const)), ...PURPOSES].map((id) => ({
            id,
            name: id === "none" ? words.womensGroup : named.codes.group_purpose[id],
          }))}
          value={purpose}
          onChange={setPurpose}
        />
      )}
      {!of && (
        <Select
          label={words.fields.branch_kind}
          options={BRANCH_KINDS.map((id) => ({ id, name: named.codes.branch_kind[id] }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <DateField
        label={words.fields.opened}
        help={words.fields.openedHelp}
        value={opened}
        onChange={setOpened}
        error={errors.get("opened")}
      />
    </FormDialog>
  );
}

interface UnitDialogProps {
  unit: UnitRow;
  onClose: () => void;
}

export function RenameDialog({ unit, onClose }: UnitDialogProps) {
  const words = useWords().organization;
  const { language, today } = useDesk();
  const [name, setName] = useState(unit.name);
  const [from, setFrom] = useState<DateEntry>(today);
  const rename = useChange("rename_unit", {
    said: (_nothing, input) => words.renamed(input.name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(rename.error, language, ["name", "from"]);
  const isReady = name.trim() !== "" && name.trim() !== unit.name && from !== null && from !== UNREADABLE;
  return (
    <FormDialog
      title={words.rename}
      submit={words.rename}
      onClose={onClose}
      isReady={isReady}
      isPending={rename.isPending}
      problem={errors.get("")}
      onSubmit={() => from && rename.mutate({ id: unit.id, name: name.trim(), from })}
    >
      <Field
        label={words.fields.newName}
        value={name}
        onChange={setName}
        error={errors.get("name")}
        isRequired
        autoFocus
      />
      <DateField
        label={words.fields.from}
        value={from}
        onChange={setFrom}
        error={errors.get("from")}
        help={words.renameText(unit.name)}
        isRequired
      />
    </FormDialog>
  );
}

export function EditUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { organization: words, named } = useWords();
  const { language } = useDesk();
  const [kind, setKind] = useState<BranchKind>(unit.branch_kind ?? "area");
  const [purpose, setPurpose] = useState(unit.purpose);
  const [opened, setOpened] = useState<DateEntry>(unit.opened);
  const edit = useChange("edit_unit", { said: words.edited(unit.name), handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(edit.error, language, ["branch_kind", "opened"]);
  const isBranch = unit.kind === "branch";
  return (
    <FormDialog
      title={words.edit}
      submit={words.edit}
      onClose={onClose}
      isReady={opened !== UNREADABLE}
      isPending={edit.isPending}
      problem={errors.get("")}
      onSubmit={() => edit.mutate({ id: unit.id, branch_kind: isBranch ? kind : null, purpose, opened })}
    >
      {isBranch && (
        <Select
          label={words.fields.branch_kind}
          options={BRANCH_KINDS.map((id) => ({ id, name: named.codes.branch_kind[id] }))}
          value={kind}
          onChange={setKind}
          error={errors.get("branch_kind")}
        />
      )}
      {purpose && (
        <Select
          label={words.fields.purpose}
          options={PURPOSES.map((id) => ({ id, name: named.codes.group_purpose[id] }))}
          value={purpose}
          onChange={setPurpose}
        />
      )}
      <DateField
        label={words.fields.opened}
        help={words.fields.openedHelp}
        value={opened}
        onChange={setOpened}
        error={errors.get("opened")}
      />
    </FormDialog>
  );
}
