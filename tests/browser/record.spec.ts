// The record of a member, by keyboard: what stands around her, her household, a planned move, the sum of the month.

import type { Page } from "@playwright/test";
import { activate, choose } from "./keys";
import { expect, seemsWell, test } from "./office";

/** Opens the first person a search finds and answers her panel. */
async function openPerson(page: Page, typed: string) {
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await page.keyboard.press("Control+f");
  await page.keyboard.type(typed);
  // What is found for all she typed, not for its first letters.
  await expect(page.getByRole("status").filter({ hasText: "khớp" }).filter({ hasText: typed })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[role=grid]:focus, [role=grid] :focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  await expect(panel.getByRole("heading", { level: 2 })).toBeVisible();
  return panel;
}

async function press(page: Page, name: string | RegExp) {
  const button = page.getByRole("button", { name, exact: typeof name === "string" }).last();
  await activate(button);
}

test("a note, a circumstance and consent are written, mended and taken back", async ({ page }) => {
  const panel = await openPerson(page, "nguyen thi");
  await press(page, /^Ghi chú theo ngày/);
  await press(page, "Viết ghi chú");
  const dialog = page.getByRole("dialog", { name: "Viết ghi chú" });
  await expect(dialog.getByRole("textbox", { name: /^Nội dung/ })).toBeFocused();
  await page.keyboard.type("Đã đến thăm");
  await seemsWell(page);
  await press(page, "Lưu");
  await expect(panel.getByText("Đã đến thăm")).toBeVisible();
  await press(page, "Xóa: Đã đến thăm");
  await expect(panel.getByText("Đã đến thăm")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(panel.getByText("Đã đến thăm")).toBeVisible();

  await press(page, /^Hoàn cảnh/);
  await press(page, "Thêm hoàn cảnh");
  await page.getByRole("textbox", { name: /^Từ ngày/ }).fill("1/3/2015");
  await press(page, "Lưu");
  await expect(panel.getByText("từ 1/3/2015")).toBeVisible();

  await press(page, /^Đồng ý xử lý dữ liệu/);
  await press(page, "Lời thông báo để đọc");
  await expect(page.getByText(/rút lại sự đồng ý bất cứ lúc nào/)).toBeVisible();
  await page.keyboard.press("Escape");
  await seemsWell(page);
});

test("a household is written, found by another and left one press away", async ({ page }) => {
  // Somebody who lives in no household of the sample yet.
  const open = async (from: number) => {
    for (let n = from; ; n++) {
      await page.goto(`/#/members/${n}`);
      // Else the person before still stands there for a moment.
      await page.reload();
      const fold = page.getByRole("button", { name: /^Hộ gia đình/ });
      await expect(fold).toBeVisible();
      await expect(page.getByRole("complementary", { name: "Thông tin hội viên" })).toContainText("Hộ gia đình");
      if ((await fold.innerText()).includes("chưa ghi")) return n;
    }
  };
  const first = await open(20);
  const name = await page.getByRole("complementary").getByRole("heading", { level: 2 }).innerText();
  await press(page, /^Hộ gia đình/);
  await press(page, "Ghi hộ mới");
  await page.getByRole("textbox", { name: "Địa chỉ" }).fill("Số 18 ngõ Thử");
  await page.getByRole("textbox", { name: "Số người trong hộ" }).fill("4");
  await seemsWell(page);
  await press(page, "Lưu");
  await expect(page.getByText("Chủ hộ, 4 người").first()).toBeVisible();
  await press(page, "Thêm phân loại");
  await press(page, "Lưu");
  await expect(page.getByRole("list", { name: "Diện hộ" })).toContainText("Hộ nghèo");

  await open(first + 1);
  await press(page, /^Hộ gia đình/);
  await press(page, "Vào hộ đã có");
  const find = page.getByRole("combobox", { name: /^Tìm hộ/ });
  await choose(find, "ngo thu", name);
  await press(page, "Vào hộ đã có");
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  await press(page, `Mở ${name}`);
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(name);
});

test("a move planned for March waits, shows as planned and can be cancelled", async ({ page }) => {
  const panel = await openPerson(page, "tran thi");
  await press(page, "Chuyển chi hội");
  const dialog = page.getByRole("dialog", { name: "Chuyển chi hội" });
  const branch = dialog.getByRole("combobox", { name: /^Chi hội/ });
  await choose(branch, "chi hoi 3", "Chi hội 3");
  await dialog.getByRole("textbox", { name: /^Từ ngày/ }).fill("1/3/2018");
  await press(page, "Chuyển chi hội");
  await expect(panel.getByText(/^Từ 1\/3\/2018: Chi hội 3/)).toBeVisible();
  await expect(panel.getByText("từ 1/3/2018 · sắp tới")).toBeVisible();
  await seemsWell(page);
  await press(page, /^Hủy: Chuyển từ/);
  await expect(page.getByText("Đã hủy việc đã định.")).toBeVisible();
  await expect(panel.getByText(/^Từ 1\/3\/2018/)).toBeHidden();
});

test("the wrong day of joining is put right", async ({ page }) => {
  const panel = await openPerson(page, "pham thi");
  const pencil = panel.getByRole("button", { name: /^Sửa: (Được kết nạp|Chuyển đến)/ });
  await activate(pencil);
  const dialog = page.getByRole("dialog", { name: "Sửa thời gian sinh hoạt" });
  await dialog.getByRole("textbox", { name: /^Từ ngày/ }).fill("5/2009");
  await seemsWell(page);
  await press(page, "Lưu");
  await expect(panel.getByText("5/2009").first()).toBeVisible();
});

test("each line of the month's sum opens its people, and the end its list", async ({ page }) => {
  await page.goto("/#/members");
  await press(page, /Xem 5 người: Kết nạp/);
  const dialog = page.getByRole("dialog", { name: "Kết nạp" });
  await expect(dialog.getByRole("listitem")).toHaveCount(5);
  await seemsWell(page);
  const name = await dialog.getByRole("button").nth(1).locator("span").first().innerText();
  await activate(dialog.getByRole("button").nth(1));
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toHaveText(name);
  await page.goto("/#/members");
  await page.reload();
  await press(page, /Hết ngày 31\/12\/2017: 545/);
  await expect(page.getByRole("status").filter({ hasText: "545 hội viên ngày 31/12/2017" })).toBeVisible();
  await press(page, /^Theo loại và tuổi/);
  await expect(page.getByText("18–30 tuổi")).toBeVisible();
  await seemsWell(page);
});

test("a birth to come warns beside the field and is kept", async ({ page }) => {
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await page.keyboard.press("Control+n");
  await page.getByRole("textbox", { name: /^Họ và tên/ }).fill("Ngô Thị Mai Sau");
  await page.getByRole("textbox", { name: /^Ngày sinh/ }).fill("5/3/2019");
  await expect(page.getByText("Ngày sinh sau hôm nay.")).toBeVisible();
  await press(page, /^Giấy tờ cũ/);
  await expect(page.getByRole("textbox", { name: "Số CMND cũ" })).toBeVisible();
  await seemsWell(page);
});

test("a field of the ward's own is made in the settings and filled in the form", async ({ page }) => {
  await page.goto("/#/settings");
  await page.getByRole("tab", { name: "Sổ hội viên" }).click();
  await press(page, "Thêm trường");
  await page.getByRole("textbox", { name: "Tên trường 1" }).fill("Cỡ áo dài");
  await seemsWell(page);
  await press(page, "Lưu trường riêng");
  await expect(page.getByText("Đã lưu các trường riêng.")).toBeVisible();
  const panel = await openPerson(page, "le thi");
  await press(page, "Sửa thông tin");
  await press(page, /^Thông tin riêng của phường/);
  await page.getByRole("textbox", { name: "Cỡ áo dài" }).fill("M");
  await page.keyboard.press("Control+s");
  await press(page, /^Thông tin khác/);
  await expect(panel.getByText("Cỡ áo dài", { exact: true })).toBeVisible();
});
