// Lists of people, by keyboard alone: narrowing, columns, keeping a list, picking people, and what leaves the office.

import type { Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

async function openMembers(page: Page) {
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
}

/** Opens the list's menu and does one of its actions. */
async function act(page: Page, name: RegExp) {
  await activate(page.getByRole("button", { name: "Danh sách", exact: true }));
  await expect(page.getByRole("menu")).toBeVisible();
  await activate(page.getByRole("menuitem", { name }));
}

test("she narrows the list, chooses columns, keeps it and finds it again", async ({ page, office }) => {
  // While nothing has left: names of files are no Vietnamese.
  await page.goto("/#/history");
  await activate(page.getByRole("tab", { name: "Nhật ký xuất" }));
  await expect(page.getByText("Chưa có tệp nào được đưa ra")).toBeVisible();
  await seemsWell(page);
  await openMembers(page);
  await activate(page.getByRole("button", { name: "Lọc thêm" }));
  const filter = page.getByRole("dialog", { name: "Lọc danh sách" });
  await filter.getByRole("textbox", { name: "Từ tuổi" }).fill("55");
  await activate(filter.getByRole("checkbox", { name: "Điện thoại" }), "Space");
  await seemsWell(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Lọc thêm: 2" })).toBeVisible();
  const status = page.getByRole("status").filter({ hasText: / trong / });
  // The count follows a moment after the condition.
  await expect(status).toHaveText(/^(\d+) trong (?!\1 )/);
  const said = await status.innerText();

  await act(page, /^Cột và thứ tự/);
  const columns = page.getByRole("dialog", { name: "Cột và thứ tự" });
  await activate(columns.getByRole("checkbox", { name: /^Dân tộc/ }), "Space");
  await expect(columns.getByText("Dữ liệu nhạy cảm").first()).toBeVisible();
  await activate(columns.getByRole("checkbox", { name: "Ngày vào Hội" }), "Space");
  await activate(columns.getByRole("button", { name: "Đưa Điện thoại lên" }));
  await seemsWell(page);
  await activate(columns.getByRole("button", { name: "Hiện các cột này" }));
  await expect(page.getByRole("columnheader", { name: "Dân tộc" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Ngày vào Hội" })).toHaveCount(0);
  const heads = await page.getByRole("grid").getByRole("columnheader").allInnerTexts();
  expect(heads.slice(0, 4)).toEqual(["Họ và tên", "Ngày sinh", "Điện thoại", "Địa chỉ"]);
  await seemsWell(page);

  await act(page, /^Lưu danh sách này/);
  await page.getByRole("textbox", { name: "Tên danh sách" }).fill("Cao tuổi thiếu điện thoại");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã lưu danh sách “Cao tuổi thiếu điện thoại”.")).toBeVisible();

  await act(page, /^Lưu ra Excel/);
  await expect.poll(() => office.savedFiles()).toContainEqual(expect.stringMatching(/^DanhSachHoiVien_.*\.xlsx$/));

  await page.reload();
  await openMembers(page);
  await expect(page.getByRole("button", { name: "Lọc thêm", exact: true })).toBeVisible();
  await act(page, /^Cao tuổi thiếu điện thoại/);
  await expect(status).toHaveText(said);
  await expect(page.getByRole("columnheader", { name: "Dân tộc" })).toBeVisible();

  await page.goto("/#/history");
  await activate(page.getByRole("tab", { name: "Nhật ký xuất" }));
  await expect(page.getByRole("grid").getByText(/Họ và tên, Ngày sinh, Điện thoại/)).toBeVisible();
});

test("she picks people with the keyboard and takes only them", async ({ page, office }) => {
  await openMembers(page);
  await act(page, /^Chọn nhiều người/);
  const grid = page.getByRole("grid", { name: "Danh sách hội viên" });
  await expect(grid).toBeFocused();
  await page.keyboard.press("Space");
  const bar = page.getByRole("region", { name: "Người đã chọn" });
  await expect(bar.getByRole("status")).toHaveText("Đã chọn 1 người");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar.getByRole("status")).toHaveText("Đã chọn 3 người");
  await page.keyboard.press("Space");
  await expect(bar.getByRole("status")).toHaveText("Đã chọn 2 người");
  await seemsWell(page);
  await activate(bar.getByRole("button", { name: "Lưu ra Excel" }));
  await expect.poll(() => office.savedFiles().length).toBe(1);
  await grid.focus();
  await page.keyboard.press("Control+a");
  const total = Number(await grid.getAttribute("aria-rowcount")) - 1;
  await expect(bar.getByRole("status")).toHaveText(`Đã chọn ${total} người`);
  await activate(bar.getByRole("button", { name: "Bỏ chọn" }));
  await expect(bar).toHaveCount(0);
  await expect(grid).toBeFocused();
});

test("the search box knows the papers, and whom she has just opened", async ({ page }) => {
  await openMembers(page);
  await page.getByRole("grid", { name: "Danh sách hội viên" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  const second = await page.getByRole("grid").locator('[aria-rowindex="3"] [role=gridcell]').first().innerText();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(second.trim());
  const name = await panel.getByRole("heading", { level: 2 }).innerText();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox").last()).toBeFocused();
  await expect(page.getByRole("option").first()).toContainText(name);
  await seemsWell(page);
  await page.keyboard.type("nhan dia chi");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "In và xuất" })).toBeVisible();
});

test("Enter means the answer to all she typed, however late it comes", async ({ page }) => {
  await openMembers(page);
  // A slow PC: the answers to what was typed are a second late.
  for (const late of ["search", "list_members"])
    await page.route(`**/call/${late}`, async (route) => {
      await new Promise((later) => setTimeout(later, 1_000));
      await route.continue();
    });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox").last()).toBeFocused();
  await page.keyboard.type("duong");
  await expect(page.getByRole("option").first()).toContainText("Dương");
  const stale = await page.getByRole("option").first().innerText();
  await page.keyboard.type(" hong");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(/^Dương .*Hồng$/);
  expect(stale, "the story says nothing if the first answer was right too").not.toMatch(/Hồng/);

  await page.keyboard.press("Control+f");
  await expect(page.getByRole("searchbox", { name: "Tìm trong danh sách" })).toBeFocused();
  await page.keyboard.type("tran thi");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(/^Trần Thị/);
});
