// A branch head dies, or gives up her post: who follows and who has her tasks is asked there and then, by keyboard alone,
// and one undo takes all of it back.

import type { Page } from "@playwright/test";
import { activate, choose } from "./keys";
import { expect, seemsWell, test } from "./office";

interface Told {
  id: number;
  person_id: number;
  person_name: string;
  unit_id: number;
  unit_name: string;
  post: string;
  text: string;
  owner_name: string;
}

async function tell<T>(page: Page, address: string, name: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`${address}/call/${name}`, { data: input });
  expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { value: T }).value;
}

const NEXT = "Đỗ Thị Kế Nhiệm";
const TASK = "Gửi danh sách hội viên đi tham quan cho phường";

/** A branch head of the sample who is a member, with a task of her own and somebody ready to follow her. */
async function busyHead(page: Page, address: string): Promise<Told> {
  const terms = await tell<Told[]>(page, address, "list_terms", { unit_id: null, on: "2018-01-20" });
  for (const head of terms.filter((term) => term.post === "branch_head")) {
    const { is_member } = await tell<{ is_member: boolean }>(page, address, "get_member", { id: head.person_id });
    if (!is_member) continue;
    const owner = { kind: "person", person_id: head.person_id };
    await tell(page, address, "add_task", { text: TASK, owner, due: "2018-01-31" });
    await tell(page, address, "add_record", {
      member: {
        fields: { name: NEXT, birth: "1980" },
        unit_id: head.unit_id,
        group_id: null,
        kind: "ordinary",
        joined: "2010",
        join_reason: "admitted",
      },
      own: [],
    });
    return head;
  }
  throw new Error("no branch head of the sample is a member");
}

const headOn = async (page: Page, address: string, unit: number, on: string) =>
  (await tell<Told[]>(page, address, "list_terms", { unit_id: unit, on })).find((term) => term.post === "branch_head")?.person_name;

const ownerOfTask = async (page: Page, address: string) =>
  (await tell<Told[]>(page, address, "list_tasks", { filter: "open" })).find((task) => task.text === TASK)?.owner_name;

async function leaveFollowed(page: Page, address: string): Promise<void> {
  const head = await busyHead(page, address);
  await page.goto(`/#/members/${head.person_id}`);
  await expect(page.getByRole("heading", { level: 2, name: head.person_name })).toBeVisible();
  await activate(page.getByRole("button", { name: "Ghi rời Hội" }));
  const dialog = page.getByRole("dialog", { name: "Ghi rời Hội" });
  const work = dialog.getByRole("region", { name: `Việc của ${head.person_name}` });
  await expect(work).toContainText("Chức vụ kết thúc cùng ngày đã chọn");
  const who = work.getByRole("combobox", { name: `Ai thay: Chi hội trưởng, ${head.unit_name}?` });
  await expect(who).toHaveAttribute("placeholder", "Chưa có người thay");
  await choose(who, "ke nhiem", NEXT);
  await expect(work).toContainText("Giữ chức từ 21/1/2018");
  await seemsWell(page);
  const task = work.getByRole("button", { name: new RegExp(TASK) });
  await expect(task, "who follows has her tasks, unless something else is said").toContainText(`Giao cho ${NEXT}`);
  await activate(task);
  await expect(page.getByRole("option", { name: "Để nguyên" })).toBeVisible();
  await expect(page.getByRole("option", { name: `Giao cho ${head.unit_name}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await activate(dialog.getByRole("button", { name: "Ghi rời Hội" }));
  await expect(dialog).toBeHidden();
  expect(await headOn(page, address, head.unit_id, "2018-01-20")).toBe(head.person_name);
  expect(await headOn(page, address, head.unit_id, "2018-01-21")).toBe(NEXT);
  expect(await ownerOfTask(page, address)).toBe(NEXT);

  // One step back takes all of it back.
  await page.keyboard.press("Control+z");
  await expect.poll(() => headOn(page, address, head.unit_id, "2018-01-21")).toBe(head.person_name);
  expect(await ownerOfTask(page, address)).toBe(head.person_name);
}

test("a branch head who leaves is followed and her task handed on", async ({ page, office }) => {
  await leaveFollowed(page, office.host.address);
});

test.describe("with text at 150 %", () => {
  test.use({ textSize: "150" });
  test("a branch head who leaves is followed and her task handed on", async ({ page, office }) => {
    await leaveFollowed(page, office.host.address);
  });
});

test("a term that ends asks who follows, and what is left empty stays as it is", async ({ page, office }) => {
  const { address } = office.host;
  const head = await busyHead(page, address);
  await page.goto(`/#/organization/${head.unit_id}`);
  await activate(page.getByRole("button", { name: `Việc với ${head.person_name}` }));
  await activate(page.getByRole("menuitem", { name: "Kết thúc nhiệm kỳ" }));
  const dialog = page.getByRole("dialog", { name: "Kết thúc nhiệm kỳ" });
  const work = dialog.getByRole("region", { name: `Việc của ${head.person_name}` });
  const task = work.getByRole("button", { name: new RegExp(TASK) });
  await activate(task);
  await expect(page.getByRole("option", { name: "Giao cho người khác…" })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const submit = dialog.getByRole("button", { name: "Kết thúc nhiệm kỳ" });
  await expect(submit, "somebody else is to be named first").toBeDisabled();
  await choose(work.getByRole("combobox", { name: "Giao cho ai?" }), "ke nhiem", NEXT);
  await seemsWell(page);
  await activate(submit);
  await expect(dialog).toBeHidden();
  expect(await headOn(page, address, head.unit_id, "2018-01-21"), "nobody was named").toBeUndefined();
  expect(await ownerOfTask(page, address)).toBe(NEXT);
});

test("many who leave at once are told by what they hold", async ({ page, office }) => {
  const { address } = office.host;
  const head = await busyHead(page, address);
  await page.goto("/#/members");
  await page.getByRole("searchbox", { name: "Tìm trong danh sách" }).fill(head.person_name);
  await expect(page.getByText(/người khớp/)).toBeVisible();
  await activate(page.getByRole("button", { name: "Danh sách", exact: true }));
  await activate(page.getByRole("menuitem", { name: "Chọn nhiều người" }));
  const bar = page.getByRole("region", { name: "Người đã chọn" });
  await activate(bar.getByRole("button", { name: /Chọn cả/ }));
  await activate(bar.getByRole("button", { name: "Sửa, chuyển cùng lúc" }));
  const dialog = page.getByRole("dialog", { name: /Làm với/ });
  await dialog.getByText("Ghi rời Hội").click();
  await expect(dialog).toContainText(`đang giữ chức vụ: ${head.person_name}`);
  await expect(dialog).toContainText(`còn việc chưa xong: ${head.person_name}`);
  await seemsWell(page);
  await activate(dialog.getByRole("button", { name: /Thực hiện cho/ }));
  await expect(dialog).toBeHidden();
  expect(await headOn(page, address, head.unit_id, "2018-01-21")).toBeUndefined();
});
