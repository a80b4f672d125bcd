// Hội viên, by keyboard: finding by typing as UniKey does, adding, mending, leaving, and taking it back.

import type { Page } from "@playwright/test";
import { expect, seemsWell, test, typeAsUniKey } from "./office";

async function openMembers(page: Page) {
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
}

test("typing with UniKey finds Dương Thị Hồng, letter by letter", async ({ page }) => {
  await openMembers(page);
  await page.keyboard.press("Control+f");
  const field = page.getByRole("searchbox", { name: "Tìm trong danh sách" });
  await expect(field).toBeFocused();
  // "dduowng hoongf" with Telex: letters, Backspaces and the accented letters in their place.
  await typeAsUniKey(page, "d⌫đ⌫duo⌫⌫ương hoo⌫⌫ôn⌫⌫ồng");
  await expect(field).toHaveValue("dương hồng");
  await expect(page.getByRole("row", { name: /Dương Thị Hồng/ }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "khớp" })).toHaveText(/người khớp “dương hồng”/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Thông tin hội viên" })).toContainText("Hồng");
});

test("the list is in Vietnamese order of given names and tells its whole length", async ({ page }) => {
  await openMembers(page);
  const grid = page.getByRole("grid", { name: "Danh sách hội viên" });
  const total = Number(await grid.getAttribute("aria-rowcount")) - 1;
  expect(total).toBeGreaterThan(400);
  const rows = grid.getByRole("row");
  expect(await rows.count(), "only what can be seen is drawn").toBeLessThan(120);
  const names = await rows.locator("[role=gridcell]:first-child").allInnerTexts();
  const given = names.map((name) => name.trim().split(" ").at(-1) ?? "");
  const sorted = [...given].sort((a, b) => a.localeCompare(b, "vi"));
  expect(given).toEqual(sorted);
  await grid.focus();
  await page.keyboard.press("End");
  await expect(grid.locator(`[aria-rowindex="${total + 1}"]`)).toBeVisible();
});

test("she adds a member by keyboard, hears what is missing, and takes it back", async ({ page }) => {
  await openMembers(page);
  const count = page.getByRole("status").filter({ hasText: /hội viên/ }).first();
  const before = await count.innerText();
  await page.keyboard.press("Control+n");
  const name = page.getByRole("textbox", { name: /^Họ và tên/ });
  await expect(name).toBeFocused();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Ô này cần được điền.").first()).toBeVisible();
  await expect(name).toBeFocused();
  await typeAsUniKey(page, "Pha⌫ạm Thi⌫ị Kha⌫á⌫ánh Ly");
  await expect(name).toHaveValue("Phạm Thị Khánh Ly");
  await page.getByRole("textbox", { name: /^Ngày sinh/ }).fill("05031990");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: /^Ngày sinh/ })).toHaveValue("5/3/1990");
  await seemsWell(page);
  await pickFirst(page, /^Chi hội/);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Đã thêm Phạm Thị Khánh Ly.")).toBeVisible();
  await expect(count).not.toHaveText(before);
  await seemsWell(page);
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+z");
  await expect(count).toHaveText(before);
  await page.keyboard.press("Control+y");
  await expect(count).not.toHaveText(before);
});

test("an impossible date and an unsaved form lose nothing", async ({ page }) => {
  await openMembers(page);
  await page.keyboard.press("Control+n");
  await page.getByRole("textbox", { name: /^Họ và tên/ }).fill("Ngô Thị Nháp");
  await page.getByRole("textbox", { name: /^Ngày sinh/ }).fill("31/2/1980");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Ngày này không có trong lịch.")).toBeVisible();
  await page.keyboard.press("F5");
  await expect(page.getByRole("textbox", { name: /^Họ và tên/ })).toHaveValue("Ngô Thị Nháp");
  await page.keyboard.press("Escape");
  const asks = page.getByRole("dialog", { name: "Chưa lưu những gì vừa ghi" });
  await expect(asks).toBeVisible();
  await seemsWell(page);
  await asks.getByRole("button", { name: "Viết tiếp" }).click();
  await expect(page.getByRole("textbox", { name: /^Họ và tên/ })).toHaveValue("Ngô Thị Nháp");
});

/** Opens a select or combo box by its label and takes its first choice, by keyboard. */
async function pickFirst(page: Page, label: RegExp) {
  const form = page.locator("aside");
  const box = form.getByRole("combobox", { name: label }).or(form.getByRole("button", { name: label })).first();
  await box.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option").nth(1).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}
