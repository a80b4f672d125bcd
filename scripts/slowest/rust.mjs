// Builds the programs and tests of all Rust packages, or runs the tests of those named, and names the slowest.
//
//   node scripts/slowest/rust.mjs                          builds
//   node scripts/slowest/rust.mjs sohoi-core sohoi-cli     builds what is missing and runs
//
// All packages are built by one call, whichever are run: cargo settles the features of a dependency by what is built
// together, so that a call for each part would build a third of them, and everything of ours above, once more.

import { spawn, spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { slowest } from "./lines.mjs";

/** The window's package needs the web view's headers, which a machine for the rules alone may lack. */
const hasWebView = spawnSync("pkg-config", ["--exists", "webkit2gtk-4.1"]).status === 0;

/** Answers every test program as { package, program, folder }. */
async function build() {
  const without = hasWebView ? [] : ["--exclude", "sohoi-desktop"];
  const words = ["build", "-q", "--workspace", ...without, "--bins", "--tests", "--examples", "--message-format=json-render-diagnostics"];
  const cargo = spawn("cargo", words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => cargo.once("close", done));
  const built = [];
  for await (const line of createInterface({ input: cargo.stdout })) {
    const { reason, profile, executable, manifest_path, target } = JSON.parse(line);
    if (reason !== "compiler-artifact" || !profile.test || !executable) continue;
    built.push({ folder: dirname(manifest_path), program: executable, target: target.name, kind: target.kind[0] });
  }
  if ((await ended) !== 0) process.exit(1);
  return built;
}

/** Runs one test program as cargo would; prints what is not the line of a passed test. */
async function run({ program, folder }, entries, label) {
  // The only way to a test's duration on a stable compiler; it concerns the test program, nothing is compiled with it.
  const env = { ...process.env, CARGO_MANIFEST_DIR: folder, RUSTC_BOOTSTRAP: "1" };
  const tests = spawn(program, ["-Z", "unstable-options", "--report-time"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => tests.once("close", done));
  for await (const line of createInterface({ input: tests.stdout })) {
    const passed = /^test (.+?)(?: - should panic)? \.\.\. ok <([\d.]+)s>$/.exec(line);
    if (passed) entries.push({ name: `${label} ${passed[1]}`, ms: Number(passed[2]) * 1000 });
    else if (line !== "") console.log(line);
  }
  return (await ended) === 0;
}

const wanted = process.argv.slice(2);
const built = await build();
if (wanted.length > 0) {
  const metadata = spawnSync("cargo", ["metadata", "--no-deps", "--format-version=1"], { maxBuffer: 1 << 26 });
  const folders = new Map(JSON.parse(metadata.stdout).packages.map((each) => [each.name, dirname(each.manifest_path)]));
  const entries = [];
  const failed = [];
  for (const name of wanted) {
    const programs = built.filter(({ folder }) => folder === folders.get(name));
    if (programs.length === 0) failed.push(`${name} has no tests`);
    for (const each of programs) {
      const label = each.kind === "test" ? `${name} (${each.target})` : name;
      console.log(`\n${label}`);
      if (!(await run(each, entries, label))) failed.push(label);
    }
  }
  console.log(`\n${slowest("tests", entries)}`);
  if (failed.length > 0) {
    console.log(`failed: ${failed.join(", ")}`);
    process.exit(1);
  }
}
