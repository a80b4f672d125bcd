// What every story stands on: an office of its own in a folder with a Vietnamese name, a page that may not log an error
// or break the Content-Security-Policy, and checks that every screen must pass.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type RunningHost, startHost } from "./host";
import { foreignWords } from "./vietnamese";

export { expect };

/** `SLOW=4` makes the browser four times slower, as on an old or busy PC. */
const SLOW = Number(process.env["SLOW"] ?? "1");

export interface Office {
  host: RunningHost;
  /** Files the officer saved. */
  savedFiles(): string[];
  out: string;
  /** The next file dialog answers this file. */
  willPick(path: string): Promise<void>;
}

export interface Choices {
  textSize: "100" | "150";
  theme: "light" | "dark" | "contrast";
  /** The sample ward, or a PC on which Sổ Hội was never opened. */
  start: "sample" | "first run";
  today: string;
}

export const test = base.extend<Choices & { office: Office }>({
  textSize: ["100", { option: true }],
  theme: ["light", { option: true }],
  start: ["sample", { option: true }],
  today: ["2018-01-20", { option: true }],
  office: [
    async ({ start, today, textSize, theme }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "sohoi-story-"));
      const data = join(folder, "Máy của chị Hồng", "Sổ Hội");
      const out = join(folder, "Đã lưu");
      mkdirSync(data, { recursive: true });
      mkdirSync(out);
      if (start === "sample") cpSync(process.env["SOHOI_KEPT_SAMPLE"] ?? "", data, { recursive: true });
      writeFileSync(join(data, "display.json"), JSON.stringify({ size: textSize, theme, language: "vi" }));
      const host = await startHost(data, "--out", out, "--today", today, ...(start === "sample" ? ["--sample", "small", "--keys", "cheap"] : []));
      await use({
        host,
        out,
        // A file being written has a name of its own that begins with a dot.
        savedFiles: () => readdirSync(out).filter((name) => !name.startsWith(".")).sort(),
        willPick: async (path) => {
          await fetch(`${host.address}/test/pick`, { method: "POST", body: JSON.stringify({ path }) });
        },
      });
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { auto: true },
  ],
  baseURL: async ({ office }, use) => use(office.host.address),
  page: async ({ page }, use) => {
    if (SLOW > 1) {
      const chromium = await page.context().newCDPSession(page);
      await chromium.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
    }
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // A refused command is an answer; Chromium logs its status all the same.
      if (message.type() === "error" && !message.text().includes("status of 422")) complaints.push(message.text());
    });
    await use(page);
    expect(complaints, "the page logged no error and kept the Content-Security-Policy").toEqual([]);
  },
});

/** The checks that hold for every screen at every size. */
export async function seemsWell(page: Page): Promise<void> {
  const builder = new AxeBuilder({ page });
  // The high-contrast theme promises 7 : 1.
  const isContrast = (await page.locator("html").getAttribute("data-theme")) === "contrast";
  if (isContrast) builder.options({ rules: { "color-contrast-enhanced": { enabled: true } } });
  const axe = await builder.analyze();
  const found = axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect.soft(found, "axe finds nothing").toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(sideways, "nothing scrolls sideways").toBe(0);
  expect.soft(foreignWords(await heardTexts(page)), "everything read out is Vietnamese").toEqual([]);
}

/** Everything a screen reader could say on this page. */
async function heardTexts(page: Page): Promise<string[]> {
  const tree = await page.locator("body").ariaSnapshot();
  // Names stand in quotes, texts after a colon; roles and states before them are the tree's own words.
  const spoken = tree.split("\n").flatMap((line) => {
    const name = /^\s*- [a-z]+(?: "((?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*:?\s?(.*)$/.exec(line);
    return name ? [name[1] ?? "", name[2] ?? ""] : [];
  });
  const attributes = await page.evaluate(() => {
    const names = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "aria-placeholder", "title", "placeholder", "alt"];
    return names.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""));
  });
  return [...spoken, ...attributes];
}

/** What a screen is made of: its headings, fields, buttons and columns, without the ward's own data. */
export function skeleton(tree: string): string {
  const KEPT = /^\s*- '?(heading|button|searchbox|textbox|combobox|tab|radio|checkbox|columnheader|grid|treegrid|region|navigation|group)\b/;
  const DATA = /^(\s*)- '?(row|listitem|option)\b/;
  const lines: string[] = [];
  let inside: number | null = null;
  for (const line of tree.split("\n")) {
    const indent = line.search(/\S/);
    if (inside !== null && indent > inside) continue;
    inside = null;
    // A row of headings is no data: its cells are the columns.
    const isData = DATA.test(line) && !/row "(Họ và tên|Tên|Ngày|Việc|Lúc|Chỉ tiêu)/.test(line);
    if (isData) inside = indent;
    else if (KEPT.test(line)) lines.push(line.trim().replace(/\d[\d.,]*/g, "N").replace(/:$/, "").replace(/ \[(selected|active|pressed)\]/g, ""));
  }
  return `${lines.join("\n")}\n`;
}

/** Types as UniKey does: it takes letters back with Backspace and sends the accented ones ("⌫" in `keys`). */
export async function typeAsUniKey(page: Page, keys: string): Promise<void> {
  for (const key of keys) {
    if (key === "⌫") await page.keyboard.press("Backspace");
    else await page.keyboard.type(key);
  }
}
