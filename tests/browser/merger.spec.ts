// Two wards become one: another office's backup is opened by its password, its branches and people are settled, the sums fit, and one undo takes
// all of it back.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { activate, choose } from "./keys";
import { startHost } from "./host";
import { expect, seemsWell, test } from "./office";

const SHOTS = process.env["SHOTS"];
let shots = 0;
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${String((shots += 1)).padStart(2, "0")}-${name}.png` });
}

const PASSWORD = "bốn từ dễ nhớ";

/** A ward of its own with three branches and two members, saved as a backup. */
async function otherWard(request: APIRequestContext, folder: string, known: { name: string; birth: string }): Promise<string> {
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  const host = await startHost(join(folder, "data"), "--out", out, "--today", "2018-01-20");
  const call = async (name: string, input: object) => {
    const answer = await request.post(`${host.address}/call/${name}`, { data: input });
    expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as { value: never };
  };
  await call("desk_state", {});
  await call("create_office", {
    ward_name: "Hội LHPN phường Giang Biên",
    place_name: "Giang Biên",
    upper_levels: [],
    branches: "Chi hội 1\nChi hội 2\nChi hội Bờ Đê",
    officers: [],
    officer: "Lê Thị Thu",
    password: PASSWORD,
  });
  const units = (await call("list_units", { on: null })).value as { id: number; name: string }[];
  const unit = (name: string) => units.find((each) => each.name === name)?.id;
  for (const [name, birth, branch] of [
    [known.name, known.birth, "Chi hội 1"],
    ["Ngọ Thị Bến Đò", "1977", "Chi hội Bờ Đê"],
  ])
    await call("add_record", {
      member: { fields: { name, birth, occupation: "Buôn bán" }, unit_id: unit(branch ?? ""), group_id: null, kind: "ordinary", joined: "2012", join_reason: "admitted" },
      own: [],
    });
  await call("save_backup", {});
  await host.stop();
  return join(out, "SoHoi_2018-01-20.sohoi");
}

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("another ward's file is opened, settled, checked and merged, and one undo takes it back", async ({ page, office, request }) => {
      const folder = mkdtempSync(join(tmpdir(), "sohoi-kia-"));
      const listed = await request.post(`${office.host.address}/call/list_members`, {
        data: { search: "", unit_id: null, status: "active", on: null, order: "birth", descending: true, offset: 0, limit: 50 },
      });
      const rows = ((await listed.json()) as { value: { rows: { name: string; birth: string | null }[] } }).value.rows;
      const known = rows.find((row) => row.birth !== null && row.birth.length === 10 && !row.birth.startsWith("~"));
      if (!known?.birth) throw new Error("nobody with a whole birthday");
      const file = await otherWard(request, folder, { name: known.name, birth: known.birth });
      await office.willPick(file);

      await page.goto("/#/organization/merger");
      await expect(page.getByRole("heading", { level: 1, name: "Hợp nhất hai phường" })).toBeVisible();
      await activate(page.getByRole("button", { name: "Chọn tệp" }));
      await expect(page.getByLabel("Mật khẩu của sổ đó")).toBeFocused();
      await page.keyboard.type("không phải mật khẩu");
      await page.keyboard.press("Enter");
      await expect(page.getByText(/Mật khẩu hoặc mã khôi phục chưa đúng/)).toBeVisible();
      await page.getByLabel("Mật khẩu của sổ đó").fill(PASSWORD);
      await page.keyboard.press("Enter");
      await expect(page.getByText("Hội LHPN phường Giang Biên").first()).toBeVisible();
      await shot(page, `merger-open-${textSize}`);
      await seemsWell(page);

      const next = async () => {
        await activate(page.getByRole("button", { name: "Tiếp" }));
      };
      await next();
      const branches = page.getByRole("grid", { name: "Chi hội của phường kia" });
      await expect(branches.getByText("Chi hội 1 (Giang Biên)")).toBeVisible();
      await activate(page.getByRole("button", { name: "Sửa Chi hội Bờ Đê" }));
      await choose(page.getByRole("dialog").getByRole("combobox"), "chi hoi 4", "Chi hội 4");
      await activate(page.getByRole("button", { name: "Ghi", exact: true }));
      await expect(branches.getByText("nhập vào Chi hội 4")).toBeVisible();
      // The pencil's tip stands over the page while the focus is on it.
      await page.getByRole("button", { name: "Tiếp" }).focus();
      await shot(page, `merger-branches-${textSize}`);
      await seemsWell(page);

      await next();
      await expect(page.getByText("1 cặp chắc chắn")).toBeVisible();
      await expect(page.getByRole("grid").getByRole("checkbox")).toBeChecked();
      await shot(page, `merger-people-${textSize}`);
      await seemsWell(page);
      await next();
      await shot(page, `merger-conflicts-${textSize}`);
      await seemsWell(page);
      await next();
      await expect(page.getByText("Mọi con số đều khớp.")).toBeVisible();
      await shot(page, `merger-check-${textSize}`);
      await seemsWell(page);
      await activate(page.getByRole("button", { name: "Hợp nhất", exact: true }));
      await expect(page.getByText("Hội LHPN phường Giang Biên, từ 20/1/2018")).toBeVisible();
      await activate(page.getByRole("button", { name: "Biên bản bàn giao" }));
      const dialog = page.getByRole("dialog", { name: "Biên bản bàn giao" });
      await expect(dialog.locator("canvas").first()).toBeVisible();
      await seemsWell(page);
      await activate(dialog.getByRole("button", { name: "Lưu biên bản" }));
      await expect.poll(() => office.savedFiles()).toEqual(["BienBanBanGiao_2018-01-20_PhuongGiangBien.pdf"]);
      if (SHOTS) {
        const { cpSync } = await import("node:fs");
        cpSync(join(office.out, office.savedFiles()[0] ?? ""), join(SHOTS, "handover.pdf"));
      }
      await activate(dialog.getByRole("button", { name: "Đóng" }));
      await expect(dialog).toBeHidden();
      await page.keyboard.press("Control+z");
      await expect(page.getByText("Hội LHPN phường Giang Biên, từ 20/1/2018")).toBeHidden();
      rmSync(folder, { recursive: true, force: true });
    });
  });
}
