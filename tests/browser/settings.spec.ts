// Cài đặt: the text grows at once, and a wrong due day is refused in words beside its field.

import { expect, seemsWell, test } from "./office";

test("text size, colours and each tab hold", async ({ page }) => {
  await page.goto("/#/settings");
  await page.getByText("150 %").click();
  await expect(page.locator("html")).toHaveAttribute("data-size", "150");
  await page.getByText("Tối", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await seemsWell(page);
  }
});

test("the look is kept on this PC, and follows a system with strong contrast", async ({ page }) => {
  const html = page.locator("html");
  await page.goto("/#/settings");
  await page.getByText("112 %").click();
  await page.getByText("Tương phản cao", { exact: true }).click();
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await seemsWell(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Cài đặt" })).toBeVisible();
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await expect(html).toHaveAttribute("data-size", "112");

  await page.getByText("Theo máy", { exact: true }).click();
  await expect(html).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await page.emulateMedia({ forcedColors: "none", contrast: "more" });
  await expect(html).toHaveAttribute("data-theme", "contrast");
});

test("a due day that no month has is refused beside its field", async ({ page }) => {
  await page.goto("/#/settings");
  await page.getByRole("tab", { name: "Giấy tờ, báo cáo" }).click();
  const day = page.getByRole("textbox", { name: /^Ngày chi hội nộp báo cáo/ });
  await day.fill("31");
  await page.getByRole("button", { name: "Lưu" }).first().click();
  await expect(page.getByText("Ghi một ngày từ 1 đến 28.")).toBeVisible();
  await day.fill("20");
  await page.getByRole("button", { name: "Lưu" }).first().click();
  await expect(page.getByText("Đã lưu cài đặt.")).toBeVisible();
});
