// When to draw the minutes anew: a moment after the last key, one page at a time, and never an older answer over a newer one. Knows nothing of PDF or React.

export const QUIET_MS = 400;

export interface Previewer<Question> {
  /** What stands on the screen now. */
  want: (question: Question) => void;
  stop: () => void;
}

export function previewer<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  show: (answer: Answer) => void,
  fail: (error: unknown) => void,
): Previewer<Question> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: { question: Question } | null = null;
  let asking = false;
  let first = true;
  let stopped = false;

  // The core answers one question after another, so a second one before the first is answered would only wait in line behind a page nobody looks at.
  async function run() {
    if (asking || !wanted || stopped) return;
    const { question } = wanted;
    wanted = null;
    asking = true;
    try {
      const answer = await ask(question);
      if (!stopped) show(answer);
    } catch (error) {
      // A newer question is on its way: its answer counts.
      if (!stopped && !wanted) fail(error);
    }
    asking = false;
    if (wanted && timer === undefined) void run();
  }

  return {
    want(question) {
      wanted = { question };
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          void run();
        },
        // The page of a meeting just opened need not wait for keys.
        first ? 0 : QUIET_MS,
      );
      first = false;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
