const POLL_MS = 100;

/**
 * Asks again and again until there is an answer that is neither undefined nor false; an error counts as no answer yet.
 * @throws Error `what` did not come about in time
 */
export async function until<Answer>(
  what: string,
  withinMs: number,
  ask: () => Promise<Answer | undefined | false> | Answer | undefined | false,
): Promise<Answer> {
  const deadline = Date.now() + withinMs;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await sleep(POLL_MS);
  } while (Date.now() < deadline);
  throw new Error(`Not within ${withinMs} ms: ${what}`, { cause });
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
