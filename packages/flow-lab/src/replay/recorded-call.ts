import type { CallTrace, Effect, EngineEvent, QueueState } from '@baton/flow-engine';
import { type Ask, askId, askPlace } from './draft-call.js';

type Listen = Extract<Effect, { type: 'listen' }>;
type Event<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;
export type CallerEvent = Event<'utterance'> | Event<'keys'> | Event<'no-input'> | Event<'hung-up'>;
type AskAnswer =
  | Event<'queue-answered'>
  | Event<'request-answered'>
  | Event<'callback-answered'>
  | Event<'message-recorded'>
  | Event<'transfer-ended'>;

/** What the caller did where they were listened to, and how long after it was asked. */
interface Heard {
  step: number;
  listen: Listen;
  event: CallerEvent;
  afterMs: number;
}

/** What the world answered to what, and how long after. */
interface Answered {
  step: number;
  place: string;
  event: AskAnswer;
  afterMs: number;
}

/** A recorded call, looked through for what the caller and the world would do on a flow that goes another way. */
export class RecordedCall {
  readonly heard: Heard[] = [];
  readonly answered: Answered[] = [];
  /** How queues stood last, by name. */
  readonly queues = new Map<string, QueueState>();

  constructor({ steps }: CallTrace) {
    const asks = new Map<string, { ask: Ask; at: number }>();
    let listening: { listen: Listen; at: number } | null = null;
    for (const [step, { event, effects }] of steps.entries()) {
      if (
        isCallerEvent(event) &&
        listening &&
        (event.type === 'hung-up' || event.listenId === listening.listen.listenId)
      ) {
        this.heard.push({ step, listen: listening.listen, event, afterMs: event.at - listening.at });
        listening = null;
      }
      const id = answerId(event);
      const asked = id === undefined ? undefined : asks.get(id);
      if (asked && isAskAnswer(event)) this.#answer(step, asked, event);
      for (const effect of effects) {
        if (effect.type === 'listen') listening = { listen: effect, at: event.at };
        else if (effect.type === 'stop-listening') listening = null;
        else if (isAsk(effect)) asks.set(askId(effect), { ask: effect, at: event.at });
      }
    }
  }

  #answer(step: number, { ask, at }: { ask: Ask; at: number }, event: AskAnswer): void {
    this.answered.push({ step, place: askPlace(ask), event, afterMs: event.at - at });
    if (event.type === 'queue-answered' && ask.type === 'query-queue') this.queues.set(ask.queue, event.queue);
  }
}

export function isAsk(effect: Effect): effect is Ask {
  switch (effect.type) {
    case 'query-queue':
    case 'send-request':
    case 'book-callback':
    case 'record-message':
    case 'transfer':
      return true;
    default:
      return false;
  }
}

const isCallerEvent = (event: EngineEvent): event is CallerEvent =>
  event.type === 'utterance' || event.type === 'keys' || event.type === 'no-input' || event.type === 'hung-up';

const isAskAnswer = (event: EngineEvent): event is AskAnswer =>
  event.type === 'queue-answered' ||
  event.type === 'request-answered' ||
  event.type === 'callback-answered' ||
  event.type === 'message-recorded' ||
  event.type === 'transfer-ended';

function answerId(event: EngineEvent): string | undefined {
  if ('requestId' in event) return event.requestId;
  if ('recordingId' in event) return event.recordingId;
  return 'transferId' in event ? event.transferId : undefined;
}
