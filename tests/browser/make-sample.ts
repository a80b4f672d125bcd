// Makes the small sample ward once; every test then works on a copy of its own.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "./host";

export default async function makeSample(): Promise<() => void> {
  const kept = mkdtempSync(join(tmpdir(), "sohoi-sample-"));
  const host = await startHost(kept, "--sample", "small");
  await host.stop();
  process.env["SOHOI_KEPT_SAMPLE"] = kept;
  return () => rmSync(kept, { recursive: true, force: true });
}
