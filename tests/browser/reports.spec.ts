// Báo cáo tháng: a branch's column typed by keyboard with blank, 0 and "không phát sinh" kept apart, and the Excel file.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, seemsWell, test } from "./office";

test("a branch's figures are typed down the column, and one undo takes them back", async ({ page }) => {
  await page.goto("/#/reports");
  await page.getByRole("tab", { name: "Theo chi hội" }).click();
  await page.getByRole("navigation", { name: "Các chi hội" }).getByRole("button", { name: /chưa nộp/ }).first().click();
  const grid = page.getByRole("grid", { name: /^Số liệu Chi hội/ });
  await expect(grid).toBeVisible();
  await seemsWell(page);
  await grid.focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await page.keyboard.type("k");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/\d+ số chưa lưu/)).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/Đã lưu \d/).first()).toBeVisible();
  await expect(grid.getByRole("gridcell", { name: /^12 Sổ ghi/ })).toBeVisible();
  await expect(grid.getByText("không phát sinh").first()).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: /^Hoàn tác/ }).click();
  await expect(grid.getByRole("gridcell", { name: /^12 Sổ ghi/ })).toBeHidden();
});

test("the Excel file to send lies in her folder", async ({ page, office }) => {
  await page.goto("/#/reports");
  await expect(page.getByRole("grid").getByRole("row").nth(5)).toBeVisible();
  await page.keyboard.press("Control+e");
  await expect.poll(() => office.savedFiles().length, { timeout: 20_000 }).toBe(1);
  const [file = ""] = office.savedFiles();
  expect(file).toMatch(/\.xlsx$/);
  expect(readFileSync(join(office.out, file)).subarray(0, 2).toString()).toBe("PK");
});
