// Tells which words cannot be Vietnamese, by the shape of the syllable: no list of English words would be complete.

const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|t|v|x)?(?:[aeiouy]{1,3})(?:ch|c|m|ng|nh|n|p|t)?$/;

/** Words of the trade, kinds of file, old fonts and units that stay as they are, names of keys, and the other language's own name. */
const KEPT = new Set([
  ...["pdf", "excel", "word", "usb", "zalo", "cccd", "sohoi", "sđt", "stt", "km", "kg", "english"],
  ...["xlsx", "xls", "ods", "csv", "libreoffice", "unicode", "vntime", "vni", "tcvn", "sheet"],
  ...["ctrl", "esc", "enter", "shift", "tab", "delete", "pgup", "pgdn", "f", "z", "w"],
]);

const DIACRITICS = /[\u0300-\u036f]/g;

function folded(word: string): string {
  return word.normalize("NFD").replace(DIACRITICS, "").replace(/đ/g, "d").toLowerCase();
}

/** The words that no Vietnamese would say. */
export function foreignWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.normalize("NFC").toLowerCase().match(/\p{L}+/gu) ?? []);
  return [...new Set(words.filter((word) => !KEPT.has(word) && !SYLLABLE.test(folded(word)) && !isAbbreviation(word, texts)))];
}

/** "LHPN", "UBND", "BTV" are written in capitals everywhere. */
function isAbbreviation(word: string, texts: readonly string[]): boolean {
  const capitals = word.toUpperCase();
  return texts.some((text) => text.normalize("NFC").includes(capitals));
}
