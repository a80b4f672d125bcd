// Hôm nay: what is due, and the reminder to the branches that have not reported.

import { expect, seemsWell, test } from "./office";

test("the first thing she sees is what to do next", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("DỮ LIỆU MẪU", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/tháng/);
  const board = page.getByRole("main");
  await expect(board.getByText(/trên 14 chi hội đã nộp/)).toBeVisible();
  const remind = board.getByRole("button", { name: /^Nhắc \d+ chi hội$/ });
  if (await remind.isVisible()) {
    await remind.click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox")).toHaveValue(/báo cáo/i);
    await seemsWell(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(remind).toBeFocused();
  }
});

test("search from anywhere finds a member without her marks", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("DỮ LIỆU MẪU", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("duong hong");
  await expect(page.getByRole("option", { name: /Dương Thị Hồng/ }).first()).toBeVisible();
  await seemsWell(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/members\/\d+/);
  await expect(page.getByRole("complementary", { name: "Thông tin hội viên" })).toContainText("Dương Thị Hồng");
});
