// Reported figures as typed and as shown. A figure is blank (not reported), "none" (không phát sinh, said on purpose) or a whole number scaled by the
// indicator's decimals: 64,2 with one decimal is 642. Blank, none and 0 are three different answers.

export type Figure = number | "none" | null;

export type ReadFigure = { kind: "figure"; figure: Figure } | { kind: "unreadable" };

const NOTHING = /^(k|kps|-|–|—|không|khong|không phát sinh|khong phat sinh|không p\/s)$/i;
const LARGEST = 999_999_999_999;

/** Reads 1234, 1.234, "1 234", 64,2, 64.2 where one decimal is expected, "", and k or "không phát sinh". */
export function readFigure(text: string, decimals: number): ReadFigure {
  const plain = text
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  if (plain === "") return { kind: "figure", figure: null };
  if (NOTHING.test(plain)) return { kind: "figure", figure: "none" };
  const unspaced = plain.replace(/ /g, "");
  const groups = /^-?\d{1,3}(\.\d{3})+$/;
  let whole: string;
  let part = "";
  if (unspaced.includes(",")) {
    const [before = "", after = "", extra] = unspaced.split(",");
    if (extra !== undefined) return { kind: "unreadable" };
    whole = groups.test(before) ? before.replace(/\./g, "") : before;
    part = after;
  } else if (groups.test(unspaced)) {
    whole = unspaced.replace(/\./g, "");
  } else {
    // 64.2 from a spreadsheet with English numbers: a dot not followed by three figures can only be a decimal point.
    const [before = "", after = "", extra] = unspaced.split(".");
    if (extra !== undefined) return { kind: "unreadable" };
    whole = before;
    part = after;
  }
  if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(part) || part.length > decimals) return { kind: "unreadable" };
  const scaled = Number(`${whole}${part.padEnd(decimals, "0")}`);
  return Math.abs(scaled) <= LARGEST ? { kind: "figure", figure: scaled === 0 ? 0 : scaled } : { kind: "unreadable" };
}

/** 3.929, 64,2; blank and none are "" here, the grid shows them in its own way. */
export function writeFigure(figure: Figure, decimals: number): string {
  if (figure === null || figure === "none") return "";
  return new Intl.NumberFormat("vi-VN", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    figure / 10 ** decimals,
  );
}

/** What stands in the cell when she begins to edit: without dots, so that the cursor does not jump over them. */
export function editFigure(figure: Figure, decimals: number): string {
  if (figure === "none") return "k";
  return writeFigure(figure, decimals).replace(/\./g, "");
}

/** 3.929 */
export function count(value: number): string {
  return new Intl.NumberFormat("vi-VN").format(value);
}
