import { expect, test } from "vitest";
import type { ActionRow, FieldChange } from "../bridge";
import { languages } from ".";
import { tellChanges, tellRows } from "./tellChanges";

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
    { label: "Địa chỉ", before: "để trống", after: "Số 18, tổ 9" },
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
  ).toEqual([languages.vi.named.codes.flag.single_mother, "Kỷ luật", "5/1/2018"]);
});
