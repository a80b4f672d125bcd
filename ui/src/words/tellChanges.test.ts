import { expect, test } from "vitest";
import type { ActionRow, FieldChange } from "../bridge";
import { languages } from ".";
import { isUnsaid, labelOf, tellChanges, tellRows, toldValue } from "./tellChanges";

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

const files = import.meta.glob<string>(
  "../../../src-tauri/core/{migrations/*.sql,src/history/triggers.rs,src/settings/store.rs}",
  { query: "?raw", import: "default", eager: true },
);
const text = (ending: string) =>
  Object.keys(files)
    .sort()
    .flatMap((path) => (path.endsWith(ending) ? (files[path] ?? "") : ""))
    .join("\n");
const sql = text(".sql");
const bookkeeping = new Set(
  [...(/BOOKKEEPING[\s\S]*?\];/.exec(text("triggers.rs"))?.[0] ?? "").matchAll(/"([a-z_]+)"/g)].map((it) => it[1]),
);
/** Everything the history is kept of. */
const tables = [...sql.matchAll(/CREATE TABLE ([a-z_]+) \(/g)].flatMap((it) =>
  bookkeeping.has(it[1]) ? [] : (it[1] ?? ""),
);

test("every row and column the history is kept of has a name in both languages", () => {
  expect(bookkeeping.size).toBeGreaterThan(8);
  expect(tables.length).toBeGreaterThan(40);
  const columns = tables.flatMap((table) => columnsOf(sql, table).map((column) => [table, column] as const));
  expect(columns.length).toBeGreaterThan(180);
  for (const words of [languages.vi, languages.en]) {
    const names: Record<string, string> = words.changedRows.tables;
    expect(tables.filter((table) => !names[table])).toEqual([]);
    expect(columns.filter(([table, column]) => !isUnsaid(table, column) && !labelOf(table, column, words))).toEqual([]);
  }
});

test("every code the book keeps is told in words", () => {
  const codes = tables.flatMap((table) => {
    const body = new RegExp(`CREATE TABLE ${table} \\(([\\s\\S]*?)\\n\\) STRICT`).exec(sql)?.[1] ?? "";
    const later = [...sql.matchAll(new RegExp(`ALTER TABLE ${table} ADD COLUMN .*`, "g"))].join("\n");
    return [...`${body}\n${later}`.matchAll(/CHECK \(([a-z_]+) IN\s*\(([^)]*)\)/g)].flatMap(
      ([, column = "", list = ""]) =>
        list.split(",").map((code) => [table, column, code.trim().replace(/'/g, "")] as const),
    );
  });
  expect(codes.length).toBeGreaterThan(90);
  // English has the same keys by its type, and here and there the code is the word.
  const raw = codes.filter(([table, column, code]) => toldValue(table, column, code, known) === code);
  expect(raw).toEqual([]);
});

test("every setting has a name in both languages", () => {
  const written = /fn write_settings[\s\S]*?\n\}/.exec(text("settings/store.rs"))?.[0] ?? "";
  const keys = [...written.matchAll(/\(\s*"([a-z_]+)",/g)].flatMap((it) => it[1] ?? []);
  expect(keys.length).toBeGreaterThan(12);
  for (const words of [languages.vi, languages.en]) {
    const names: Record<string, string> = words.changedRows.settings;
    expect(keys.filter((key) => !names[key])).toEqual([]);
  }
});

test("what an action did is told row by row", () => {
  const field = (table: string, column: string, before: string | null, after: string | null) => ({
    table,
    column,
    before,
    after,
  });
  const rows = tellRows(
    {
      total: 3,
      rows: [
        {
          table: "task",
          whose: "",
          op: "update",
          fields: [field("task", "done_on", null, "2018-01-20"), field("task", "owner", "unit", "all_branches")],
        },
        {
          table: "setting",
          whose: "branch_due_day",
          op: "update",
          fields: [field("setting", "value", "18", "20")],
        },
        {
          table: "report_value",
          whose: "Chi hội 5 · Kết nạp mới · 1/2018",
          op: "update",
          fields: [field("report_value", "value", "3", null)],
        },
      ],
    },
    languages.vi,
  );
  expect(rows).toEqual([
    {
      what: "Nhiệm vụ",
      whose: "",
      op: "update",
      changes: [
        { label: "Xong ngày", before: "để trống", after: "20/1/2018" },
        { label: "Giao cho", before: "Chi hội, tổ", after: "Tất cả chi hội" },
      ],
    },
    {
      what: "Cài đặt",
      whose: "Ngày chi hội nộp báo cáo",
      op: "update",
      changes: [{ label: "Giá trị", before: "18", after: "20" }],
    },
    {
      what: "Số liệu chi hội báo",
      whose: "Chi hội 5 · Kết nạp mới · 1/2018",
      op: "update",
      changes: [{ label: "Số báo", before: "3", after: "không phát sinh" }],
    },
  ]);
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
