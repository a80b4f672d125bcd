// Hội nghị: the briefing of 18/1/2018 beside its real page, a new meeting, and the minutes saved as PDF.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, seemsWell, test, typeAsUniKey } from "./office";

test("the page beside the text is the PDF, and it follows what she types", async ({ page, office }) => {
  await page.goto("/#/meetings");
  await page.getByRole("link", { name: /giao ban/i }).first().click();
  const preview = page.getByRole("region", { name: "Biên bản như sẽ in" }).or(page.getByLabel("Biên bản như sẽ in")).first();
  await expect(preview.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
  await page.getByRole("button", { name: /Lưu PDF/ }).first().click();
  await expect.poll(() => office.savedFiles().length, { timeout: 20_000 }).toBe(1);
  const [file = ""] = office.savedFiles();
  expect(file).toMatch(/\.pdf$/);
  expect(readFileSync(join(office.out, file)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a new meeting comes filled in, and takes a conclusion that becomes a task", async ({ page }) => {
  await page.goto("/#/meetings");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Hội nghị mới" });
  await dialog.getByRole("textbox", { name: /^Ngày họp/ }).fill("8/2/2018");
  await seemsWell(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/meetings\/\d+/);
  await page.getByText("Kết luận", { exact: true }).first().click();
  await page.getByRole("button", { name: "Thêm kết luận" }).first().click();
  const conclusion = page.getByRole("textbox", { name: /^Kết luận 1/ });
  await conclusion.focus();
  await typeAsUniKey(page, "Ra⌫à soa⌫á⌫át hô⌫ộ⌫ộ khó khăn");
  await expect(conclusion).toHaveValue("Rà soát hộ khó khăn");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/Đã lưu \d/).first()).toBeVisible();
  await seemsWell(page);
});
