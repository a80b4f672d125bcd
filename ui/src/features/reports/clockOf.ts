/** The time of day in Vietnam at an instant (UTC milliseconds): 10:42. */
export function clockOf(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16);
}
