import type { Effect, EngineEvent, TraceStep } from '@baton/flow-engine';

/** One line of a call as a person reads it. `world`: what neither said: a transfer rings, a request fails. */
export interface Line {
  who: 'assistant' | 'caller' | 'world';
  text: string;
}

/** A call as a person reads it, in order. */
export function conversationOf(steps: readonly TraceStep[]): Line[] {
  return steps.flatMap(({ event, effects }) => [...linesOfEvent(event), ...effects.flatMap(linesOfEffect)]);
}

/** What the caller did, or the world answered. */
export function linesOfEvent(event: EngineEvent): Line[] {
  switch (event.type) {
    case 'utterance':
      return [caller(`${event.text === '' ? '…' : event.text}${HEARD[event.accepted]}`)];
    case 'keys':
      return [caller(`[presses ${event.keys}]`)];
    case 'no-input':
      return [caller('[says nothing]')];
    case 'hung-up':
      return [event.cause === 'caller' ? caller('[hangs up]') : world(`the call breaks off (${event.cause})`)];
    case 'queue-answered':
      return [world(`the queue is ${queueWords(event.queue)}`)];
    case 'request-answered':
      return [
        world(event.failure === null ? `the request answers ${event.status}` : `the request fails: ${event.failure}`),
      ];
    case 'callback-answered':
      return [world(event.booked ? 'the call back is booked' : 'no call back can be booked')];
    case 'message-recorded':
      return [world(event.spokenMs > 0 ? `a message of ${seconds(event.spokenMs)} is left` : 'no message is left')];
    case 'transfer-ended':
      return [world(`the handoff ends: ${event.outcome}${event.sipStatus === null ? '' : ` (${event.sipStatus})`}`)];
    case 'caller-returned':
      return [world('the agent hangs up; the caller is back')];
    case 'failure':
      return [world(`something fails: ${event.kind}`)];
    default:
      return [];
  }
}

const HEARD = { take: '', confirm: ' [heard unsurely]', reject: ' [not understood]' } as const;

/** What the caller hears of an effect, or what becomes of the call. */
export function linesOfEffect(effect: Effect): Line[] {
  switch (effect.type) {
    case 'speak':
      return [{ who: 'assistant', text: effect.text }];
    case 'transfer': {
      const { destination: to } = effect;
      const where = to.kind === 'queue' ? to.queue : to.kind === 'tel' ? to.number : to.address;
      return [world(`handing over to ${where} (${effect.way})`)];
    }
    case 'send-request':
      return [world(`a request: ${effect.method} ${effect.url}`)];
    case 'book-callback':
      return [world(`booking a call back by ${effect.queue}`)];
    case 'record-message':
      return [world(`recording a message for ${effect.queue}`)];
    case 'hang-up':
      return [world(`the assistant hangs up: ${effect.result}`)];
    case 'trace':
      return effect.entry.kind === 'rule-fired'
        ? [world(`rule: ${effect.entry.label === '' ? effect.entry.ruleId : effect.entry.label}`)]
        : [];
    default:
      return [];
  }
}

const caller = (text: string): Line => ({ who: 'caller', text });
const world = (text: string): Line => ({ who: 'world', text });
const seconds = (ms: number) => `${Math.round(ms / 1_000)} s`;

function queueWords({ status, estimatedWaitMs }: Extract<EngineEvent, { type: 'queue-answered' }>['queue']): string {
  return estimatedWaitMs === null ? status : `${status}, ${Math.ceil(estimatedWaitMs / 60_000)} min`;
}
