/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** React Aria carries its texts in thirty languages. Ours are in design/reactAriaWords.ts and English is the fall-back, so the others stay out of the build. */
function withoutForeignTexts(): Plugin {
  const foreign = /[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: "without-foreign-texts",
    enforce: "pre",
    load(id) {
      const path = id.split("?")[0] ?? id;
      return /react-(aria|stately)/.test(path) && foreign.test(path) ? "export default undefined;" : null;
    },
  };
}

export default defineConfig({
  plugins: [withoutForeignTexts(), react()],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    proxy: { "/call": "http://127.0.0.1:4173" },
    // One test looks for the files that can leave the office, another for circles among the stories' files.
    fs: { allow: [".", "../src-tauri/commands/src", "../tests/browser"] },
  },
  build: {
    target: "es2022",
    sourcemap: false,
    // Inlined fonts and pictures would need data: in the Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  worker: { format: "es" },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "jsdom",
    // A page and all modules anew for each file took nine tenths of the time; a file leaves the page as it found it.
    isolate: false,
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
