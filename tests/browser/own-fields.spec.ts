// The ward's own fields where the others are: a list pasted from a message fills them, the list is narrowed by them, and
// the box that looks for everything finds what they say; by keyboard alone.

import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("the ward's own fields are imported, filtered by and found", async ({ page }) => {
      const fields = [
        { id: null, name: "Sở trường", kind: "text" },
        { id: null, name: "Số con", kind: "number" },
        { id: null, name: "Có vay vốn", kind: "yes_no" },
      ];
      const saved = await page.request.post("/call/save_own_fields", { data: { fields } });
      expect(saved.ok(), await saved.text()).toBe(true);

      await page.goto("/#/members/import");
      await page.getByRole("textbox", { name: "Dán từ Zalo hoặc Excel" }).fill(
        [
          "Họ và tên\tNgày sinh\tChi hội\tSO TRUONG\tCháu\tCó vay vốn",
          "Vũ Thị Hoàng Oanh\t14/6/1978\tChi hội 1\tMay áo lụa\t2\tx",
          "Vũ Thị Sơn Ca\t15/7/1979\tChi hội 1\tNấu cỗ\thai\tkhông",
        ].join("\n"),
      );
      await activate(page.getByRole("button", { name: "Đọc phần vừa dán" }));
      await activate(page.getByRole("button", { name: "Xem các cột" }));
      await expect(page.getByRole("button", { name: /^Cột D.*Sở trường/ }).or(page.getByLabel(/^Cột D/)).first()).toContainText("Sở trường");
      const column = page.getByLabel(/^Cột E/).first();
      await activate(column);
      await page.keyboard.type("so con");
      await expect(page.getByRole("option", { name: /^Số con/ })).toBeVisible();
      await seemsWell(page);
      await activate(page.getByRole("option", { name: /^Số con/ }));
      await expect(column).toContainText("Số con");
      await activate(page.getByRole("button", { name: /^Xem trước \d/ }));
      const rows = page.getByRole("grid", { name: "Các dòng sẽ nhập" });
      await expect(rows.getByText(/Mục này chỉ ghi số/)).toBeVisible();
      await rows.getByText(/Mục này chỉ ghi số/).click();
      const row = page.getByRole("dialog", { name: "Vũ Thị Sơn Ca" });
      await row.getByRole("textbox", { name: /^Số con/ }).fill("3");
      await seemsWell(page);
      await activate(row.getByRole("button", { name: "Xong" }));
      await expect(row).toHaveCount(0);
      await activate(page.getByRole("button", { name: /^Nhập 2 hội viên/ }));
      await expect(page.getByText("Đã nhập 2 hội viên")).toBeVisible();

      await page.goto("/#/members");
      await activate(page.getByRole("button", { name: "Lọc thêm" }));
      const filter = page.getByRole("dialog", { name: "Lọc danh sách" });
      const ask = async (line: number, field: string, kind: string | null, text: string | null) => {
        await activate(filter.getByRole("button", { name: "Thêm điều kiện" }));
        const name = filter.getByLabel(`Mục của điều kiện ${line}`).first();
        await activate(name);
        await activate(page.getByRole("option", { name: new RegExp(`^${field}`) }));
        await expect(name).toContainText(field);
        if (kind) {
          await activate(filter.getByLabel(`${field}: điều kiện`).first());
          await activate(page.getByRole("option", { name: kind, exact: true }));
        }
        if (text) await filter.getByRole("textbox", { name: `${field} có chữ` }).fill(text);
      };
      await ask(1, "Số con", null, "2");
      await ask(2, "Có vay vốn", "có", null);
      await seemsWell(page);
      await filter.getByRole("button", { name: "Thêm điều kiện" }).scrollIntoViewIfNeeded();
      await activate(filter.getByRole("button", { name: "Lọc", exact: true }));
      const list = page.getByRole("grid", { name: "Danh sách hội viên" });
      await expect(list.getByRole("row")).toHaveCount(2);
      await expect(list.getByText("Vũ Thị Hoàng Oanh")).toBeVisible();
      await page.getByRole("button", { name: "Lọc thêm: 1" }).press("Enter");
      await expect(filter.getByRole("textbox", { name: "Số con có chữ" })).toHaveValue("2");
      await page.keyboard.press("Escape");

      await page.keyboard.press("Control+k");
      await expect(page.getByRole("combobox", { name: "Tìm" }).last()).toBeFocused();
      await page.keyboard.type("ao lua");
      await expect(page.getByRole("option").first()).toContainText("May áo lụa");
      await expect(page.getByRole("option").first()).toContainText("Sở trường · Vũ Thị Hoàng Oanh");
      await seemsWell(page);
      await page.keyboard.press("Enter");
      const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
      await expect(panel.getByRole("heading", { name: "Vũ Thị Hoàng Oanh" })).toBeVisible();
    });
  });
}
