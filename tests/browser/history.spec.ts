// Lịch sử: an older action is found and taken back.

import { expect, seemsWell, test } from "./office";

test("an older change is taken back from the history", async ({ page }) => {
  await page.goto("/#/tasks");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("row").nth(1).getByRole("checkbox").click({ force: true });
  await expect(page.getByText("Đã ghi xong một nhiệm vụ.")).toBeVisible();
  await page.goto("/#/history");
  const list = page.getByRole("grid", { name: "Danh sách việc đã làm" });
  await expect(list.getByRole("row").nth(2)).toBeVisible();
  await list.getByRole("row").nth(1).click();
  const changes = page.getByRole("region", { name: "Đã đổi những gì" });
  await expect(changes, "old and new, in words").toContainText("Xong ngày: để trống thành 20/1/2018");
  await seemsWell(page);
  await page.getByRole("button", { name: "Hoàn tác việc này" }).click();
  await expect(page.getByText("Đã hoàn tác việc đã chọn.")).toBeVisible();
});
