// Projecting: one key hides what is nobody's business on every screen, and the band's button brings it back.

import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

const SECRETS = ["0987650123", "650 123", "001178777123", "1978-06-14", "14/6/1978", "ngo-chim-yen", "Đạo Chim Yến", "Ghi chú Chim Yến"];
const PLACES = ["", "members/duplicates", "members/check", "members/papers", "members/import", "organization", "meetings", "tasks", "reports", "fund", "settings", "history"];

test("what is hidden reaches no screen, and comes back", async ({ page, office }) => {
  const tell = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = await page.request.post(`${office.host.address}/call/${name}`, { data: input });
    expect(answer.ok(), await answer.text()).toBe(true);
    return ((await answer.json()) as { value: T }).value;
  };
  const units = await tell<{ id: number; kind: string }[]>("list_units", { on: null });
  const unit_id = units.find((unit) => unit.kind === "branch")?.id;
  const name = "Nguyễn Thị Hoàng Oanh";
  const fields = {
    name,
    birth: "1978-06-14",
    phone: "0987650123",
    citizen_number: "001178777123",
    address: "Số 7 ngo-chim-yen",
    religion: "Đạo Chim Yến",
    notes: "Ghi chú Chim Yến",
  };
  const add = (joined: string) =>
    tell<number>("add_record", { member: { fields, unit_id, group_id: null, kind: "ordinary", joined, join_reason: "admitted" }, own: [] });
  const id = await add("2010");
  await add("2011");

  await page.goto(`/#/members/${id}`);
  const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
  await expect(panel.getByText("Số 7 ngo-chim-yen")).toBeVisible();

  const leaks: string[] = [];
  page.on("response", async (response) => {
    const text = await response.text().catch(() => "");
    if (response.url().includes("/call/")) leaks.push(...SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${response.url()}: ${secret}`));
  });
  await page.keyboard.press("Control+Shift+H");
  const band = page.getByRole("complementary", { name: "Đang che thông tin cá nhân" });
  await expect(band).toBeVisible();
  await expect(panel.getByRole("heading", { name })).toBeVisible();
  await expect(panel.getByText("•••").first()).toBeVisible();
  await expect(panel.getByRole("button", { name: "Sửa thông tin", exact: true })).toBeDisabled();
  await seemsWell(page);
  await page.screenshot({ path: "results/privacy.png" });
  for (const place of PLACES) {
    await page.goto(`/#/${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(band, "it survives going from screen to screen").toBeVisible();
    await page.waitForLoadState("networkidle");
    const shown = await page.locator("body").innerText();
    expect(SECRETS.filter((secret) => shown.includes(secret)), `on /${place}`).toEqual([]);
    await expect(page.getByText("Hãy bấm “Bỏ che” rồi làm lại"), `/${place} asks for nothing it may not have`).toHaveCount(0);
  }
  expect(leaks).toEqual([]);
  page.removeAllListeners("response");

  await page.goto(`/#/members/${id}`);
  await expect(panel.getByText("•••").first()).toBeVisible();
  await activate(band.getByRole("button", { name: "Bỏ che" }));
  await expect(band).toBeHidden();
  await expect(panel.getByText("Số 7 ngo-chim-yen")).toBeVisible();
});
