import { expect, test } from "vitest";
import type { ActionRow, FieldChange } from "../../bridge";
import { languages } from "../../words";
import { labelOf, tellChanges } from "./changes";

const known = { words: languages.vi, unitName: (id: number) => (id === 5 ? "Chi hội 5" : undefined) };

function change(id: number, code: string, table: string, column: string, before: string | null, after: string | null) {
  const action: ActionRow = { id, code, about: "", officer: "Nguyễn Thị Lan", at: 0, undone: false, rows: 1 };
  return { action, table, column, before, after } satisfies FieldChange;
}

const told = (...changes: FieldChange[]) => tellChanges(changes, known).flatMap((entry) => entry.changes);

test("values are told as the screens tell them", () => {
  expect(
    told(
      change(1, "edit_member", "person", "birth", "~1978", "1978-06-14"),
      change(1, "edit_member", "person", "is_core", "0", "1"),
      change(1, "edit_member", "person", "address", null, "Số 18, tổ 9"),
      change(2, "join_branch", "membership", "unit_id", "5", "7"),
      change(3, "leave_union", "membership", "leave_reason", null, "works_away"),
    ),
  ).toEqual([
    { label: "Ngày sinh", before: "khoảng 1978", after: "14/6/1978" },
    { label: "Hội viên nòng cốt", before: "không", after: "có" },
    { label: "Nơi ở", before: "để trống", after: "Số 18, tổ 9" },
    { label: "Chi hội", before: "Chi hội 5", after: "đơn vị khác" },
    { label: "Lý do rời Hội", before: "để trống", after: "Đi làm ăn xa" },
  ]);
});

test("phone and citizen number are never told in clear", () => {
  const [phone] = told(change(1, "edit_member", "person", "phone", "0912345678", "0912 345 679"));
  expect(phone).toMatchObject({ before: "•••••••678", after: "•••••••679" });
});

test("changes of one action stand together, and what is no field of hers is left out", () => {
  const entries = tellChanges(
    [
      change(2, "edit_member", "person", "name", "A", "B"),
      change(2, "edit_member", "person", "id", null, "1"),
      change(1, "add_member", "person", "name", null, "A"),
    ],
    known,
  );
  expect(entries.map((entry) => [entry.action.id, entry.changes.length])).toEqual([
    [2, 1],
    [1, 0],
  ]);
});

/** Columns of a table as the migrations make it. */
function columnsOf(sql: string, table: string): string[] {
  const body = new RegExp(`CREATE TABLE ${table} \\(([\\s\\S]*?)\\n\\) STRICT`).exec(sql)?.[1] ?? "";
  const first = body.split("\n").flatMap((line) => /^ {2}([a-z_0-9]+) (?:TEXT|INTEGER)/.exec(line)?.[1] ?? []);
  const later = [...sql.matchAll(new RegExp(`ALTER TABLE ${table} ADD COLUMN ([a-z_0-9]+)`, "g"))].flatMap(
    (it) => it[1] ?? [],
  );
  return [...first, ...later];
}

test("every column of a person's rows has a name in both languages", () => {
  const files = import.meta.glob<string>("../../../../src-tauri/core/{migrations/*.sql,src/history/read.rs}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const paths = Object.keys(files).sort();
  const sql = paths.flatMap((path) => (path.endsWith(".sql") ? (files[path] ?? "") : "")).join("\n");
  const read = paths.flatMap((path) => (path.endsWith(".rs") ? (files[path] ?? "") : "")).join("");
  const tables = [...(/RecordRef::Person[\s\S]*?id\.0/.exec(read)?.[0] ?? "").matchAll(/\("([a-z_]+)", "/g)].flatMap(
    (it) => it[1] ?? [],
  );
  expect(tables.length).toBeGreaterThan(9);
  // Keys, whose row it is, and numbers nobody knows a household or a field of the ward by.
  const unsaid = new Set(["id", "person_id", "household_id", "field_id"]);
  const columns = tables.flatMap((table) => columnsOf(sql, table).map((column) => [table, column] as const));
  expect(columns.length).toBeGreaterThan(50);
  for (const words of [languages.vi, languages.en])
    expect(columns.filter(([table, column]) => !unsaid.has(column) && !labelOf(table, column, words))).toEqual([]);
});

test("circumstances, awards and posts are told in words", () => {
  expect(
    told(
      change(1, "save_flag", "person_flag", "flag", null, "single_mother"),
      change(1, "save_award", "award", "kind", "award", "discipline"),
      change(1, "save_consent", "consent", "withdrawn_on", null, "2018-01-05"),
    ).map((each) => each.after),
  ).toEqual([languages.vi.record.flag.flags.single_mother, "Kỷ luật", "5/1/2018"]);
});
