// Zalo where she writes to people: typed once with the phone, beside the head of a branch, and beside the reminder; by keyboard alone.

import { activate } from "./keys";
import { expect, seemsWell, test } from "./office";

for (const textSize of ["100", "150"] as const) {
  test.describe(`at ${textSize} %`, () => {
    test.use({ textSize });

    test("a head's Zalo is the phone she typed, and stands where she is written to", async ({ page }) => {
      await page.goto("/#/members");
      await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
      const answer = await page.request.post("/call/list_terms", { data: { unit_id: null, on: "2018-01-20" } });
      const terms = ((await answer.json()) as { value: { person_id: number; person_name: string; unit_id: number; unit_name: string; post: string }[] }).value;
      const reports = await page.request.post("/call/late_branches", { data: { month: "2018-01" } });
      const late = ((await reports.json()) as { value: { person_id: number | null }[] }).value;
      const head = terms.find((term) => term.post === "branch_head" && late.some((branch) => branch.person_id === term.person_id));
      if (!head) throw new Error("no late branch has a head");
      const given = await page.request.post("/call/reveal_member", { data: { id: head.person_id } });
      const fields = ((await given.json()) as { value: Record<string, unknown> }).value;
      const emptied = await page.request.post("/call/edit_record", {
        data: { member: { id: head.person_id, fields: { ...fields, phone: null, zalo: null } }, own: [] },
      });
      expect(emptied.ok(), await emptied.text()).toBe(true);

      await page.goto(`/#/members/${head.person_id}`);
      const panel = page.getByRole("complementary", { name: "Thông tin hội viên" });
      await expect(panel.getByRole("heading", { level: 2, name: head.person_name })).toBeVisible();
      await activate(panel.getByRole("button", { name: "Sửa thông tin" }));
      const same = page.getByRole("checkbox", { name: "Zalo cùng số này" });
      const phone = page.getByRole("textbox", { name: "Điện thoại" });
      await expect(phone).toBeVisible();
      await expect(same).toHaveCount(0);
      await phone.fill("091234567");
      await activate(same, "Space");
      await expect(same).toBeChecked();
      await phone.fill("0912345678");
      await expect(same).toBeChecked();
      await seemsWell(page);
      await page.keyboard.press("Control+s");
      await expect(page.getByText(/^Đã sửa/)).toBeVisible();

      await page.goto(`/#/organization/${head.unit_id}`);
      await expect(page.getByText("Zalo: 09•• ••• 678")).toBeVisible();
      await seemsWell(page);

      await page.goto("/#/reports");
      await activate(page.getByRole("button", { name: /^Nhắc \d+ chi hội/ }).first());
      const dialog = page.getByRole("dialog", { name: "Lời nhắc gửi chi hội" });
      await expect(dialog.getByText("Zalo: 0912345678")).toBeVisible();
      await expect(dialog.getByRole("textbox")).not.toHaveValue(/0912345678/);
      await seemsWell(page);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);

      await page.keyboard.press("Control+Shift+h");
      // Everything is asked again when it is hidden; a dialog opened before would be of the time before.
      await expect(page.getByRole("complementary", { name: "Đang che thông tin cá nhân" })).toBeVisible();
      await expect(page.getByText("Zalo: 0912345678")).toHaveCount(0);
      await activate(page.getByRole("button", { name: /^Nhắc \d+ chi hội/ }).first());
      await expect(dialog.getByText("Zalo: •••").first()).toBeVisible();
      await expect(dialog.getByText("0912345678")).toHaveCount(0);
      await expect(dialog.getByRole("button", { name: /^Chép Zalo/ })).toHaveCount(0);
    });
  });
}
