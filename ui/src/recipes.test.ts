// README's "Add a screen", followed on a copy: what is missing at each step is told, and at the end nothing is.

import { expect, test } from "vitest";

type Files = Readonly<Record<string, string>>;

const ours: Files = import.meta.glob<string>(
  [
    "./*.tsx",
    "./shell/*.tsx",
    "./words/vi.ts",
    "./words/en.ts",
    "./features/*/*.tsx",
    "./words/vi/*.ts",
    "./words/en/*.ts",
    "../../tests/browser/*.spec.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** What the recipe still wants, in its order. */
function lacking(files: Files): string[] {
  const text = (path: string) => files[path] ?? "";
  const wanted: string[] = [];
  const opened = Object.entries(files)
    .filter(([path]) => !path.startsWith("./words/"))
    .map(([, each]) => each)
    .join("\n");
  const folders = new Set(Object.keys(files).flatMap((path) => /^\.\/features\/(\w+)\//.exec(path)?.[1] ?? []));
  for (const folder of folders) {
    if (!opened.includes(`features/${folder}/`)) wanted.push(`features/${folder} is opened by nothing`);
  }
  const stories = Object.entries(files).filter(([path]) => path.endsWith(".spec.ts"));
  for (const [, address = ""] of text("./screens.tsx").matchAll(/\.\.\.at\("([^"$]+)"\)/g)) {
    const goes = new RegExp(`#${address}["?\`/]`);
    if (!stories.some(([, story]) => goes.test(story))) wanted.push(`no story goes to ${address}`);
  }
  const languages = ["vi", "en"] as const;
  const words = new Set(
    Object.keys(files).flatMap((path) => /^\.\/words\/(?:vi|en)\/(\w+)\.ts$/.exec(path)?.[1] ?? []),
  );
  for (const name of words) {
    for (const language of languages) {
      if (!files[`./words/${language}/${name}.ts`]) wanted.push(`words/${language}/${name}.ts is missing`);
      else if (!text(`./words/${language}.ts`).includes(`"./${language}/${name}"`))
        wanted.push(`words/${language}.ts does not name ${name}`);
    }
  }
  return wanted;
}

test("every screen has its story and its words in both languages", () => {
  expect(Object.keys(ours).length).toBeGreaterThan(100);
  expect(lacking(ours)).toEqual([]);
});

test("a screen is told what it lacks at each step of the recipe", () => {
  let copy: Files = { ...ours, "./features/probe/ProbeScreen.tsx": "export function ProbeScreen() {}" };
  expect(lacking(copy)).toEqual(["features/probe is opened by nothing"]);
  const line = 'createRoute({ ...at("/probe"), component: () => import("./features/probe/ProbeScreen") })';
  copy = { ...copy, "./screens.tsx": `${ours["./screens.tsx"]}${line}` };
  expect(lacking(copy)).toEqual(["no story goes to /probe"]);
  copy = { ...copy, "../../tests/browser/probe.spec.ts": 'await page.goto("/#/probe");' };
  expect(lacking(copy)).toEqual([]);
  copy = { ...copy, "./words/vi/probe.ts": "export const probe = {};" };
  expect(lacking(copy)).toEqual(["words/vi.ts does not name probe", "words/en/probe.ts is missing"]);
  copy = { ...copy, "./words/en/probe.ts": "export const probe = {};" };
  const named = (language: string) => `${ours[`./words/${language}.ts`]}import { probe } from "./${language}/probe";`;
  copy = { ...copy, "./words/vi.ts": named("vi") };
  expect(lacking(copy)).toEqual(["words/en.ts does not name probe"]);
  copy = { ...copy, "./words/en.ts": named("en") };
  expect(lacking(copy)).toEqual([]);
});
