// What a pasted list of branches would add, line by line, as the office reads it: numbers and bullets dropped, names already there skipped.

export interface PastedName {
  name: string;
  /** new: will be added · known: the office has it · twice: an earlier line says the same. */
  state: "new" | "known" | "twice";
}

function nameIn(line: string): string {
  return line
    .normalize("NFC")
    .trim()
    .replace(/^\d+[.)\-\t]/, "")
    .replace(/^[-•+* ]+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

const compared = (name: string) => name.normalize("NFC").toLocaleLowerCase("vi");

export function pastedNames(text: string, known: readonly string[]): PastedName[] {
  const there = new Set(known.map(compared));
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .map(nameIn)
    .filter((name) => name !== "")
    .map((name) => {
      const key = compared(name);
      const state = there.has(key) ? "known" : seen.has(key) ? "twice" : "new";
      seen.add(key);
      return { name, state };
    });
}
