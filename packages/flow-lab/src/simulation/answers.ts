import { type Effect, mapResponse, type QueueState } from '@baton/flow-engine';
import type { AroundEngine, EventBody, Open, OpenOf, ToldRequest } from './world.js';

/** A queue of which nothing was told: somebody is free. */
const AVAILABLE: QueueState = { status: 'available', agentsAvailable: 1, position: null, estimatedWaitMs: null };

/** The engine asks the world something. */
export function ask(call: AroundEngine, asked: Open): void {
  call.change({ open: [...call.world.open, asked] });
  answerByItself(call, asked);
}

/** What was told before, or else what does no harm, unless it is left open for somebody to answer. */
export function answerByItself(call: AroundEngine, asked: Open): void {
  const { queues, toldRequests, toldCallbacks } = call.world;
  if (asked.kind === 'queue') {
    const told = queues[asked.effect.queue] ?? queues['*'];
    if (told || !call.keepOpen.has('queue')) answerQueue(call, asked, told ?? AVAILABLE);
  } else if (asked.kind === 'request') {
    const [told, ...toldRest] = toldRequests;
    if (!told && call.keepOpen.has('request')) return;
    call.change({ toldRequests: toldRest });
    answerRequest(call, asked, told ?? { failure: 'network', afterMs: 0 });
  } else if (asked.kind === 'callback') {
    const [told, ...toldRest] = toldCallbacks;
    if (told === undefined && call.keepOpen.has('callback')) return;
    call.change({ toldCallbacks: toldRest });
    answerCallback(call, asked, told ?? true);
  }
}

export function answerQueue(call: AroundEngine, { id }: OpenOf<'queue'>, queue: QueueState): void {
  answer(call, id, 0, { type: 'queue-answered', requestId: id, queue });
}

export function answerRequest(call: AroundEngine, { id, since, effect }: OpenOf<'request'>, told: ToldRequest): void {
  const late = told.afterMs > effect.timeoutMs;
  const answered = late ? { status: null, failure: 'timeout' as const, values: {} } : answerOf(effect, told);
  const at = since + Math.min(told.afterMs, effect.timeoutMs);
  answer(call, id, at, { type: 'request-answered', requestId: id, ...answered });
}

export function answerCallback(call: AroundEngine, { id }: OpenOf<'callback'>, booked: boolean): void {
  answer(call, id, 0, { type: 'callback-answered', requestId: id, booked });
}

/** An answer that comes at that time, or now if it is past. */
export function answer(call: AroundEngine, id: string, at: number, event: EventBody): void {
  const { open, coming } = call.world;
  call.change({
    open: open.filter((asked) => asked.id !== id),
    coming: [...coming, { at: Math.max(at, call.world.at), event }],
  });
}

/** Nobody waits for this answer any more. */
export function forget(call: AroundEngine, id: string): void {
  const { open, coming } = call.world;
  call.change({
    open: open.filter((asked) => asked.id !== id),
    coming: coming.filter(({ event }) => idOf(event) !== id),
  });
}

function idOf(event: EventBody): string | undefined {
  if ('requestId' in event) return event.requestId;
  if ('recordingId' in event) return event.recordingId;
  return 'transferId' in event ? event.transferId : undefined;
}

function answerOf(effect: Extract<Effect, { type: 'send-request' }>, told: ToldRequest) {
  if ('failure' in told) return { status: null, failure: told.failure, values: {} };
  const { status, body, values } = told;
  if (values) return { status, failure: null, values };
  if (effect.mapping.length === 0) return { status, failure: null, values: {} };
  try {
    return { status, failure: null, values: mapResponse(effect.mapping, JSON.parse(body)) };
  } catch {
    return { status: null, failure: 'not-json' as const, values: {} };
  }
}
