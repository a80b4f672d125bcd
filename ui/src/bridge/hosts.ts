// The two ways to the core: the window's one command, or, outside the window, the loopback test host. The only file that knows either.

import { invoke, isTauri } from "@tauri-apps/api/core";

/** What came back, before anybody looked inside. */
export type Reply =
  | { kind: "json"; body: unknown }
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "refused"; body: unknown };

async function throughWindow(name: string, input: unknown): Promise<Reply> {
  try {
    const answer = await invoke<unknown>("run_command", { name, input });
    if (answer instanceof ArrayBuffer) return { kind: "bytes", bytes: new Uint8Array(answer) };
    if (answer instanceof Uint8Array) return { kind: "bytes", bytes: answer };
    return { kind: "json", body: typeof answer === "string" ? JSON.parse(answer) : answer };
  } catch (refusal) {
    return { kind: "refused", body: typeof refusal === "string" ? readJson(refusal) : refusal };
  }
}

async function throughTestHost(name: string, input: unknown): Promise<Reply> {
  const answer = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.ok && !kind.startsWith("application/json"))
    return { kind: "bytes", bytes: new Uint8Array(await answer.arrayBuffer()) };
  const body = readJson(await answer.text());
  return answer.ok ? { kind: "json", body } : { kind: "refused", body };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Hears that the officer dropped files on the window; the core knows which. Answers how to stop. */
export function onFilesDropped(listener: () => void): () => void {
  window.addEventListener("files_dropped", listener);
  return () => window.removeEventListener("files_dropped", listener);
}

export function send(name: string, input: unknown): Promise<Reply> {
  return isTauri() ? throughWindow(name, input) : throughTestHost(name, input);
}
