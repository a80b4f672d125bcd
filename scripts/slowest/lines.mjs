// The ten slowest of a part, said the same way for every runner.

/** `entries` are { name, ms }; answers lines, the slowest first. */
export function slowest(what, entries) {
  const total = entries.reduce((sum, { ms }) => sum + ms, 0);
  const first = [...entries].sort((one, other) => other.ms - one.ms).slice(0, 10);
  const lines = first.map(({ name, ms }) => `  ${seconds(ms).padStart(7)} s  ${name}`);
  return [`the slowest of ${entries.length} ${what} (${seconds(total)} s together):`, ...lines].join("\n");
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}
