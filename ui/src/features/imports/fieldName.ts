// What the fields a file can carry are called: most are fields of the register and have its names; the rest are ways lists write them.

import { declaredColumn, type ImportField, PERSON_FIELDS } from "../../bridge";
import { nameOf, type Words } from "../../words";

const CLASSES: readonly ImportField[] = ["poor", "near_poor"];
const FLAGS: readonly ImportField[] = [
  "widowed",
  "divorced",
  "single_mother",
  "child_under16",
  "seriously_ill",
  "disabled",
  "person_of_merit",
  "relative_of_merit",
  "martyr_family",
  "elderly_alone",
  "works_away",
];

/** Columns of the register that a list's field means by another name. */
const COLUMNS: Partial<Record<ImportField, readonly [table: string, column: string]>> = {
  branch: ["membership", "unit_id"],
  group: ["membership", "group_id"],
  joined: ["membership", "joined"],
  kind: ["membership", "kind"],
  post: ["office_term", "post"],
};

/** Fields of a person that a list writes in a way of its own. */
const APART = ["name", "is_core", "birth"];

/** Fields of a person's record that stand in a list under their own name. */
export const OWN_FIELDS: readonly string[] = PERSON_FIELDS.map(({ field }) => field).filter(
  (field) => !APART.includes(field),
);

/** Every field but the ward's own, in the order a list is read: the person, where she belongs, her circumstances. */
export const IMPORT_FIELDS: readonly ImportField[] = [
  "number",
  "name",
  "family_middle",
  "given_name",
  "birth",
  "birth_day_month",
  "birth_year",
  "female",
  "male",
  // The office knows each of them.
  ...(OWN_FIELDS as readonly ImportField[]),
  "branch",
  "group",
  "purpose_group",
  "joined",
  "kind",
  "is_core",
  "post",
  "left",
  ...CLASSES,
  ...FLAGS,
];

/** `own`: what the ward calls its own field, where it is one. */
export function fieldName(field: ImportField, { imports, named }: Words, own: string | null = null): string {
  if (own !== null) return own;
  if (field === "purpose_group") return named.listColumns.purpose_groups;
  if (FLAGS.includes(field)) return nameOf(named.codes.flag, field === "child_under16" ? "child_under_16" : field);
  if (CLASSES.includes(field)) return nameOf(named.codes.household_class, field);
  const [table, column] = COLUMNS[field] ?? ["person", field];
  const columns: Record<string, Record<string, string>> = named.columns;
  return (declaredColumn(table, column) && columns[table]?.[column]) ?? nameOf(imports.fields, field);
}
