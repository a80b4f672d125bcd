import { dictionary } from "react-aria-components/i18n";
import { expect, test } from "vitest";
import { vietnamese } from "./reactAriaWords";

/** Parts of React Aria this program has no use for. */
const UNUSED = new Set(["@react-aria/dnd", "@react-aria/color", "@react-stately/color"]);

const english: Record<string, object> = Object.fromEntries(
  Object.entries<string | object>(dictionary.getStringsForLocale("en-US")).filter(
    (part): part is [string, object] => typeof part[1] === "object",
  ),
);

test("every text React Aria could say has a Vietnamese one", () => {
  for (const [part, texts] of Object.entries(english)) {
    if (UNUSED.has(part)) continue;
    expect(Object.keys(vietnamese[part] ?? {}).sort(), part).toEqual(Object.keys(texts).sort());
  }
});

test("a text with values needs the same values", () => {
  const announce = vietnamese["@react-aria/combobox"]?.["countAnnouncement"];
  expect(typeof announce === "function" && announce({ optionCount: 3 })).toBe("Có 3 gợi ý.");
});
