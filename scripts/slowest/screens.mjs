// A reporter for vitest that names the slowest tests; the usual reporter prints the rest.

import { slowest } from "./lines.mjs";

export default class Screens {
  onTestRunEnd(files) {
    const entries = [];
    for (const file of files) {
      for (const test of file.children.allTests()) {
        const place = file.relativeModuleId.replace(/^src\//, "");
        entries.push({ name: `${place} › ${test.fullName}`, ms: test.diagnostic()?.duration ?? 0 });
      }
    }
    console.log(`\n${slowest("tests", entries)}`);
  }
}
