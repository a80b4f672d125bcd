// Every screen at every size: axe finds nothing, nothing scrolls sideways, everything read out is Vietnamese, and the
// screen's skeleton is the kept one (refresh with `npx playwright test every-screen --update-snapshots`).

import type { Page } from "@playwright/test";
import { expect, seemsWell, skeleton, test } from "./office";

interface Screen {
  name: string;
  address: string;
  heading: string | RegExp;
  /** Something that shows the data has arrived. */
  ready: (page: Page) => Promise<void>;
}

const SCREENS: Screen[] = [
  {
    name: "home",
    address: "/#/",
    heading: /20 tháng 1/,
    ready: (page) => expect(page.getByText(/chi hội đã nộp/).first()).toBeVisible(),
  },
  {
    name: "members",
    address: "/#/members",
    heading: "Hội viên",
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible(),
  },
  {
    name: "papers",
    address: "/#/members/papers",
    heading: "In và xuất",
    ready: (page) => expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 }),
  },
  {
    name: "check",
    address: "/#/members/check",
    heading: "Kiểm tra sổ",
    ready: (page) => expect(page.getByRole("grid").nth(1).getByRole("row").nth(2)).toBeVisible(),
  },
  {
    name: "duplicates",
    address: "/#/members/duplicates",
    heading: "Hồ sơ trùng",
    ready: (page) => expect(page.getByText("Không có cặp nào cần xem")).toBeVisible(),
  },
  {
    name: "personal",
    address: "/#/members/9/data",
    heading: "Dữ liệu cá nhân",
    ready: (page) => expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 }),
  },
  {
    name: "people",
    address: "/#/organization/people?mode=found",
    heading: "Thành lập chi hội",
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible(),
  },
  {
    name: "merger",
    address: "/#/organization/merger",
    heading: "Hợp nhất hai phường",
    ready: (page) => expect(page.getByRole("button", { name: "Chọn tệp" })).toBeVisible(),
  },
  {
    name: "import",
    address: "/#/members/import",
    heading: "Nhập danh sách hội viên",
    ready: (page) => expect(page.getByRole("button", { name: "Chọn tệp" })).toBeVisible(),
  },
  {
    name: "organization",
    address: "/#/organization",
    heading: "Chi hội, tổ",
    ready: (page) => expect(page.getByRole("treegrid").or(page.getByRole("tree")).getByText(/^Chi hội/).first()).toBeVisible(),
  },
  {
    name: "meetings",
    address: "/#/meetings",
    heading: "Hội nghị",
    ready: (page) => expect(page.getByRole("grid").getByText("18/1/2018")).toBeVisible(),
  },
  {
    name: "tasks",
    address: "/#/tasks",
    heading: "Nhiệm vụ",
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible(),
  },
  {
    name: "reports",
    address: "/#/reports",
    heading: /Báo cáo tháng/,
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(5)).toBeVisible(),
  },
  {
    name: "fund",
    address: "/#/fund",
    heading: /Hội phí năm/,
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible(),
  },
  {
    name: "settings",
    address: "/#/settings",
    heading: "Cài đặt",
    ready: (page) => expect(page.getByRole("tab").first()).toBeVisible(),
  },
  {
    name: "backups",
    address: "/#/backups",
    heading: "Sao lưu",
    ready: (page) => expect(page.getByRole("button", { name: "Sao lưu ngay" })).toBeVisible(),
  },
  {
    name: "history",
    address: "/#/history",
    heading: "Lịch sử thay đổi",
    ready: (page) => expect(page.getByRole("grid").getByRole("row").nth(2)).toBeVisible(),
  },
];

const LIST = [
  "Họ và tên\tNgày sinh\tNơi ở\tĐiện thoại",
  "Dương Thị Hồng\t14/6/1978\tSố 18, tổ 9\t912345678",
  "Công Tằng Tôn Nữ Nguyễn Phước Thị Hoàng Diệu Minh Châu\t25/1/2031\tSố 119, tổ 24\t",
].join("\n");

for (const { name, address, heading, ready } of SCREENS) {
  test(`${name} holds`, async ({ page }, info) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await ready(page);
    await seemsWell(page);
    expect(await coveredControls(page), "nothing lies over a control, and none is cut away").toEqual([]);
    if (info.project.name === "1366x690") {
      expect(skeleton(await page.getByRole("main").ariaSnapshot())).toMatchSnapshot(`${name}.txt`);
    }
  });
}

/** Controls of the screen that cannot be seen where they are, once scrolled to. */
function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>("main button, main a[href], main input, main textarea");
    const covered: string[] = [];
    for (const control of controls) {
      const own = control.getBoundingClientRect();
      // Hidden for the eyes: a label or a part drawn over it stands for it.
      if (own.width < 4 || own.height < 4 || control.closest("[inert], [hidden]") || control.matches("[type=checkbox], [type=radio]")) continue;
      control.scrollIntoView({ block: "center", inline: "nearest" });
      const { left, top, width, height } = control.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const around = control.closest("label") ?? control.parentElement;
      if (!seen || !(control.contains(seen) || seen.contains(control) || around?.contains(seen)))
        covered.push(control.getAttribute("aria-label") || control.textContent || control.outerHTML.slice(0, 120));
    }
    return covered;
  });
}

test("a list before it is taken in holds, step by step", async ({ page }) => {
  await page.goto("/#/members/import");
  await page.getByRole("textbox", { name: "Dán từ Zalo hoặc Excel" }).fill(LIST);
  await page.getByRole("button", { name: "Đọc phần vừa dán" }).click();
  await page.getByRole("button", { name: "Xem các cột" }).click();
  await expect(page.getByRole("button", { name: /hiểu là/ }).first()).toBeVisible();
  await seemsWell(page);
  await page.getByRole("button", { name: /^Xem trước/ }).click();
  await expect(page.getByRole("grid").getByText("Dương Thị Hồng")).toBeVisible();
  await seemsWell(page);
  await page.getByRole("grid").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await seemsWell(page);
});

test("one meeting with its page beside it holds", async ({ page }) => {
  await page.goto("/#/meetings");
  await page.getByRole("grid").getByRole("row", { name: /18\/1\/2018/ }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /giao ban/i })).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
});

test("the list with personal details hidden holds", async ({ page }, info) => {
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await page.keyboard.press("Control+Shift+H");
  await expect(page.getByRole("button", { name: "Bỏ che" }).first()).toBeVisible();
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await seemsWell(page);
  await page.screenshot({ path: `results/hidden-${info.project.name}.png` });
});
