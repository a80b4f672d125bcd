// Takes docs/home.png and docs/meeting.png.

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "./office";

const docs = resolve(import.meta.dirname, "../../docs");
mkdirSync(docs, { recursive: true });

test("home", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(/chi hội đã nộp/).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: resolve(docs, "home.png"), animations: "disabled" });
});

test("meeting", async ({ page }) => {
  await page.goto("/#/meetings");
  await page.getByRole("link", { name: /giao ban/i }).first().click();
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: resolve(docs, "meeting.png"), animations: "disabled" });
});
