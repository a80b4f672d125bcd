// A savings group of the ward is founded, takes people of two branches, is a list like any other, and loses one of them; by keyboard alone.

import { activate, choose } from "./keys";
import { expect, seemsWell, test } from "./office";

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("a savings group takes people of any branch and stands on their own pages too", async ({ page }) => {
      await page.goto("/#/organization");
      const panel = page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
      if (textSize === "150") await activate(page.getByRole("row", { name: /^Hội LHPN/ }), "Enter");
      await activate(panel.getByRole("button", { name: "Thêm tổ tự quản, tổ tiết kiệm, câu lạc bộ" }), "Enter");
      const founding = page.getByRole("dialog", { name: "Thêm tổ" });
      await expect(founding.getByLabel("Tên tổ")).toBeFocused();
      await page.keyboard.type("Tổ tiết kiệm số 9");
      await seemsWell(page);
      await activate(founding.getByRole("button", { name: "Thêm tổ" }), "Enter");
      await expect(founding).toBeHidden();
      await expect(panel.getByRole("heading", { level: 2, name: "Tổ tiết kiệm số 9" })).toBeVisible();
      await expect(panel.getByText(/^Tổ tự quản, Hội LHPN/)).toBeVisible();
      await expect(panel.getByText("Chưa ghi ai. Bấm Thêm người")).toBeVisible();

      for (const name of ["Tống Thị Anh", "Nguyễn Thị Minh Đào"]) {
        await activate(panel.getByRole("button", { name: "Thêm người" }), "Enter");
        const adding = page.getByRole("dialog", { name: "Thêm người vào Tổ tiết kiệm số 9" });
        await choose(adding.getByRole("combobox"), name, name, name);
        await activate(adding.getByRole("button", { name: "Thêm người" }), "Enter");
        await expect(adding).toBeHidden();
        await expect(panel.getByText(name, { exact: true })).toBeVisible();
      }
      await expect(panel.getByRole("link", { name: "2 người" })).toBeVisible();
      await seemsWell(page);

      // Twice is said, and nothing is written.
      await activate(panel.getByRole("button", { name: "Thêm người" }), "Enter");
      const adding = page.getByRole("dialog", { name: "Thêm người vào Tổ tiết kiệm số 9" });
      await choose(adding.getByRole("combobox"), "Tống Thị Anh", "Tống Thị Anh", "Tống Thị Anh");
      await activate(adding.getByRole("button", { name: "Thêm người" }), "Enter");
      await expect(adding.getByText("Khoảng thời gian này trùng với một khoảng đã có")).toBeVisible();
      await activate(adding.getByRole("button", { name: "Thôi", exact: true }));
      await expect(adding).toBeHidden();

      // Its people as a list, to filter, export and print.
      await activate(panel.getByRole("link", { name: "2 người" }), "Enter");
      await expect(page.getByRole("heading", { level: 1, name: "Hội viên" })).toBeVisible();
      const list = page.getByRole("grid").first();
      await expect(list.getByText("Tống Thị Anh")).toBeVisible();
      await expect(list.getByRole("row")).toHaveCount(3);

      await page.goto("/#/organization");
      await page.getByPlaceholder("Tìm chi hội, tổ").fill("so 9");
      await activate(page.getByRole("row", { name: /Tổ tiết kiệm số 9/ }), "Enter");
      await activate(panel.getByRole("button", { name: "Việc với Tống Thị Anh" }), "Enter");
      await activate(page.getByRole("menuitem", { name: "Xóa dòng này" }), "Enter");
      await expect(panel.getByText("Tống Thị Anh", { exact: true })).toBeHidden();
      await page.keyboard.press("Control+z");
      await expect(panel.getByText("Tống Thị Anh", { exact: true })).toBeVisible();
    });

    test("a list says who is in which group, and the members' list is narrowed to one", async ({ page }) => {
      await page.goto("/#/members/import");
      await page.getByRole("textbox", { name: "Dán từ Zalo hoặc Excel" }).fill(
        [
          "Họ và tên\tNgày sinh\tChi hội\tTổ\tCâu lạc bộ",
          "Vũ Thị Hoàng Oanh\t14/6/1978\tChi hội 1\tTổ 1\tDân vũ",
          "Vũ Thị Sơn Ca\t15/7/1979\tChi hội 1\t\tThơ ca",
        ].join("\n"),
      );
      await activate(page.getByRole("button", { name: "Đọc phần vừa dán" }));
      await activate(page.getByRole("button", { name: "Xem các cột" }));
      await expect(page.getByLabel(/^Cột D/).first()).toContainText(/^Tổ/);
      await expect(page.getByLabel(/^Cột E/).first()).toContainText("Tổ, nhóm tham gia");
      await seemsWell(page);
      await activate(page.getByRole("button", { name: /^Xem trước \d/ }));
      const rows = page.getByRole("grid", { name: "Các dòng sẽ nhập" });
      await rows.getByText(/Sổ chưa có tổ, nhóm tên này/).click();
      const row = page.getByRole("dialog", { name: "Vũ Thị Sơn Ca" });
      await seemsWell(page);
      await row.getByRole("textbox", { name: /^Tổ, nhóm tham gia/ }).fill("CLB dân vũ");
      await activate(row.getByRole("button", { name: "Xong" }));
      await expect(row).toHaveCount(0);
      await activate(page.getByRole("button", { name: /^Nhập 2 hội viên/ }));
      await expect(page.getByText("Đã nhập 2 hội viên")).toBeVisible();

      await page.goto("/#/members");
      await activate(page.getByRole("button", { name: "Lọc thêm" }));
      const filter = page.getByRole("dialog", { name: "Lọc danh sách" });
      const group = filter.getByRole("group", { name: "Tổ, nhóm tham gia" });
      await activate(group.getByRole("checkbox", { name: "Câu lạc bộ Dân vũ" }), "Space");
      await seemsWell(page);
      await activate(filter.getByRole("button", { name: "Lọc", exact: true }));
      await expect(page.getByRole("button", { name: "Lọc thêm: 1" })).toBeVisible();
      await page.getByRole("searchbox", { name: "Tìm trong danh sách" }).fill("vu thi");
      const list = page.getByRole("grid", { name: "Danh sách hội viên" });
      await expect(list.getByText("Vũ Thị Hoàng Oanh")).toBeVisible();
      await expect(list.getByText("Vũ Thị Sơn Ca")).toBeVisible();
    });
  });
}
