// Starts the loopback host on a folder of its own and ends it.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { resolve } from "node:path";

const PROGRAM = process.env["SOHOI_HOST"] ?? resolve(import.meta.dirname, "../../target/debug/sohoi-host");

export interface RunningHost {
  address: string;
  stop(): Promise<void>;
}

export async function startHost(data: string, ...more: string[]): Promise<RunningHost> {
  const host = spawn(PROGRAM, ["--data", data, "--port", "0", ...more], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((done) => host.once("exit", () => done()));
  const port = await new Promise<string>((found, failed) => {
    createInterface({ input: host.stdout }).once("line", found);
    host.once("error", failed);
    host.once("exit", (code) => failed(new Error(`sohoi-host ended with ${code} before it had a port`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      host.kill();
      return ended;
    },
  };
}
