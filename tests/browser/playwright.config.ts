// Stories in Debian's Chromium against the real core behind the loopback host, at the three sizes the screens must hold:
// a small office screen, the same with Windows' 125 % scaling, and 150 % text; and once in high contrast.

import { defineConfig } from "@playwright/test";
import type { Choices } from "./office";

const small = { width: 1366, height: 690 };
const scaled = { width: 1093, height: 552 };

export default defineConfig<Choices>({
  testDir: ".",
  outputDir: "results",
  snapshotPathTemplate: "snapshots/{arg}{ext}",
  globalSetup: "./make-sample.ts",
  // Two cores: one for the browser, one for the core.
  workers: 2,
  fullyParallel: false,
  forbidOnly: !!process.env["CI"],
  // A story that passes only the second time is named "flaky" and is a fault to mend, but refuses nothing.
  retries: 1,
  // Limits for a slow and busy machine; nothing waits as long as that.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["../../scripts/slowest/stories.mjs"], ["list"]],
  use: {
    browserName: "chromium",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // Recording every story costs the browser a good part of its time; one that fails is recorded at its second try.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: process.env["SOHOI_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "1366x690", use: { viewport: small, textSize: "100" } },
    { name: "1093x552", testMatch: "every-screen.spec.ts", use: { viewport: scaled, textSize: "100" } },
    { name: "contrast", testMatch: "every-screen.spec.ts", use: { viewport: small, textSize: "100", theme: "contrast" } },
    { name: "150-percent", testMatch: "every-screen.spec.ts", use: { viewport: small, textSize: "150" } },
  ],
});
