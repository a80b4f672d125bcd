// The generated catalogue as the screens read it: its tables, its columns by name, the fields of a person in the order of the form.

import { type MemberColumn, type Name, named, type PersonFields } from "./contract";

export type Catalogue = typeof named;
export type Table = keyof Catalogue["tables"];
export type ColumnOf<T extends Table> = keyof Catalogue["tables"][T]["columns"];
export type CodeSet = keyof Catalogue["codes"];

/** What a column holds, and so how it is written, told and asked for. */
export type ColumnKind =
  | "text"
  | "long_text"
  | "digits"
  | "number"
  | "money"
  | "day"
  | "partial_day"
  | "month"
  | "year"
  | "yes_no"
  | "code"
  | "row"
  | "picture"
  // That it changed is all there is to tell.
  | "machine"
  // Says nothing to anybody.
  | "key";

export interface DeclaredColumn {
  readonly name: Name;
  /** Where there is little room. */
  readonly short?: Name;
  readonly kind: ColumnKind;
  /** Of kind `code`: the set its values come from. */
  readonly codes?: CodeSet;
  /** Of kind `row`: the table it names a row of. */
  readonly of?: string;
}

/** A field of a person's own record. */
export interface PersonField {
  readonly field: keyof PersonFields;
  readonly kind: ColumnKind;
  readonly section: Section;
  /** Shown and sent with its end alone until it is asked for. */
  readonly masked: boolean;
  readonly sensitive: boolean;
  /** May be written for many at once. */
  readonly bulk: boolean;
  /** What a list may ask of it: whether it is known, or what it says. */
  readonly filter: "known" | "text" | "none";
  /** Worth asking for where it is lacking. */
  readonly lacking: boolean;
}

/** The parts of a person's form; all but the first are folded away. */
export type Section = "first" | "contact" | "work" | "union" | "more";

interface ListColumn {
  readonly name: Name;
  readonly short?: Name;
  readonly sensitive: boolean;
}

const personColumns: Readonly<Record<string, DeclaredColumn>> = named.tables.person.columns;

/** A person's own fields in the order of the form, each of the kind its column is. */
export const PERSON_FIELDS: readonly PersonField[] = named.personFields.map((declared) => ({
  ...declared,
  kind: personColumns[declared.field]?.kind ?? "text",
}));

type PersonColumns = Catalogue["tables"]["person"]["columns"];

/** The fields of a person that are of a kind. */
export type PersonFieldOf<Kind extends ColumnKind> = {
  [F in keyof PersonColumns]: PersonColumns[F]["kind"] extends Kind ? F : never;
}[keyof PersonColumns] &
  keyof PersonFields;

export const LIST_COLUMNS: Readonly<Record<MemberColumn, ListColumn>> = named.listColumns;

const columns: Readonly<Record<string, { readonly columns: Readonly<Record<string, DeclaredColumn>> }>> = named.tables;

/** What is declared of a column; undefined for one this version does not know. */
export function declaredColumn(table: string, column: string): DeclaredColumn | undefined {
  return columns[table]?.columns[column];
}

/** The codes a field of a person may hold, in their order. */
export function codesOfField(field: keyof PersonFields): readonly string[] {
  const set = declaredColumn("person", field)?.codes;
  return set ? Object.keys(named.codes[set]) : [];
}
