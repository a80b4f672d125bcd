// Where she is a member: the branch by typing a part of its name, and its group where the branch has any.

import { type UnitId, useAsk } from "../../bridge";
import { ComboBox, Select } from "../../design";
import { useWords } from "../../words";

interface UnitPickerProps {
  branch: UnitId | null;
  group: UnitId | null;
  onChange: (branch: UnitId | null, group: UnitId | null) => void;
  branchError?: string | undefined;
  groupError?: string | undefined;
  /** Units as of this day; today if left out. */
  on?: string | null;
  autoFocus?: boolean;
}

const NONE = 0;

export function UnitPicker({
  branch,
  group,
  onChange,
  branchError,
  groupError,
  on = null,
  autoFocus,
}: UnitPickerProps) {
  const { members: words, named } = useWords();
  const units = useAsk("list_units", { on }, { keep: true }).data ?? [];
  const groups = units.filter((unit) => unit.kind === "group" && unit.purpose === null && unit.parent_id === branch);
  return (
    <>
      <ComboBox
        label={named.columns.membership.unit_id}
        isRequired
        options={units.filter((unit) => unit.kind === "branch").map((unit) => ({ id: unit.id, name: unit.name }))}
        value={branch}
        onChange={(id) => onChange(id, null)}
        error={branchError}
        {...(autoFocus ? { autoFocus } : {})}
      />
      {(groups.length > 0 || groupError) && (
        <Select
          label={named.columns.membership.group_id}
          options={[
            { id: NONE, name: words.moveDialog.noGroup },
            ...groups.map((unit) => ({ id: unit.id, name: unit.name })),
          ]}
          value={group ?? NONE}
          onChange={(id) => onChange(branch, id === NONE ? null : id)}
          error={groupError}
        />
      )}
    </>
  );
}
