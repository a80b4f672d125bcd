// The second step: what becomes of each branch of the other ward.

import { Pencil } from "lucide-react";
import { useState } from "react";
import { type BranchRow, type MergerPlan, type MergerView, useAsk } from "../../bridge";
import { Chip, ComboBox, count, DataTable, Field, FormDialog, IconButton } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

export interface MergerStepProps {
  view: MergerView;
  plan: MergerPlan;
  onPlan: (part: Partial<MergerPlan>) => void;
}

export function MergerBranches({ view, plan, onPlan }: MergerStepProps) {
  const { merger: say } = useWords();
  const units = useAsk("list_units", { on: plan.day }, { keep: true }).data ?? [];
  const [editing, setEditing] = useState<BranchRow | null>(null);
  const nameOf = (id: number | null) => units.find((unit) => unit.id === id)?.name ?? "";
  return (
    <>
      <p>{say.branchesText}</p>
      <div className={styles.long}>
        <DataTable<BranchRow>
          label={say.branchTable}
          total={view.branches.length}
          rowAt={(index) => view.branches[index]}
          rowKey={(row) => row.unit_id}
          onOpen={setEditing}
          columns={[
            {
              key: "name",
              title: say.branchColumns.name,
              width: "minmax(0, 1fr)",
              cell: (row) => (
                <span className={styles.unit}>
                  <span className={styles.unitName}>{row.name}</span>
                  {row.clashes && <Chip tone="warn">{say.clashes}</Chip>}
                </span>
              ),
            },
            {
              key: "members",
              title: say.branchColumns.members,
              width: "6rem",
              align: "end",
              cell: (row) => count(row.members),
            },
            {
              key: "after",
              title: say.branchColumns.after,
              width: "minmax(0, 1fr)",
              cell: (row) => (
                <span className={styles.unit}>
                  <span className={styles.unitName}>
                    {row.into === null ? row.name_after : say.goesInto(nameOf(row.into))}
                  </span>
                  {row.trouble && <Chip tone="bad">{say.trouble[row.trouble]}</Chip>}
                </span>
              ),
            },
            {
              key: "edit",
              title: say.branchColumns.edit,
              hideTitle: true,
              width: "4rem",
              cell: (row) => (
                <IconButton icon={Pencil} small label={say.editBranch(row.name)} onPress={() => setEditing(row)} />
              ),
            },
          ]}
        />
      </div>
      {editing && (
        <BranchDialog
          row={editing}
          options={units
            .filter((unit) => unit.kind === "branch" && unit.closed === null)
            .map((unit) => ({ id: unit.id, name: unit.name }))}
          onClose={() => setEditing(null)}
          onSave={(into, name) => {
            onPlan({
              branches: [
                ...plan.branches.filter((choice) => choice.unit_id !== editing.unit_id),
                { unit_id: editing.unit_id, into, name },
              ],
            });
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

interface BranchDialogProps {
  row: BranchRow;
  options: readonly { id: number; name: string }[];
  onClose: () => void;
  onSave: (into: number | null, name: string | null) => void;
}

function BranchDialog({ row, options, onClose, onSave }: BranchDialogProps) {
  const { merger: say } = useWords();
  const [into, setInto] = useState(row.into);
  const [name, setName] = useState(row.name_after);
  return (
    <FormDialog
      title={say.editBranch(row.name)}
      submit={say.save}
      onClose={onClose}
      isReady={into !== null || name.trim() !== ""}
      onSubmit={() => onSave(into, into === null && name.trim() !== row.name_after ? name.trim() : null)}
    >
      <ComboBox label={say.into} help={say.intoHelp} options={options} value={into} onChange={setInto} autoFocus />
      {into === null && <Field label={say.nameAfter} value={name} onChange={setName} isRequired />}
    </FormDialog>
  );
}
