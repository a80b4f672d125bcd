// Hội phí: a branch collected by keyboard, taken back, a receipt written and cancelled, the share handed up.

import { expect, seemsWell, test } from "./office";

test("she collects a branch by keyboard, takes one amount back, and collects the rest at once", async ({ page }) => {
  await page.goto("/#/fund");
  await expect(page.getByRole("heading", { level: 1, name: "Hội phí năm 2018" })).toBeVisible();
  const branches = page.getByRole("navigation", { name: "Các chi hội" });
  await branches.getByRole("button").nth(1).click();
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("row").nth(3)).toBeVisible();
  const cell = (row: number, column: number) => grid.getByRole("row").nth(row).getByRole("gridcell").nth(column);
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(cell(1, 1)).toHaveText("24.000");
  await page.keyboard.type("10.000");
  await page.keyboard.press("Enter");
  await expect(cell(2, 1)).toHaveText("10.000");
  await expect(cell(2, 2)).toHaveText("14.000");
  await expect(page.getByText("đang ghi…")).toBeHidden();
  // Undo gives the second back, not the first.
  await page.keyboard.press("Control+z");
  await expect(cell(2, 1)).not.toHaveText("10.000");
  await expect(cell(1, 1)).toHaveText("24.000");
  await seemsWell(page);
  await page.getByRole("button", { name: "Thu cả chi hội" }).click();
  await expect(page.getByText(/^Đã ghi thu đủ \d+ người/)).toBeVisible();
  await expect(branches.getByRole("button").nth(1)).toContainText("100%");
  await expect(cell(2, 1)).toHaveText("24.000");
});

test("an exemption, a receipt and what goes up", async ({ page, office }) => {
  await page.goto("/#/fund");
  const branches = page.getByRole("navigation", { name: "Các chi hội" });
  await branches.getByRole("button").nth(1).click();
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("row").nth(3)).toBeVisible();
  await page.getByRole("button", { name: /^Miễn cho/ }).click();
  await page.getByRole("textbox", { name: /^Lý do/ }).fill("Hộ nghèo");
  await seemsWell(page);
  await page.getByRole("button", { name: "Miễn", exact: true }).click();
  await expect(grid.getByText("miễn: Hộ nghèo")).toBeVisible();
  await page.getByRole("button", { name: "Thu cả chi hội" }).click();
  await page.getByRole("button", { name: "Lập phiếu thu" }).click();
  await page.getByRole("button", { name: "Lập phiếu", exact: true }).click();
  await expect(page.getByText("Đã lập phiếu thu.")).toBeVisible();
  await page.getByRole("tab", { name: "Phiếu thu" }).click();
  await grid.getByRole("row", { name: /01\/2018/ }).click();
  await page.keyboard.press("Enter");
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
  await page.getByRole("button", { name: "Lưu PDF" }).click();
  await expect.poll(() => office.savedFiles()).toContain("PhieuThu_01_2018_PhuongThuongThanh.pdf");
  await page.getByRole("button", { name: "Hủy phiếu" }).click();
  await page.getByRole("textbox", { name: /^Lý do hủy/ }).fill("Ghi nhầm người nộp");
  await page.getByRole("button", { name: "Hủy phiếu" }).click();
  await expect(grid.getByText("đã hủy")).toBeVisible();
  await page.getByRole("tab", { name: "Nộp cấp trên" }).click();
  await page.getByRole("button", { name: "Ghi lần nộp" }).click();
  await page.getByRole("textbox", { name: /^Số tiền/ }).fill("100.000");
  await page.getByRole("button", { name: "Ghi lần nộp" }).last().click();
  await expect(page.getByText("100.000 đ").last()).toBeVisible();
  await seemsWell(page);
  await page.getByRole("tab", { name: "Chưa đóng đủ" }).click();
  await expect(grid.getByRole("row").nth(3)).toBeVisible();
  await seemsWell(page);
  await page.keyboard.press("Control+e");
  await expect.poll(() => office.savedFiles()).toContain("HoiPhi_2018_PhuongThuongThanh.xlsx");
  await page.keyboard.press("Control+p");
  await expect.poll(() => office.savedFiles()).toContain("HoiPhi_2018_PhuongThuongThanh.pdf");
});

test("a member's page tells what she paid", async ({ page }) => {
  await page.goto("/#/fund");
  await page.getByRole("tab", { name: "Chưa đóng đủ" }).click();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2018: (chưa đóng|còn thiếu)/)).toBeVisible();
});

test("next year's rule is set beforehand", async ({ page }) => {
  await page.goto("/#/fund");
  await page.getByRole("button", { name: "Năm sau" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hội phí năm 2019" })).toBeVisible();
  await page.getByRole("button", { name: "Mức thu" }).click();
  const amount = page.getByRole("textbox", { name: /^Cả năm/ });
  await amount.fill("36.000");
  await seemsWell(page);
  await page.getByRole("button", { name: "Lưu mức thu" }).click();
  await expect(page.getByText(/^Mức 36\.000 đ một người/)).toBeVisible();
});
