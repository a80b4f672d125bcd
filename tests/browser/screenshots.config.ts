// The README's pictures, made by `make screenshots` from the sample ward.

import { defineConfig } from "@playwright/test";
import type { Choices } from "./office";
import stories from "./playwright.config";

export default defineConfig<Choices>({
  ...stories,
  testMatch: "screenshots.ts",
  projects: [{ name: "pictures", use: { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 } }],
});
