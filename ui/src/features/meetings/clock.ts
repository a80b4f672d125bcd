// Times of day as an office writes them: 8 giờ, 8h30, 8:30, 0830. Stored as 08:30.

/** "08:30", null for an empty field, undefined for what is no time. */
export function readClock(text: string): string | null | undefined {
  const plain = text.normalize("NFC").trim().toLowerCase();
  if (plain === "") return null;
  const found =
    /^(\d{1,2})\s*(?:h|g|giờ|gio|:|\.)?\s*(?:(\d{1,2})\s*(?:phút|phut|p|')?)?$/.exec(plain) ??
    /^(\d{2})(\d{2})$/.exec(plain);
  if (!found) return undefined;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
