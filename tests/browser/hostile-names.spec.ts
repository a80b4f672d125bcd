// An office somebody filled with markup, formulas and paths: every screen shows them as the texts they are, nothing runs, nothing is asked of
// another place.

import { hostileTexts } from "./hostile";
import { expect, test } from "./office";

const SCREENS = ["/#/", "/#/members", "/#/organization", "/#/meetings", "/#/tasks", "/#/reports", "/#/settings", "/#/backups", "/#/history"];

test("thousands of hostile texts are shown as texts on every screen", async ({ page, office }) => {
  test.setTimeout(240_000);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== office.host.address && !["data:", "blob:"].includes(protocol)) elsewhere.push(request.url());
  });
  page.on("dialog", (dialog) => {
    elsewhere.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto("/#/members");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  const texts = hostileTexts();
  expect(texts.length, "thousands").toBeGreaterThan(3_000);

  const added = await page.evaluate(async (texts) => {
    const ask = async (name: string, input: unknown) => {
      const answer = await fetch(`/call/${name}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) });
      return { ok: answer.ok, status: answer.status };
    };
    const line = (text: string) => text.replace(/[\r\n]+/g, " ");
    const results = { members: 0, refused: 0, failed: 0 };
    const branches = texts.filter((_, at) => at % 60 === 0).map(line);
    await ask("add_branches", { text: branches.join("\n"), opened: null });
    const FIELDS = 9;
    for (let at = 0; at + FIELDS <= texts.length; at += FIELDS) {
      const [name, address, occupation, ethnicity, religion, education, notes, card, phone] = texts.slice(at, at + FIELDS);
      const answer = await ask("add_record", {
        member: { fields: { name: name!.slice(0, 100), address, occupation, ethnicity, religion, education, notes, card_number: card, phone: phone!.slice(0, 30) }, unit_id: 2, group_id: null, kind: "ordinary", joined: "2018", join_reason: "admitted" },
        own: [],
      });
      if (answer.ok) results.members++;
      else if (answer.status === 422) results.refused++;
      else results.failed++;
    }
    for (const text of texts.filter((_, at) => at % 80 === 3)) {
      await ask("add_task", { text: line(text), owner: { kind: "standing_board" }, due: null });
    }
    return results;
  }, texts);
  expect(added.failed, "the core answers every one in words").toBe(0);
  expect(added.members, "nearly all are taken as they are").toBeGreaterThan(300);

  const harmless = async (where: string) => {
    const found = await page.evaluate(() => ({
      ran: (window as unknown as { __pwned?: number }).__pwned ?? 0,
      elements: document.querySelectorAll("iframe, object, embed, marquee, math, base, video, [onerror], [onload], [onfocus], [ontoggle]").length,
      scripts: [...document.scripts].filter((script) => !script.src.startsWith(location.origin)).length,
    }));
    expect(found, where).toEqual({ ran: 0, elements: 0, scripts: 0 });
  };
  for (const address of SCREENS) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await page.waitForTimeout(200);
    await harmless(address);
  }
  await page.goto("/#/members");
  const search = page.getByRole("searchbox").or(page.getByRole("textbox", { name: /Tìm/ })).last();
  for (const typed of ["<img", "=1+1", "../", "{{", "DROP TABLE", "'"]) {
    await search.fill(typed);
    await page.waitForTimeout(150);
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(100);
    await harmless(`searched ${typed}`);
  }
  await search.fill("<svg");
  await expect(page.getByRole("grid").getByRole("row", { name: /<svg on\w+=.*__pwned/ }).first(), "shown as a text").toBeVisible();
  expect(elsewhere, "nothing is asked of another place").toEqual([]);
});
