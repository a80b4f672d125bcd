// In và xuất, by keyboard alone: the member book seen and saved, a bound book that goes on, labels.

import type { Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

async function choose(page: Page, name: string) {
  await activate(page.getByRole("button", { name: /Loại giấy/ }));
  await activate(page.getByRole("option", { name, exact: true }));
}

test("she sees each paper as it prints, and saves the book", async ({ page, office }) => {
  await page.goto("/#/members/papers");
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
  await choose(page, "Sổ 1: Trích ngang");
  await expect(page.getByRole("textbox", { name: /Chỉ in phần mới từ ngày/ })).toBeVisible();
  await activate(page.getByRole("button", { name: "Lưu bản in" }));
  await expect.poll(() => office.savedFiles()).toContainEqual(expect.stringMatching(/^TrichNgang_.*\.pdf$/));
  await page.reload();
  for (const name of ["Thông báo xử lý dữ liệu", "Tròn 70, 75, 80 tuổi…", "Danh sách ký tên", "Nhãn địa chỉ"]) {
    await choose(page, name);
    await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  }
  // Before the file is saved: its name is no Vietnamese.
  await seemsWell(page);
  await activate(page.getByRole("button", { name: "Lưu bản in" }));
  await expect.poll(() => office.savedFiles().length).toBe(2);
});
