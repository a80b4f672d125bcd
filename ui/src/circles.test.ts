// No file may import, by way of others, itself: such files can only be understood together. An import counts to the
// file that defines the name, so handing names on (`export … from`) ties nothing; types count as much as values.

import { expect, test } from "vitest";

type Files = Record<string, string>;
type Imports = Map<string, Map<string, Set<string>>>;

/** One name of an import line: as the other file calls it, "*" for all, and from which file. */
interface Taken {
  name: string;
  from: string;
}

const screens: Files = import.meta.glob("./**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const stories: Files = import.meta.glob(["../../tests/browser/**/*.ts", "!**/node_modules/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Leaves texts as they are, because an import's file stands in one. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, quoted) => quoted ?? " ",
  );
}

function resolve(files: Files, from: string, to: string): string | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== ".") {
      parts.pop();
    } else if (part === "..") {
      if (parts.at(-1) === ".") {
        parts.pop();
      }
      parts.push("..");
    } else if (part !== ".") {
      parts.push(part);
    }
  }
  const path = parts.join("/");
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((file) => file in files);
}

/** `{ a, type b as c }` → a, b as the other file calls them, each with what it is called here. */
function namesBetweenBraces(list: string): { name: string; here: string }[] {
  return list
    .split(",")
    .map((one) => one.trim().replace(/^type\s+/, ""))
    .filter((one) => one !== "")
    .map((one) => {
      const [name = "", here = name] = one.split(/\s+as\s+/);
      return { name, here };
    });
}

const LINE = /(?:^|\n)\s*(import|export)\s+(?:type\s+)?([^;"']*?)\s*from\s*["'](\.[^"']*)["']/g;

interface Read {
  taken: Taken[];
  handedOn: (Taken & { here: string })[];
}

const known = new WeakMap<Files, Map<string, Read>>();

/** What a file takes from others, and what it hands on under which name. */
function read(files: Files, file: string): Read {
  const before = known.get(files) ?? new Map<string, Read>();
  known.set(files, before);
  const one = before.get(file) ?? readAnew(files, file);
  before.set(file, one);
  return one;
}

function readAnew(files: Files, file: string): Read {
  const text = withoutComments(files[file] ?? "");
  const taken: Taken[] = [];
  const handedOn: (Taken & { here: string })[] = [];
  for (const [, word, what = "", to = ""] of text.matchAll(LINE)) {
    const from = resolve(files, file, to);
    if (from === undefined) {
      continue;
    }
    const list = /\{([\s\S]*)\}/.exec(what)?.[1];
    const names = list === undefined ? [] : namesBetweenBraces(list);
    const before = what
      .replace(/\{[\s\S]*\}/, "")
      .replace(",", "")
      .trim();
    if (word === "export") {
      handedOn.push(...names.map(({ name, here }) => ({ name, here, from })));
      if (before !== "") {
        const here = /\*\s+as\s+(\w+)/.exec(before)?.[1];
        handedOn.push({ name: "*", here: here ?? "*", from });
      }
    } else {
      taken.push(...names.map(({ name }) => ({ name, from })));
      if (before !== "") {
        taken.push({ name: before.startsWith("*") ? "*" : "default", from });
      }
    }
  }
  for (const [, to = ""] of text.matchAll(/\bimport\(\s*["'](\.[^"']*)["']\s*\)/g)) {
    const from = resolve(files, file, to);
    if (from !== undefined) {
      taken.push({ name: "*", from });
    }
  }
  return { taken, handedOn };
}

/** The files that define a name that is asked of a file. */
function definedIn(files: Files, { name, from }: Taken, asked = new Set<string>()): string[] {
  const key = `${name} of ${from}`;
  if (asked.has(key)) {
    return [];
  }
  asked.add(key);
  const { handedOn } = read(files, from);
  if (name === "*") {
    return [from, ...handedOn.flatMap((one) => definedIn(files, one, asked))];
  }
  const named = handedOn.find((one) => one.here === name);
  if (named !== undefined) {
    return definedIn(files, named, asked);
  }
  const itself = new RegExp(`\\b(?:function|const|let|class|interface|type|enum)\\s+${name}\\b`).test(
    files[from] ?? "",
  );
  const through = handedOn.filter((one) => one.here === "*");
  if (itself || through.length === 0) {
    return [from];
  }
  return through
    .flatMap((one) => definedIn(files, { name, from: one.from }, asked))
    .filter((home) => defines(files, home, name));
}

function defines(files: Files, file: string, name: string): boolean {
  return new RegExp(`\\b(?:function|const|let|class|interface|type|enum)\\s+${name}\\b`).test(files[file] ?? "");
}

function importsOf(files: Files): Imports {
  const imports: Imports = new Map();
  for (const file of Object.keys(files)) {
    const ties = new Map<string, Set<string>>();
    for (const one of read(files, file).taken) {
      for (const home of definedIn(files, one)) {
        if (home !== file) {
          ties.set(home, (ties.get(home) ?? new Set()).add(one.name));
        }
      }
    }
    imports.set(file, ties);
  }
  return imports;
}

function reachedFrom(imports: Imports, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const next of imports.get(file)?.keys() ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return seen;
}

/** Each circle as the imports that tie it. */
function circles(files: Files): string[][] {
  const imports = importsOf(files);
  const reach = new Map([...imports.keys()].map((file) => [file, reachedFrom(imports, file)]));
  const told = new Set<string>();
  const found: string[][] = [];
  for (const [file, reached] of reach) {
    if (!reached.has(file) || told.has(file)) {
      continue;
    }
    const circle = [...reached].filter((other) => reach.get(other)?.has(file));
    for (const one of circle) {
      told.add(one);
    }
    found.push(
      circle.flatMap((from) =>
        [...(imports.get(from) ?? [])]
          .filter(([to]) => circle.includes(to))
          .map(([to, names]) => `${from} -> ${to}: ${[...names].sort().join(", ")}`),
      ),
    );
  }
  return found;
}

test("no screen's files import each other in a circle", () => {
  expect(Object.keys(screens).length).toBeGreaterThan(200);
  expect(circles(screens)).toEqual([]);
});

test("no story's files import each other in a circle", () => {
  expect(Object.keys(stories).length).toBeGreaterThan(10);
  expect(circles(stories)).toEqual([]);
});

test("a circle of three files is found, through an index, by a type, by a part loaded later", () => {
  const files = {
    "./a.ts": 'import { B } from "./folder";\nexport const A = B;',
    "./folder/index.ts": '// A word about it: "quoted".\nexport * from "./b";\nexport { other } from "./other";',
    "./folder/b.ts": 'import type { C as Shape } from "../c";\nexport const B: Shape = 1;',
    "./folder/other.ts": 'import { A } from "../a";\nexport const other = A;',
    "./c.tsx": 'const later = () => import("./a");\nexport type C = number;',
  };
  expect(circles(files).map((ties) => ties.sort())).toEqual([
    ["./a.ts -> ./folder/b.ts: B", "./c.tsx -> ./a.ts: *", "./folder/b.ts -> ./c.tsx: C"],
  ]);
  // What only hands names on ties nothing, and a comment is no import.
  const { "./c.tsx": _, ...open } = files;
  expect(circles({ ...open, "./c.tsx": '// import { A } from "./a";\nexport type C = number;' })).toEqual([]);
});
