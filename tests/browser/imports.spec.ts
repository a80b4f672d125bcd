// Nhập danh sách, by keyboard alone: five lists of five offices into an empty book, one wrong import taken back, a list
// pasted from a message, ten thousand rows, and files that cannot be read.

import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, type Office, seemsWell, test } from "./office";

const LISTS = resolve(import.meta.dirname, "../data");

test.use({ start: "first run" });

/** An empty office, as the first-run guide leaves it. */
async function emptyOffice(page: Page): Promise<void> {
  const made = await page.request.post("/call/create_office", {
    data: {
      ward_name: "Hội LHPN phường Hoa Sen",
      place_name: "Hoa Sen",
      upper_levels: [],
      branches: "",
      officers: [{ name: "Lê Thị Nụ", post: "chair", other_title: null, valid_from: "2016-03-05", last_day: null }],
      officer: "Lê Thị Nụ",
      password: null,
    },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await page.goto("/#/members");
  await expect(page.getByText("Chưa có chi hội nào để ghi hội viên vào")).toBeVisible();
}

/** Goes there as hands on the keyboard do. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible();
  await expect(there).toBeEnabled();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${there}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole("button", { name }));
  await page.keyboard.press("Enter");
}

async function openWizard(page: Page): Promise<void> {
  await press(page, "Nhập danh sách");
  await expect(page.getByRole("heading", { level: 1, name: "Nhập danh sách hội viên" })).toBeVisible();
}

async function chooseFiles(page: Page, office: Office, ...names: string[]): Promise<void> {
  for (const name of names) await office.willPick(resolve(LISTS, name));
  await press(page, /^Chọn (thêm )?tệp$/);
  for (const name of names) await expect(page.getByText(name.split("/").at(-1) ?? name, { exact: true }).first()).toBeVisible();
}

async function toPreview(page: Page): Promise<Locator> {
  await press(page, "Xem các cột");
  await press(page, /^Xem trước \d/);
  const grid = page.getByRole("grid", { name: "Các dòng sẽ nhập" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  return grid;
}

async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Dán từ Zalo hoặc Excel" });
  await tabTo(page, field);
  await page.keyboard.insertText(text);
  await press(page, "Đọc phần vừa dán");
  await expect(page.getByText("Phần vừa dán", { exact: true }).first()).toBeVisible();
}

async function members(page: Page): Promise<number> {
  const answer = await page.request.post("/call/count_members", { data: { on: null, unit_id: null } });
  return ((await answer.json()) as { value: number }).value;
}

test("five lists fill an empty book, and a wrong one is taken back whole", async ({ page, office }) => {
  test.setTimeout(240_000);
  await emptyOffice(page);
  await openWizard(page);
  await seemsWell(page);

  // The list of another ward, taken by mistake.
  await chooseFiles(page, office, "phuong-khac.xlsx");
  await toPreview(page);
  await expect(page.getByText("Chưa có gì được ghi vào sổ.", { exact: false })).toBeVisible();
  expect(await members(page)).toBe(0);
  await press(page, /^Nhập \d+ hội viên/);
  await expect(page.getByText(/^Đã nhập \d+ hội viên$/)).toBeVisible();
  await seemsWell(page);
  expect(await members(page)).toBeGreaterThan(100);
  await press(page, "Hoàn tác cả đợt");
  await expect(page.getByText("Đã hoàn tác cả đợt nhập. Sổ trở lại như trước.")).toBeVisible();
  expect(await members(page)).toBe(0);

  // Her own four, together: 118 + 300 + 96 + 74 rows.
  await press(page, "Nhập tiếp danh sách khác");
  await chooseFiles(page, office, "chi-hoi-ro-rang.xlsx", "phuong-cu-lon-xon.xlsx", "chi-hoi-vntime.xls", "chi-hoi-vni.xlsx");
  await expect(page.getByText("4 danh sách, 588 dòng").first()).toBeVisible();
  await seemsWell(page);
  const grid = await toPreview(page);
  await expect(grid).toHaveAttribute("aria-rowcount", "589");
  await seemsWell(page);

  // One row without a name: the cell is named, typed anew, and the row can be added.
  await tabTo(page, page.getByRole("radio", { name: /^Tất cả/ }));
  for (const _ of ["Thêm mới", "Có thể trùng", "Cần sửa"]) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Cần sửa/ })).toBeChecked();
  const waiting = Number(/\d+/.exec((await page.getByText(/^Cần sửa \d/).textContent()) ?? "")?.[0]);
  expect(waiting).toBeGreaterThanOrEqual(12);
  await tabTo(page, grid);
  const nameless = grid.getByRole("row", { name: /không có tên/ }).first();
  const place = Number(await nameless.getAttribute("aria-rowindex"));
  for (let steps = 2; steps < place; steps += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const row = page.getByRole("dialog", { name: "(không có tên)" });
  await expect(row.getByText(/Ô B32/)).toBeVisible();
  await seemsWell(page);
  await tabTo(page, row.getByRole("textbox", { name: "Họ và tên đệm (ô B32)" }));
  await page.keyboard.type("Nguyễn Thị");
  await tabTo(page, row.getByRole("textbox", { name: "Tên (ô C32)" }));
  await page.keyboard.type("Lụa");
  await page.keyboard.press("Enter");
  await expect(row).toBeHidden();
  await expect(page.getByText(`Cần sửa ${waiting - 1}`)).toBeVisible();

  await press(page, new RegExp(`^Lưu ${waiting - 1} dòng cần sửa$`));
  await expect.poll(() => office.savedFiles()).toEqual([expect.stringMatching(/^DongChuaNhap_.*\.xlsx$/)]);

  await press(page, /^Nhập \d+ hội viên/);
  await expect(page.getByText(/^Đã nhập \d+ hội viên$/)).toBeVisible();
  const first = await members(page);
  expect(first).toBe(588 - (waiting - 1));

  // Now the other ward on purpose: whoever of the 15 people in both is in the book already is shown beside her record.
  await press(page, "Nhập tiếp danh sách khác");
  await chooseFiles(page, office, "phuong-khac.xlsx");
  await toPreview(page);
  await expect(page.getByText(/^Có thể trùng 1\d$/)).toBeVisible();
  await press(page, /^Nhập \d+ hội viên/);
  await expect(page.getByText(/^Đã nhập \d+ hội viên$/)).toBeVisible();
  expect(await members(page)).toBeGreaterThan(first);
  await press(page, "Xem người vừa nhập");
  await expect(page.getByRole("heading", { level: 1, name: "Hội viên" })).toBeVisible();
});

test("a list typed in an old font reads as Vietnamese, and the font can be changed", async ({ page, office }) => {
  await emptyOffice(page);
  await openWizard(page);
  await chooseFiles(page, office, "chi-hoi-vntime.xls");
  await press(page, "Xem các cột");
  await expect(page.getByText("Phan Thị Trang").first()).toBeVisible();
  await expect(page.getByText(/phông cũ \.VnTime/)).toBeVisible();
  await press(page, "Đổi phông");
  const fonts = page.getByRole("dialog");
  await seemsWell(page);
  await tabTo(page, fonts.getByRole("button", { name: /Cột B/ }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(fonts.getByText("Phan Thị Trang")).toBeHidden();
  await tabTo(page, fonts.getByRole("button", { name: /Cột B/ }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(fonts.getByText("Phan Thị Trang")).toBeVisible();
});

test("a pasted list goes where she says, row by row as she decides", async ({ page }) => {
  await emptyOffice(page);
  await openWizard(page);
  const longName = "Tôn Nữ Thị Hoàng Diệu";
  await paste(page, `Họ và tên\tNgày sinh\tĐiện thoại\n${longName}\t3/11/1982\t912345678\nTrần Thị Mai\t1975\t\nVũ Thị Sen\t25/1/2031\t`);
  await press(page, "Xem các cột");
  await tabTo(page, page.getByRole("combobox", { name: /^Nhập vào chi hội/ }));
  await page.keyboard.type("Chi hội 5");
  await page.keyboard.press("Tab");
  await press(page, /^Xem trước 3/);
  await expect(page.getByText("Điện thoại: Đã thêm lại số 0 ở đầu.")).toBeVisible();
  await seemsWell(page);
  // Waits until decided: Enter on its row opens it, and it is skipped there.
  await tabTo(page, page.getByRole("grid"));
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const row = page.getByRole("dialog", { name: "Vũ Thị Sen" });
  await tabTo(page, row.getByRole("radio", { name: /^Chọn/ }));
  await page.keyboard.press("ArrowUp");
  await expect(row.getByRole("radio", { name: /^Bỏ qua/ })).toBeChecked();
  await press(page, /^Xong$/);
  await expect(page.getByRole("button", { name: "Quyết định cho Vũ Thị Sen: Bỏ qua" })).toBeVisible();
  // In bulk: everything skipped, then back to what was suggested.
  const bulk = page.getByRole("button", { name: "Quyết định nhiều dòng" });
  await tabTo(page, bulk);
  await page.keyboard.press("Enter");
  await activate(page.getByRole("menuitem", { name: /^Bỏ qua 3 dòng/ }));
  await expect(page.getByRole("button", { name: "Chưa có dòng nào để nhập" })).toBeDisabled();
  await tabTo(page, bulk);
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await press(page, "Nhập 2 hội viên vào Chi hội 5");
  await expect(page.getByText("Đã nhập 2 hội viên")).toBeVisible();
  expect(await members(page)).toBe(2);

  // The same list again says nothing new of those two.
  await press(page, "Nhập tiếp danh sách khác");
  await paste(page, `Họ và tên\tNgày sinh\n${longName}\t3/11/1982\nTrần Thị Mai\t1975`);
  await press(page, "Xem các cột");
  await press(page, /^Xem trước 2/);
  await expect(page.getByText("Đã có đủ trong sổ").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Chưa có dòng nào để nhập" })).toBeDisabled();
});

test("ten thousand rows are looked at through a window", async ({ page, office }) => {
  test.setTimeout(180_000);
  await emptyOffice(page);
  await openWizard(page);
  const given = ["Mai", "Lan", "Hồng", "Thu", "Nga", "Hoa", "Yến", "Bình"];
  const rows = Array.from({ length: 10_000 }, (_, at) => `Nguyễn Thị ${given[at % 8]}\t${(at % 28) + 1}/${(at % 12) + 1}/${1950 + (at % 50)}\t09${String(10_000_000 + at)}`);
  const asked: number[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/call/import_page")) asked.push((request.postDataJSON() as { limit: number }).limit);
  });
  const long = join(office.out, "toàn quận.csv");
  writeFileSync(long, `Họ và tên\tNgày sinh\tĐiện thoại\n${rows.join("\n")}\n`);
  await office.willPick(long);
  await press(page, "Chọn tệp");
  await expect(page.getByText("10.000 dòng", { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  const grid = await toPreview(page);
  await expect(grid).toHaveAttribute("aria-rowcount", "10001");
  await tabTo(page, grid);
  await page.keyboard.press("End");
  await expect(grid.locator('[aria-rowindex="10001"]')).toContainText("Nguyễn Thị");
  expect(await grid.getByRole("row").count()).toBeLessThan(120);
  expect(Math.max(...asked)).toBeLessThanOrEqual(200);
});

test("a file that cannot be read says why, and the others stay", async ({ page, office }) => {
  await emptyOffice(page);
  await openWizard(page);
  const damaged = join(office.out, "hỏng.xlsx");
  writeFileSync(damaged, Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4000, 7)]));
  const paper = join(office.out, "quyết định.xlsx");
  writeFileSync(paper, "%PDF-1.7\n%âãÏÓ\n");
  await office.willPick(damaged);
  await office.willPick(paper);
  await chooseFiles(page, office, "chi-hoi-vni.xlsx");
  await expect(page.getByRole("alert").filter({ hasText: "hỏng hoặc thiếu" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Đây là tệp PDF" })).toBeVisible();
  await seemsWell(page);
  await press(page, "Bỏ hỏng.xlsx");
  await expect(page.getByText("hỏng.xlsx")).toBeHidden();
  await press(page, "Xem các cột");
  await expect(page.getByRole("button", { name: /^Xem trước 74/ })).toBeVisible();
});
