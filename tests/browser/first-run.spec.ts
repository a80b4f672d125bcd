// The first minutes: from an empty machine to her own office with a password, and back in after locking.

import { seemsWell, expect, test, typeAsUniKey } from "./office";

test.use({ start: "first run", today: "2018-01-20" });

const PASSWORD = "bốn mùa hoa sen";

test("she sets up her office, keeps the recovery sheet, locks and unlocks it", async ({ page, office }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sổ Hội của phường");
  await seemsWell(page);
  // The one filled button has the focus.
  await page.keyboard.press("Enter");

  await page.getByRole("textbox", { name: "Tên Hội" }).fill("Hội LHPN phường Hoa Sen");
  await page.getByRole("textbox", { name: /^Tên phường ghi trên giấy/ }).fill("Hoa Sen");
  await seemsWell(page);
  const next = page.getByRole("button", { name: "Tiếp tục" });
  await next.click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Cấp trên trực tiếp/);
  await seemsWell(page);
  await next.click();

  await page.getByRole("textbox", { name: "Danh sách chi hội" }).fill("Chi hội 1\nChi hội 2\nChi hội 2\nChi hội Phụ nữ trẻ");
  await expect(page.getByText("trùng tên")).toBeVisible();
  await seemsWell(page);
  await next.click();

  await page.getByRole("textbox", { name: "Họ và tên" }).first().focus();
  await typeAsUniKey(page, "Le⌫ê Thi⌫ị Na⌫⌫Nụ");
  await expect(page.getByRole("textbox", { name: "Họ và tên" }).first()).toHaveValue("Lê Thị Nụ");
  await page.getByRole("textbox", { name: /^Nhiệm kỳ từ/ }).first().fill("5/3/2016");
  await page.keyboard.press("Tab");
  await seemsWell(page);
  await next.click();

  await page.getByRole("textbox", { name: "Mật khẩu mới" }).fill(PASSWORD);
  await page.getByRole("textbox", { name: "Nhập lại mật khẩu" }).fill("khác");
  await page.getByRole("button", { name: "Lập sổ" }).click();
  await expect(page.getByText("Hai lần nhập chưa giống nhau.")).toBeVisible();
  await page.getByRole("textbox", { name: "Nhập lại mật khẩu" }).fill(PASSWORD);
  await seemsWell(page);
  await page.getByRole("button", { name: "Lập sổ" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cất tờ này vào tủ có khóa");
  await seemsWell(page);
  await page.getByRole("button", { name: "Lưu tờ khôi phục để in" }).click();
  await expect.poll(() => office.savedFiles().filter((name) => name.endsWith(".pdf")).length).toBe(1);
  await page.getByText("Tôi đã in hoặc chép mã này và cất riêng").click();
  await page.getByRole("button", { name: "Mở sổ" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /tháng/ })).toBeVisible();
  await expect(page.getByText("Hội LHPN phường Hoa Sen").first()).toBeVisible();

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sổ đang khóa");
  await seemsWell(page);
  await page.getByLabel("Mật khẩu").fill("không phải");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mật khẩu hoặc mã khôi phục chưa đúng.", { exact: false })).toBeVisible();
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /tháng/ })).toBeVisible({ timeout: 30_000 });
});

test("the sample ward opens under its band and can be left again", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Dùng thử với phường mẫu" }).click();
  await expect(page.getByText("DỮ LIỆU MẪU", { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Thoát dữ liệu mẫu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sổ Hội của phường");
});
