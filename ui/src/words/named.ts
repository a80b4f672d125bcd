// Names of tables, columns, codes and actions in one language: read from the generated catalogue, never written again here.

import { type Catalogue, type CodeSet, type ColumnOf, type Language, type Name, named, type Table } from "../bridge";

type Said<T> = { readonly [K in keyof T]: string };

export interface Named {
  subjects: Said<Catalogue["subjects"]>;
  tables: Said<Catalogue["tables"]>;
  columns: { readonly [T in Table]: Said<Catalogue["tables"][T]["columns"]> };
  codes: { readonly [S in CodeSet]: Said<Catalogue["codes"][S]> };
  actions: Said<Catalogue["actions"]>;
  settings: Said<Catalogue["settings"]>;
  /** Headings a list of members can show. */
  listColumns: Said<Catalogue["listColumns"]>;
  /** The same where there is little room. */
  listShort: Said<Catalogue["listColumns"]>;
  /** A column's name where there is little room. */
  short: <T extends Table>(table: T, column: ColumnOf<T>) => string;
}

interface Declared {
  readonly name: Name;
  readonly short?: Name;
}

function told<T extends object, V>(all: T, tell: (one: T[keyof T]) => V): { readonly [K in keyof T]: V } {
  // The keys are those of `all`, each told once.
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, tell(one)])) as { [K in keyof T]: V };
}

export function namesIn(language: Language): Named {
  const say = ([vi, en]: Name) => (language === "vi" ? vi : en);
  const full = ({ name }: Declared) => say(name);
  const short = (one: Declared) => say(one.short ?? one.name);
  const columns = told(named.tables, (table) => told(table.columns, full));
  const shortColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = told(named.tables, (table) =>
    told(table.columns, short),
  );
  return {
    subjects: told(named.subjects, say),
    tables: told(named.tables, full),
    // Table by table the columns of that table.
    columns: columns as Named["columns"],
    codes: told(named.codes, (set) => told(set, say)) as Named["codes"],
    actions: told(named.actions, say),
    settings: told(named.settings, say),
    listColumns: told(named.listColumns, full),
    listShort: told(named.listColumns, short),
    short: (table, column) => shortColumns[table]?.[String(column)] ?? String(column),
  };
}

/** By its code; one this version has no name for stays as it is. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code;
}

/** The name within a line: "đã chốt". */
export function inLine(name: string): string {
  return name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
}

/** The names as the choices of a control, in the order they were declared. */
export function choices<T extends string>(names: Readonly<Record<T, string>>): { id: T; name: string }[] {
  // A record's entries are its own keys.
  return (Object.entries(names) as [T, string][]).map(([id, name]) => ({ id, name }));
}
