// Nhiệm vụ: one added, ticked off, and taken back.

import { expect, seemsWell, test, typeAsUniKey } from "./office";

test("she adds a task and ticks it off", async ({ page }) => {
  await page.goto("/#/tasks");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Thêm nhiệm vụ" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Ô này cần được điền.")).toBeVisible();
  await dialog.getByRole("textbox", { name: /^Nội dung việc/ }).focus();
  await typeAsUniKey(page, "No⌫ộ⌫ộp ba⌫áo ca⌫áo quy⌫ý I");
  await expect(dialog.getByRole("textbox", { name: /^Nội dung việc/ })).toHaveValue("Nộp báo cáo quý I");
  await dialog.getByRole("textbox", { name: /^Hạn/ }).fill("31/3/2018");
  await seemsWell(page);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText("Đã thêm nhiệm vụ.")).toBeVisible();
  const row = page.getByRole("row", { name: /Nộp báo cáo quý I/ });
  await expect(row).toBeVisible();
  await row.getByRole("checkbox").click({ force: true });
  await expect(page.getByText("Đã ghi xong một nhiệm vụ.")).toBeVisible();
  await expect(row).toBeHidden();
});
