// Branches merge, split, move and end, and one is founded from a filter: by keyboard alone, each with its preview, each taken back by one undo.

import type { Page } from "@playwright/test";
import { activate, choose } from "./keys";
import { expect, seemsWell, test } from "./office";

const SHOTS = process.env["SHOTS"];
let shots = 0;
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${String((shots += 1)).padStart(2, "0")}-${name}.png` });
}

/** Tab until the focus is on it: what a hand on the keyboard does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    const said = await page.evaluate(() => {
      const here = document.activeElement;
      const named = here?.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const label = here?.id ? document.querySelector(`label[for="${CSS.escape(here.id)}"]`)?.textContent : "";
      const around = here?.closest("label")?.textContent;
      // A part of the page that scrolls takes the focus too; what stands in it is not its name.
      const inside = (here?.textContent ?? "").length < 60 ? here?.textContent : "";
      return [here?.getAttribute("aria-label"), named, label, around, inside].filter(Boolean).join(" | ");
    });
    if (typeof name === "string" ? said.includes(name) : name.test(said)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("menuitem", { name })).toBeVisible();
  await expect(page.locator("[role=menu]:focus, [role=menu] :focus").first()).toBeVisible();
  for (let at = 0; at < 12; at += 1) {
    const item = page.getByRole("menuitem", { name });
    if (await item.evaluate((here) => here === document.activeElement || here.contains(document.activeElement))) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no ${name} in the menu`);
}

async function open(page: Page, unit: string): Promise<void> {
  await page.goto("/#/organization");
  await expect(page.getByRole("treegrid").getByText("Chi hội 1", { exact: true })).toBeVisible();
  await page.getByRole("treegrid").getByRole("row").first().focus();
  for (let at = 0; at < 40; at += 1) {
    const here = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (here.startsWith(unit)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2, name: unit })).toBeVisible();
}

