// A reporter for Playwright that names the slowest stories, and those that passed only at their second try: faults to
// mend, which refuse nothing. Their names go also into the file SOHOI_SECOND_TRIES, for whoever started the run.

import { appendFileSync } from "node:fs";
import { slowest } from "./lines.mjs";

export default class Stories {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const tests = this.suite.allTests();
    const entries = tests.map((test) => ({ name: name(test), ms: test.results.reduce((sum, result) => sum + result.duration, 0) }));
    console.log(`\n${slowest("stories", entries)}`);
    const again = tests.filter((test) => test.outcome() === "flaky").map(name);
    console.log(`second tries: ${again.length}${again.map((story) => `\n  ${story}`).join("")}`);
    const kept = process.env["SOHOI_SECOND_TRIES"];
    if (kept && again.length > 0) appendFileSync(kept, again.map((story) => `${story}\n`).join(""));
  }

  printsToStdio() {
    return false;
  }
}

/** As `list` says it: project, file, title. */
function name(test) {
  const [, project, ...path] = test.titlePath();
  return `[${project}] ${path.filter(Boolean).join(" › ")}`;
}
