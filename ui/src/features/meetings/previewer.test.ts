import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { previewer, QUIET_MS } from "./previewer";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A core that answers when told to. */
function slowCore() {
  const asked: { question: string; answer: () => void; refuse: () => void }[] = [];
  const ask = (question: string) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ question, answer: () => resolve(`page of ${question}`), refuse: () => reject(new Error(question)) });
    });
  const shown: string[] = [];
  const failed: unknown[] = [];
  const preview = previewer(
    ask,
    (page) => shown.push(page),
    (error) => failed.push(error),
  );
  return { asked, shown, failed, preview };
}

async function opened() {
  const core = slowCore();
  core.preview.want("first");
  await vi.advanceTimersByTimeAsync(0);
  core.asked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  return core;
}

test("the first page is asked for at once, later ones after the last key", async () => {
  const { asked, preview } = await opened();
  preview.want("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  preview.want("ab");
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  expect(asked.map((each) => each.question)).toEqual(["first"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.map((each) => each.question)).toEqual(["first", "ab"]);
});

test("only one page is asked for at a time, and of those waiting only the newest", async () => {
  const { asked, shown, preview } = await opened();
  preview.want("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  preview.want("ab");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  preview.want("abc");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(asked.map((each) => each.question)).toEqual(["first", "a"]);
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.map((each) => each.question)).toEqual(["first", "a", "abc"]);
  asked[2]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(["page of first", "page of a", "page of abc"]);
});

test("a page that cannot be drawn is told only if no newer one is on its way", async () => {
  const { asked, failed, preview } = await opened();
  preview.want("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  preview.want("ab");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  asked[1]?.refuse();
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toEqual([]);
  asked[2]?.refuse();
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toHaveLength(1);
});

test("after the screen is left nothing is shown", async () => {
  const { asked, shown, preview } = await opened();
  preview.want("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  preview.stop();
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(["page of first"]);
});
