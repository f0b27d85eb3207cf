import type { EventBody, OpenOf, World } from './world.js';

/** Something that happens by itself, as time goes by. */
export type Happening =
  | { at: number; what: 'answer-comes'; index: number }
  | { at: number; what: 'prompt-ends' }
  | { at: number; what: 'timer-ends'; timerId: string }
  | { at: number; what: 'keys-end' }
  | { at: number; what: 'silence' }
  | { at: number; what: 'message-silent'; recording: OpenOf<'recording'> }
  | { at: number; what: 'given-up'; id: string; event: EventBody };

/** What happens next when nobody does anything; null: nothing ever. Of two at once, the first in the order above. */
export function nextHappening(world: World): Happening | null {
  if (world.over !== null) return null;
  let next: Happening | null = null;
  for (const happening of happenings(world)) if (next === null || happening.at < next.at) next = happening;
  return next;
}

function* happenings(world: World): Generator<Happening> {
  const { prompts, listening, timers, open, coming } = world;
  for (const [index, { at }] of coming.entries()) yield { at, what: 'answer-comes', index };
  const [prompt] = prompts;
  if (prompt) yield { at: world.promptSince + prompt.durationMs, what: 'prompt-ends' };
  if (world.leaving) return;
  for (const { timerId, due } of timers) yield { at: due, what: 'timer-ends', timerId };
  const quiet = prompts.length === 0;
  if (listening) {
    const { digits, lastKeyAt, since, request } = listening;
    if (digits !== '') yield { at: lastKeyAt + request.keypad.interDigitMs, what: 'keys-end' };
    else if (quiet && !world.callerSpeaks) {
      yield { at: Math.max(since, world.quietSince) + request.noInputMs, what: 'silence' };
    }
  }
  for (const asked of open) {
    const { since, id } = asked;
    if (asked.kind === 'recording' && quiet) {
      yield {
        at: Math.max(since, world.quietSince) + asked.effect.silenceMs,
        what: 'message-silent',
        recording: asked,
      };
    } else if (asked.kind === 'request') {
      const event: EventBody = {
        type: 'request-answered',
        requestId: id,
        status: null,
        failure: 'timeout',
        values: {},
      };
      yield { at: since + asked.effect.timeoutMs, what: 'given-up', id, event };
    } else if (asked.kind === 'transfer' && !world.joined) {
      const event: EventBody = { type: 'transfer-ended', transferId: id, outcome: 'no-answer', sipStatus: 408 };
      yield { at: since + asked.effect.timeoutMs, what: 'given-up', id, event };
    }
  }
}
