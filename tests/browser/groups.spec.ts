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
  });
}
