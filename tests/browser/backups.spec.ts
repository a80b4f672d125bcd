// Sao lưu: a backup is made and counted, restored, and the restore is undone.

import { expect, seemsWell, test } from "./office";

test("a backup restores what was lost, and the restore can be undone", async ({ page }) => {
  await page.goto("/#/backups");
  await page.getByRole("button", { name: "Sao lưu ngay" }).click();
  await expect(page.getByText("Đã sao lưu và kiểm tra lại bản sao.").first()).toBeVisible({ timeout: 30_000 });
  const list = page.getByRole("grid", { name: "Các bản sao lưu" });
  await expect(list.getByRole("row", { name: /chị bấm sao lưu/ })).toBeVisible();
  await seemsWell(page);
  await list.getByRole("button", { name: "Khôi phục…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Khôi phục sổ" });
  await seemsWell(page);
  await dialog.getByRole("button", { name: "Khôi phục", exact: true }).click();
  await expect(page.getByText(/Sổ đã trở lại như lúc/).first()).toBeVisible({ timeout: 30_000 });
  const ask = page.getByRole("button", { name: "Hoàn tác khôi phục…" });
  await ask.click();
  const undoing = page.getByRole("dialog", { name: "Hoàn tác khôi phục" });
  await expect(undoing).toContainText(/Sổ sẽ trở lại như trước khi khôi phục, lúc .*hội viên/);
  await expect(undoing).toContainText("Sổ đang mở của Hội LHPN phường Thượng Thanh sẽ được thay");
  await seemsWell(page);
  await page.keyboard.press("Escape");
  await expect(undoing).toBeHidden();
  await expect(ask).toBeFocused();
  await ask.press("Enter");
  await undoing.getByRole("button", { name: "Hoàn tác", exact: true }).press("Enter");
  await expect(page.getByText("Đã hoàn tác khôi phục: sổ trở lại như trước.").first()).toBeVisible({ timeout: 30_000 });
});

test("the check reads the whole office and says it is sound", async ({ page }) => {
  await page.goto("/#/backups");
  await page.getByRole("button", { name: "Kiểm tra sổ" }).click();
  await expect(page.getByText("Sổ lành lặn.")).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
});

test("one more copy goes where she says", async ({ page, office }) => {
  await page.goto("/#/backups");
  await page.getByRole("button", { name: "Chép ra USB…" }).click();
  await expect.poll(() => office.savedFiles().filter((name) => name.endsWith(".sohoi")).length, { timeout: 30_000 }).toBe(1);
});
