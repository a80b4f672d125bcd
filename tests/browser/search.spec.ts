// Ctrl K: one box over every kind of record; Enter opens the right place, and what is done often begins there.

import type { Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, type Office, seemsWell, test } from "./office";

async function tell<T>(page: Page, office: Office, name: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`${office.host.address}/call/${name}`, { data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { value: T }).value;
}

/** Opens the box, types, waits until the first line is the one that is meant, and takes it. */
async function find(page: Page, typed: string, first: string | RegExp): Promise<void> {
  const box = page.getByRole("combobox", { name: "Tìm" }).last();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole("option").first()).toContainText(first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: "Kết quả" })).toHaveCount(0);
}

test("every kind of record is found without marks and opened with Enter", async ({ page, office }) => {
  const units = await tell<{ id: number; kind: string; name: string }[]>(page, office, "list_units", { on: null });
  const branch = units.find((unit) => unit.kind === "branch");
  if (!branch) throw new Error("no branch");
  const add = (name: string) =>
    tell<number>(page, office, "add_record", {
      member: { fields: { name }, unit_id: branch.id, group_id: null, kind: "ordinary", joined: "2010", join_reason: "admitted" },
      own: [],
    });
  const id = await add("Vũ Thị Hoàng Oanh");
  await tell(page, office, "save_household", {
    id: null,
    person_id: id,
    is_head: false,
    head_name: "Nguyễn Văn Sáo",
    address: "Ngõ 404 phố Chim",
    people: 3,
    note: "",
  });
  const fact = { fact: "note", day: "2018-01-02", text: "Hẹn đến thăm sau lễ hội" };
  await tell(page, office, "save_fact", { id: null, person_id: id, fact });
  await tell(page, office, "add_task", { text: "Sắp xếp kho sách cũ", owner: { kind: "standing_board" }, due: null });
  await tell(page, office, "keep_list", {
    id: null,
    name: "Chị em cần gặp",
    list: { status: "left", narrow: {}, order: "birth", descending: false, columns: [] },
  });
  await tell(page, office, "collect_fees", { year: 2018, paid_on: "2018-01-15", paid: [{ person_id: id, amount: 24000 }] });
  const payer = "Bà thu hộ Chích Chòe";
  await tell(page, office, "make_fee_receipt", { fee_year: 2018, unit_id: branch.id, person_id: null, payer, day: "2018-01-16" });
  await tell(page, office, "rename_unit", { id: branch.id, name: "Chi hội Sơn Ca", from: "2018-01-01" });

  await page.goto("/#/backups");
  await expect(page.getByRole("heading", { level: 1, name: "Sao lưu" })).toBeVisible();
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  const heading = page.getByRole("heading", { level: 1 });

  await find(page, "nguyen van sao", "Nguyễn Văn Sáo");
  await expect(panel.getByRole("heading", { name: "Vũ Thị Hoàng Oanh" })).toBeVisible();
  await expect(panel.getByRole("button", { name: /^Hộ gia đình/ })).toHaveAttribute("aria-expanded", "true");
  await expect(page, "what was asked for is asked once").toHaveURL(/#\/members\/\d+$/);
  await find(page, "den tham sau le", "Hẹn đến thăm");
  await expect(panel.getByText("Hẹn đến thăm sau lễ hội")).toBeVisible();
  await seemsWell(page);

  await find(page, branch.name, `trước là ${branch.name}`);
  await expect(page).toHaveURL(new RegExp(`#/organization/${branch.id}$`));
  await expect(page.getByRole("heading", { name: "Chi hội Sơn Ca" })).toBeVisible();

  await find(page, "kho sach cu", "Sắp xếp kho sách cũ");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox").first()).toHaveValue("Sắp xếp kho sách cũ");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await find(page, "can gap", "Chị em cần gặp");
  await expect(heading).toContainText("Hội viên");
  await expect(page.getByRole("button", { name: /Đã rời Hội/ }).or(page.getByText("Đã rời Hội")).first()).toBeVisible();

  await find(page, "phieu thu chich choe", "Bà thu hộ Chích Chòe");
  await expect(page.getByRole("dialog", { name: /Phiếu thu số \d+\/2018/ })).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await find(page, "bao cao thang 12/2017", "Báo cáo tháng 12/2017");
  await expect(heading).toHaveText("Báo cáo tháng 12/2017");

  await find(page, "giao ban", /giao ban/i);
  await expect(page).toHaveURL(/#\/meetings\/\d+$/);

  await find(page, "nhan dia chi", "Nhãn địa chỉ");
  await expect(heading).toHaveText("In và xuất");
  await expect(page.getByRole("button", { name: /Nhãn địa chỉ/ })).toBeVisible();

  // She has gone on to somebody else in the list: the same person is opened again.
  await find(page, "hoang oanh", "Vũ Thị Hoàng Oanh");
  await expect(panel.getByRole("heading", { name: "Vũ Thị Hoàng Oanh" })).toBeVisible();
  await page.getByRole("grid").first().focus();
  await page.keyboard.press("Home");
  await expect(panel.getByRole("heading", { name: "Vũ Thị Hoàng Oanh" })).toHaveCount(0);
  await find(page, "hoang oanh", "Vũ Thị Hoàng Oanh");
  await expect(panel.getByRole("heading", { name: "Vũ Thị Hoàng Oanh" })).toBeVisible();
});

test("what is done often begins in the box", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("DỮ LIỆU MẪU", { exact: true })).toBeVisible();
  await find(page, "them hoi vien", "Thêm hội viên");
  await expect(page.getByRole("textbox", { name: "Họ và tên" })).toBeVisible();
  await expect(page).toHaveURL(/#\/members$/);
  await find(page, "hoi nghi moi", "Hội nghị mới");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Hội nghị mới");
  await activate(dialog.getByRole("button", { name: "Thôi" }));
  await expect(dialog).toHaveCount(0);
  await find(page, "them nhiem vu", "Thêm nhiệm vụ");
  await expect(dialog).toContainText("Thêm nhiệm vụ");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await find(page, "nhap danh sach", "Nhập danh sách");
  await expect(page).toHaveURL(/#\/members\/import$/);
  await find(page, "sao luu ngay", "Sao lưu ngay");
  await expect(page.getByText("Đã sao lưu và kiểm tra lại bản sao.")).toBeVisible();
});
