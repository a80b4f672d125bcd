// People as records: two records of one person become one, by keyboard alone.

import type { Page } from "@playwright/test";
import { activate, choose } from "./keys";
import { expect, seemsWell, test } from "./office";

/** What another screen would have written; the stories of that screen are elsewhere. */
export async function tell<T>(page: Page, address: string, name: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`${address}/call/${name}`, { data: input });
  expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { value: T }).value;
}

const BLANK = { party_since: null, is_core: false };

async function addMember(page: Page, address: string, branch: string, fields: object, joined: string): Promise<number> {
  const units = await tell<{ id: number; name: string }[]>(page, address, "list_units", { on: null });
  const unit = units.find((unit) => unit.name === branch);
  return tell<number>(page, address, "add_record", {
    member: { fields: { ...BLANK, ...fields }, unit_id: unit?.id, group_id: null, kind: "ordinary", joined, join_reason: "admitted" },
    own: [],
  });
}

async function branchNames(page: Page, address: string): Promise<string[]> {
  const units = await tell<{ kind: string; name: string }[]>(page, address, "list_units", { on: null });
  return units.filter((unit) => unit.kind === "branch").map((unit) => unit.name);
}

test("two records of one person become one, and come apart again", async ({ page, office }) => {
  const { address } = office.host;
  const [first = "", second = ""] = await branchNames(page, address);
  const name = "Nguyễn Thị Trúc Quỳnh";
  await addMember(page, address, first, { name: "NGUYỄN THỊ TRÚC QUỲNH", birth: "1979", phone: "0912000111" }, "2010");
  await addMember(
    page,
    address,
    second,
    { name, birth: "1979-08-02", phone: "0912000111", occupation: "Giáo viên", citizen_number: "001179000123" },
    "2015-03-01",
  );
  await page.goto("/#/members/duplicates");
  await expect(page.getByRole("heading", { level: 1, name: "Hồ sơ trùng" })).toBeVisible();
  const list = page.getByRole("grid", { name: "Các cặp có thể trùng" });
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeVisible();
  await list.focus();
  await page.keyboard.press("Home");
  const panel = page.getByRole("complementary", { name: /một người/ });
  await expect(panel.getByText("Chung số điện thoại +35")).toBeVisible();
  await expect(panel.getByText(/hai chi hội khác nhau/)).toBeVisible();
  const merge = panel.getByRole("button", { name: "Cùng một người: gộp" });
  await expect(merge).toBeDisabled();
  await seemsWell(page);
  await page.screenshot({ path: "results/duplicates.png" });

  // Which branch is right: reached and answered by keyboard.
  const right = panel.getByRole("radiogroup", { name: "Thời gian ấy theo hồ sơ nào?" });
  await right.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(merge).toBeEnabled();
  await activate(merge);
  await expect(page.getByText(/Đã gộp thành một hồ sơ/)).toBeVisible();
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeHidden();

  await page.keyboard.press("Control+z");
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeVisible();

  // Two people after all: the pair goes and does not come back.
  const apart = panel.getByRole("button", { name: "Hai người khác nhau" });
  await activate(apart);
  await expect(page.getByText(/Đã ghi là hai người khác nhau/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Hồ sơ trùng" })).toBeVisible();
  await expect(page.getByText(/cặp cần xem/)).toBeVisible();
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeHidden();
});

test("the register is looked over, and a case is opened by Enter", async ({ page, office }) => {
  const [first = ""] = await branchNames(page, office.host.address);
  await addMember(page, office.host.address, first, { name: "Lê Thị Thiếu Số", birth: "1980", phone: "09123" }, "2010");
  await page.goto("/#/members/check");
  await expect(page.getByRole("heading", { level: 1, name: "Kiểm tra sổ" })).toBeVisible();
  const rules = page.getByRole("grid", { name: "Các điều cần xem" });
  const row = rules.getByRole("row", { name: /Số điện thoại thiếu hoặc thừa số/ });
  await expect(row).toBeVisible();
  await seemsWell(page);
  await page.screenshot({ path: "results/check.png" });
  await rules.focus();
  await page.keyboard.press("Home");
  const cases = page.getByRole("grid", { name: /Danh sách: Số điện thoại/ });
  // As many steps as the row stands below the first.
  const place = Number(await row.getAttribute("aria-rowindex"));
  for (let at = 2; at < place; at += 1) await page.keyboard.press("ArrowDown");
  await expect(cases.getByRole("row", { name: /Lê Thị Thiếu Số/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(cases).toBeFocused();
  for (let step = 0; step < 20; step++) {
    const here = await cases.getAttribute("aria-activedescendant");
    if (here && (await page.locator(`[id="${here}"]`).textContent())?.includes("Thiếu Số")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Lê Thị Thiếu Số" })).toBeVisible();
});

test("one person's data is handed over as a paper, then erased for good", async ({ page, office }) => {
  const [first = ""] = await branchNames(page, office.host.address);
  const name = "Phạm Thị Quyền Riêng";
  const id = await addMember(
    page,
    office.host.address,
    first,
    { name, birth: "1980-05-06", phone: "0912000333", ethnicity: "Kinh", notes: "Thích văn nghệ" },
    "2010",
  );
  await page.goto(`/#/members/${id}`);
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await activate(page.getByRole("complementary", { name: "Thông tin hội viên" }).getByRole("button", { name: "Thêm việc khác" }));
  const item = page.getByRole("menuitem", { name: /Dữ liệu cá nhân/ });
  await expect(item).toBeVisible();
  await activate(item);
  await expect(page.getByRole("heading", { level: 1, name: "Dữ liệu cá nhân" })).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await seemsWell(page);
  await page.screenshot({ path: "results/personal.png" });
  await activate(page.getByRole("button", { name: "Lưu tệp PDF" }));
  await expect.poll(() => office.savedFiles()).toContain(`ThongTinCaNhan_${id}_2018-01-20.pdf`);
  // The bar with the file's name, which is no Vietnamese, is not looked at again.
  await page.reload();

  await activate(page.getByRole("button", { name: "Xóa vĩnh viễn…" }));
  const dialog = page.getByRole("dialog", { name: `Xóa vĩnh viễn ${name}` });
  await expect(dialog.getByText(/Quá trình sinh hoạt Hội: 1/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Xóa vĩnh viễn", exact: true })).toBeDisabled();
  await dialog.getByRole("textbox", { name: /Lý do/ }).focus();
  await page.keyboard.type("Theo don ngay 15/1/2018");
  await seemsWell(page);
  await page.screenshot({ path: "results/erase.png" });
  await activate(dialog.getByRole("button", { name: "Xóa vĩnh viễn", exact: true }));
  await expect(page.getByRole("heading", { name: /Giấy xác nhận số 1\/2018/ })).toBeVisible();
  await seemsWell(page);
  await activate(page.getByRole("button", { name: "Lưu giấy xác nhận" }));
  await expect.poll(() => office.savedFiles()).toContain("GiayXacNhanXoa_1-2018.pdf");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/đã xóa vĩnh viễn nên không hoàn tác được/)).toBeVisible();
  await page.goto("/#/members");
  await page.getByRole("searchbox", { name: "Tìm trong danh sách" }).fill("quyền riêng");
  await expect(page.getByText("Không có ai khớp")).toBeVisible();
});

test("a found list is moved as a whole, and one undo takes it back", async ({ page, office }) => {
  const [first = "", second = ""] = await branchNames(page, office.host.address);
  for (const name of ["Đỗ Thị Cùng Đi", "Đỗ Văn Cùng Đi"])
    await addMember(page, office.host.address, first, { name, birth: "1980" }, "2010");
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await page.getByRole("searchbox", { name: "Tìm trong danh sách" }).fill("cùng đi");
  await expect(page.getByText(/2 người khớp/)).toBeVisible();
  await activate(page.getByRole("button", { name: "Danh sách", exact: true }));
  await activate(page.getByRole("menuitem", { name: "Chọn nhiều người" }));
  const bar = page.getByRole("region", { name: "Người đã chọn" });
  await activate(bar.getByRole("button", { name: "Chọn cả 2 người" }));
  await activate(bar.getByRole("button", { name: "Sửa, chuyển cùng lúc" }));
  const dialog = page.getByRole("dialog", { name: "Làm với 2 người" });
  await choose(dialog.getByRole("combobox", { name: /Chi hội/ }), second, second);
  const submit = dialog.getByRole("button", { name: "Thực hiện cho 2 người" });
  await expect(submit).toBeEnabled();
  await seemsWell(page);
  await page.screenshot({ path: "results/bulk.png" });
  await activate(submit);
  await expect(page.getByText("Đã ghi cho 2 người.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`Đỗ Thị Cùng Đi.*${second}`) })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("row", { name: new RegExp(`Đỗ Thị Cùng Đi.*${first}`) })).toBeVisible();
});
