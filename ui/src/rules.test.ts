// The rules of the house that a text search can keep, so that a lint switched off by mistake is noticed.

import { expect, test } from "vitest";
import page from "../index.html?raw";

const files: Record<string, string> = import.meta.glob("./**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources = Object.entries(files).filter(([path]) => !path.includes(".test.") && !path.endsWith("contract.ts"));

function filesWith(pattern: RegExp): string[] {
  return sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

test("text never becomes HTML or code", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(filesWith(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function/)).toEqual([]);
});

test("only the bridge's host knows the window and the network", () => {
  expect(filesWith(/@tauri-apps|\bfetch\(|XMLHttpRequest|WebSocket/)).toEqual(["./bridge/hosts.ts"]);
});

test("the web view keeps nothing", () => {
  expect(filesWith(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
});

test("nothing is loaded from elsewhere", () => {
  expect(filesWith(/["'`]https?:\/\//)).toEqual([]);
});

test("design knows neither subjects nor words, parts no feature; features know no other feature", () => {
  const wrong = sources.flatMap(([path, text]) => {
    const imports = [...text.matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    const design = path.startsWith("./design/") && imports.some((from) => /^\.\.\//.test(from));
    const part = path.startsWith("./parts/") && imports.some((from) => /features|shell|screens/.test(from));
    const feature =
      path.startsWith("./features/") &&
      imports.some(
        (from) => /^\.\.\//.test(from) && !/^\.\.\/\.\.\/(bridge|words|parts|places|design(\/[A-Za-z.]+)?)$/.test(from),
      );
    return design || part || feature ? [path] : [];
  });
  expect(wrong).toEqual([]);
});

test("the page itself has no inline style or script, and takes React Aria's place for one", () => {
  expect(page).not.toMatch(/<style|style="|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
  expect(page).toContain('<meta id="react-aria-pressable-style" />');
});

test("a screen shows rows in the order the core gave them", () => {
  // Events of memberships and terms, two answers joined into one line of time.
  const joined = ["./features/members/timeline.ts"];
  const sorting = filesWith(/\.(sort|toSorted|reverse|toReversed)\(/).filter((path) => path.startsWith("./features/"));
  expect(sorting).toEqual(joined);
});
