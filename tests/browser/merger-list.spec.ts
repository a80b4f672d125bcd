// The other ward has a list alone: it is named, read by the import's own steps and merged like an office. A row that waits stays behind, and that is told.

import type { Page } from "@playwright/test";
import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

const SHOTS = process.env["SHOTS"];
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const LIST = [
  "Họ và tên\tNgày sinh\tChi hội\tĐiện thoại",
  "Lý Thị Ngân Giang\t14/6/1978\tChi hội Bờ Đê\t0912345678",
  "Tào Thị Ngân Hà\t1980\tChi hội Bờ Đê\t",
  "Âu Thị Ngân Thủy\t2/3/1990\tChi hội Sông Đuống\t",
  "\t1991\tChi hội Sông Đuống\t0987654321",
].join("\n");

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("a ward known by a list alone is merged, and one undo takes it back", async ({ page }) => {
      await page.goto("/#/organization/merger");
      await expect(page.getByRole("heading", { level: 1, name: "Hợp nhất hai phường" })).toBeVisible();
      const office = page.getByRole("radio", { name: "Tệp Sổ Hội" });
      await office.focus();
      await page.keyboard.press("ArrowRight");
      await expect(page.getByRole("radio", { name: "Danh sách Excel" })).toBeChecked();
      await page.getByLabel(/Tên Hội của phường kia/).focus();
      await page.keyboard.type("Hội LHPN phường Giang Biên");
      await shot(page, `list-open-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Chọn danh sách" }));

      await expect(page.getByRole("heading", { level: 1, name: "Danh sách của Hội LHPN phường Giang Biên" })).toBeVisible();
      await page.getByRole("textbox", { name: "Dán từ Zalo hoặc Excel" }).fill(LIST);
      await activate(page.getByRole("button", { name: "Đọc phần vừa dán" }));
      await expect(page.getByText("4 dòng").first()).toBeVisible();
      await shot(page, `list-files-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Xem các cột" }));
      await activate(page.getByRole("button", { name: /^Xem trước/ }));
      await expect(page.getByRole("grid").getByText("Tào Thị Ngân Hà")).toBeVisible();
      await shot(page, `list-preview-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Lấy 3 hội viên" }));
      await expect(page.getByText("Đã lấy 3 hội viên của phường kia")).toBeVisible();
      await shot(page, `list-taken-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Đối chiếu, hợp nhất" }).or(page.getByRole("link", { name: "Đối chiếu, hợp nhất" })));

      await expect(page.getByRole("heading", { level: 1, name: "Hợp nhất hai phường" })).toBeVisible();
      await expect(page.getByText("1 dòng của danh sách không được lấy. Biên bản bàn giao sẽ ghi số dòng này.")).toBeVisible();
      await shot(page, `list-back-${textSize}`);
      await seemsWell(page);
      const next = () => activate(page.getByRole("button", { name: "Tiếp" }));
      await next();
      await expect(page.getByRole("grid", { name: "Chi hội của phường kia" }).getByText("Chi hội Bờ Đê").first()).toBeVisible();
      await next();
      await next();
      await next();
      await expect(page.getByText("Mọi con số đều khớp.")).toBeVisible();
      await shot(page, `list-check-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Hợp nhất", exact: true }));
      await expect(page.getByText("Hội LHPN phường Giang Biên, từ 20/1/2018")).toBeVisible();
      await page.goto("/#/members");
      await expect(page.getByText("551 hội viên")).toBeVisible();
      await page.keyboard.press("Control+z");
      await expect(page.getByText("548 hội viên")).toBeVisible();
    });
  });
}
