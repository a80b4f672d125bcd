// The one door to the core: call(name, input). Types come from the generated contract; an answer that is a refusal becomes a Refused error that carries the problem.

import type { byteCommands, Commands, Problem, Subject } from "./contract";
import { send } from "./hosts";

export type CommandName = keyof Commands;
export type ByteCommandName = (typeof byteCommands)[number];
export type JsonCommandName = Exclude<CommandName, ByteCommandName>;
export type Input<N extends CommandName> = Commands[N]["input"];
export type Output<N extends CommandName> = Commands[N]["output"];

/** What the core would not do, and why, in words for the officer. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
    this.name = "Refused";
  }
}

const UNREACHABLE: Problem = {
  kind: "internal",
  reference: "UI",
  vi: "Chương trình chưa trả lời. Việc vừa rồi có thể chưa được ghi; hãy thử lại, nếu vẫn vậy hãy đóng và mở lại Sổ Hội.",
  en: "The program did not answer. Nothing may have been saved; try again, or close and reopen Sổ Hội.",
};

/** The problem behind anything thrown by a call. */
export function problemOf(error: unknown): Problem {
  return error instanceof Refused ? error.problem : UNREACHABLE;
}

type Listener = (name: CommandName, changed: readonly Subject[]) => void;
const listeners = new Set<Listener>();

/** Hears which subjects each call changed; answers how to stop. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isEnvelope(body: unknown): body is { value: unknown; changed: Subject[] } {
  return (
    typeof body === "object" && body !== null && "value" in body && "changed" in body && Array.isArray(body.changed)
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "kind" in body && "vi" in body && "en" in body;
}

function refusal(body: unknown): Refused {
  const inner = typeof body === "object" && body !== null && "problem" in body ? body.problem : body;
  return new Refused(isProblem(inner) ? inner : UNREACHABLE);
}

/** A question: reads, and tells nobody of it. */
export async function ask<N extends JsonCommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  return (await answerTo(name, input)).value;
}

/** A command that may change the office; who listens hears which subjects it touched. */
export async function call<N extends JsonCommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const { value, changed } = await answerTo(name, input);
  if (changed.length > 0) for (const listener of listeners) listener(name, changed);
  return value;
}

async function answerTo<N extends JsonCommandName>(
  name: N,
  input: Input<N>,
): Promise<{ value: Output<N>; changed: Subject[] }> {
  const reply = await send(name, input).catch(() => ({ kind: "refused", body: null }) as const);
  if (reply.kind === "refused") throw refusal(reply.body);
  if (reply.kind !== "json" || !isEnvelope(reply.body)) throw new Refused(UNREACHABLE);
  // The one place where types are taken on trust: a test in the core keeps the contract equal to what it answers.
  return { value: reply.body.value as Output<N>, changed: reply.body.changed };
}

/** For the commands that answer with a file's bytes: a page, a picture. */
export async function callBytes<N extends ByteCommandName>(name: N, input: Input<N>): Promise<ArrayBuffer> {
  const reply = await send(name, input).catch(() => ({ kind: "refused", body: null }) as const);
  if (reply.kind === "refused") throw refusal(reply.body);
  if (reply.kind !== "bytes") throw new Refused(UNREACHABLE);
  const { bytes } = reply;
  return bytes.slice().buffer;
}
