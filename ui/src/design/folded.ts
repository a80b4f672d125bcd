/** Text for comparing as typed without accents: lower case, no marks, đ as d. Only for short lists held by a control; members are searched in the core. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .trim();
}
