// People as records: two records of one person become one, by keyboard alone.

import type { Page } from "@playwright/test";
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
  return tell<number>(page, address, "add_member", {
    fields: { ...BLANK, ...fields },
    unit_id: unit?.id,
    group_id: null,
    kind: "ordinary",
    joined,
    join_reason: "admitted",
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
  await merge.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Đã gộp thành một hồ sơ/)).toBeVisible();
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeHidden();

  await page.keyboard.press("Control+z");
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeVisible();

  // Two people after all: the pair goes and does not come back.
  const apart = panel.getByRole("button", { name: "Hai người khác nhau" });
  await apart.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Đã ghi là hai người khác nhau/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Hồ sơ trùng" })).toBeVisible();
  await expect(page.getByText(/cặp cần xem/)).toBeVisible();
  await expect(list.getByRole("row", { name: /TRÚC QUỲNH/ })).toBeHidden();
});
