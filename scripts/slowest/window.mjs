// A reporter for node:test that names the slowest tests; the usual reporter prints the rest.

import { slowest } from "./lines.mjs";

export default async function* window(events) {
  const entries = [];
  for await (const { type, data } of events) {
    // A file is told as a test too, with the sum of what is in it.
    const ended = type === "test:pass" || type === "test:fail";
    if (ended && data.details.type !== "suite" && data.name !== data.file) entries.push({ name: data.name, ms: data.details.duration_ms });
  }
  yield `${slowest("tests", entries)}\n`;
}
