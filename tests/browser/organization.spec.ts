// Chi hội, tổ: the tree, a list of names pasted with a preview, a new name from a day on.

import { expect, seemsWell, test } from "./office";

test("pasted branches are previewed before anything is written", async ({ page }) => {
  await page.goto("/#/organization");
  await expect(page.getByRole("heading", { level: 1, name: "Chi hội, tổ" })).toBeVisible();
  const before = await page.getByRole("main").getByText(/\d+ chi hội, \d+ tổ/).innerText();
  await page.getByRole("button", { name: "Dán danh sách" }).click();
  const dialog = page.getByRole("dialog", { name: "Dán danh sách chi hội" });
  await dialog.getByRole("textbox").first().fill("1. Chi hội Hồ Sen\n2. Chi hội Hồ Sen\n3. Chi hội Bờ Đê");
  await expect(dialog.getByText("Sẽ thêm 2 chi hội")).toBeVisible();
  await expect(dialog.getByText("trùng dòng trên, bỏ qua")).toBeVisible();
  await seemsWell(page);
  await dialog.getByRole("button", { name: "Thêm 2 chi hội" }).click();
  await expect(page.getByText("Đã thêm 2 chi hội.")).toBeVisible();
  await expect(page.getByRole("main").getByText(/\d+ chi hội, \d+ tổ/)).not.toHaveText(before);
  await page.getByRole("banner").getByRole("button", { name: /^Hoàn tác/ }).click();
  await expect(page.getByRole("main").getByText(before)).toBeVisible();
});