async function openMenu(page: Page): Promise<void> {
  await tabTo(page, /^Thêm việc|^Việc khác|^Khác/);
  await page.keyboard.press("Enter");
}

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("two branches are merged after a look at what it would do, and one undo brings them back", async ({ page }) => {
      await open(page, "Chi hội 2");
      await openMenu(page);
      await chooseFromMenu(page, "Gộp với đơn vị khác");
      const dialog = page.getByRole("dialog", { name: "Gộp Chi hội 2" });
      await expect(dialog).toBeVisible();
      await choose(dialog.getByRole("combobox").first(), "chi hoi 3", "Chi hội 3", "");
      await expect(dialog.getByRole("grid", { name: /trước và sau/ }).getByText("kết thúc").first()).toBeVisible();
      await expect(dialog.getByText(/Toàn phường: (\S+) trước, \1 sau/)).toBeVisible();
      await shot(page, `merge-${textSize}`);
      await seemsWell(page);
      await tabTo(page, /^Gộp$/);
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
      const panel = page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
      await expect(panel.getByText(/^Gộp từ Chi hội 3, 20\/1\/2018$/)).toBeVisible();
      await shot(page, `merged-${textSize}`);
      if (textSize === "100") {
        await tabTo(page, "Hiện cả đơn vị đã giải thể");
        await page.keyboard.press("Space");
        await expect(page.getByRole("treegrid").getByText("đã giải thể 20/1/2018").first()).toBeVisible();
        await shot(page, "ended");
        await seemsWell(page);
      }
      await page.keyboard.press("Control+z");
      await expect(panel.getByText(/^Gộp từ/)).toBeHidden();
    });

    test("a young women's branch is founded from the filter, with its papers", async ({ page, office }) => {
      await page.goto("/#/organization/people?mode=found");
      await expect(page.getByRole("heading", { level: 1, name: "Thành lập chi hội" })).toBeVisible();
      const grid = page.getByRole("grid", { name: "Hội viên có thể chọn" });
      await expect(grid.getByRole("row").nth(2)).toBeVisible();
      const chosen = page.getByRole("list", { name: "Các bước" }).getByText(/người đã chọn/);
      const before = Number((await chosen.innerText()).replace(/\D/g, ""));
      expect(before).toBeGreaterThan(3);
      await shot(page, `found-people-${textSize}`);
      await seemsWell(page);
      // One out, by keyboard: the tick of the first row.
      await activate(grid.getByRole("checkbox").first(), "Space");
      await expect(chosen).toHaveText(`${before - 1} người đã chọn`);
      await activate(page.getByRole("button", { name: "Tiếp" }));
      await expect(page.getByRole("textbox", { name: /Tên chi hội/ })).toBeFocused();
      await tabTo(page, /Chi hội trưởng/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await shot(page, `found-name-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Tiếp" }));
      await expect(page.getByRole("region", { name: "Nếu làm như vậy" }).getByText("mới", { exact: true })).toBeVisible();
      await expect(page.getByRole("region", { name: "Giấy tờ thành lập" }).locator("canvas").first()).toBeVisible();
      await shot(page, `found-check-${textSize}`);
      await seemsWell(page);
      for (const [at, paper] of ["Tờ trình", "Quyết định", "Danh sách"].entries()) {
        await activate(page.getByRole("radio", { name: paper }), "Space");
        await activate(page.getByRole("button", { name: "Lưu PDF" }));
        await expect.poll(() => office.savedFiles().length).toBe(at + 1);
      }
      if (SHOTS && textSize === "100") {
        const { cpSync } = await import("node:fs");
        for (const name of office.savedFiles()) cpSync(`${office.out}/${name}`, `${SHOTS}/${name}`);
      }
      await activate(page.getByRole("button", { name: "Thành lập", exact: true }));
      await expect(page.getByRole("heading", { level: 2, name: "Chi hội Phụ nữ trẻ" })).toBeVisible();
      await expect(page.getByText(/^Tách từ /)).toBeVisible();
      await shot(page, `founded-${textSize}`);
      await page.keyboard.press("Control+z");
      await expect(page.getByRole("heading", { level: 2, name: "Chi hội Phụ nữ trẻ" })).toBeHidden();
    });
  });
}

test("a branch splits, and another is dissolved into its neighbour", async ({ page }) => {
  await open(page, "Chi hội 4");
  await openMenu(page);
  await chooseFromMenu(page, "Tách thành hai");
  await expect(page.getByRole("heading", { level: 1, name: "Tách Chi hội 4" })).toBeVisible();
  const grid = page.getByRole("grid", { name: "Hội viên có thể chọn" });
  await expect(grid.getByRole("checkbox").nth(2)).toBeVisible();
  for (const at of [0, 1]) {
    await activate(grid.getByRole("checkbox").nth(at), "Space");
  }
  await expect(page.getByText("2 người đã chọn")).toBeVisible();
  await shot(page, "split-people");
  await seemsWell(page);
  await activate(page.getByRole("button", { name: "Tiếp" }));
  await page.keyboard.type("Chi hội 4B");
  await activate(page.getByRole("button", { name: "Tiếp" }));
  await expect(page.getByText("2 hội viên đổi nơi sinh hoạt.")).toBeVisible();
  await activate(page.getByRole("button", { name: "Tách", exact: true }));
  await expect(page.getByRole("heading", { level: 2, name: "Chi hội 4B" })).toBeVisible();
  await expect(page.getByText("Tách từ Chi hội 4, 20/1/2018")).toBeVisible();

  await open(page, "Chi hội 5");
  await openMenu(page);
  await chooseFromMenu(page, "Giải thể");
  const dialog = page.getByRole("dialog", { name: "Giải thể Chi hội 5" });
  // It has members: until a place for them is chosen it cannot be done, but nothing is wrong yet.
  await expect(dialog.getByText("Để trống nếu không còn ai.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Giải thể" })).toBeDisabled();
  await shot(page, "dissolve-empty");
  await choose(dialog.getByRole("combobox").first(), "chi hoi 6", "Chi hội 6");
  await expect(dialog.getByText("kết thúc").first()).toBeVisible();
  await seemsWell(page);
  await tabTo(page, /^Giải thể$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Gộp từ Chi hội 5, 20/1/2018")).toBeVisible();
});

test("a branch that falls below what the settings ask is named before anything is done", async ({ page }) => {
  await page.goto("/#/settings");
  await activate(page.getByRole("tab", { name: /Hội/ }).first());
  const minimum = page.getByRole("textbox", { name: "Số hội viên tối thiểu của một chi hội" });
  await minimum.focus();
  await minimum.fill("40");
  await seemsWell(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await page.goto("/#/organization/people?mode=found");
  await expect(page.getByRole("grid").getByRole("row").nth(2)).toBeVisible();
  for (let step = 0; step < 2; step += 1) {
    await activate(page.getByRole("button", { name: "Tiếp" }));
  }
  await expect(page.getByText(/Chi hội 1 \(\d+\).*dưới mức tối thiểu/)).toBeVisible();
});
