import type { Effect, EngineEvent, TraceStep } from '@baton/flow-engine';
import type { Line } from './line.js';

/** A call as a person reads it, in order. */
export function conversationOf(steps: readonly TraceStep[]): Line[] {
  return steps.flatMap(({ event, effects }) => [...linesOfEvent(event), ...effects.flatMap(linesOfEffect)]);
}

/** What the caller did, or the world answered. */
export function linesOfEvent(event: EngineEvent): Line[] {
  switch (event.type) {
    case 'utterance':
      return [{ who: 'caller', code: 'spoke', text: event.text, heard: event.accepted }];
    case 'keys':
      return [{ who: 'caller', code: 'pressed', keys: event.keys }];
    case 'no-input':
      return [{ who: 'caller', code: 'silent' }];
    case 'hung-up':
      return event.cause === 'caller'
        ? [{ who: 'caller', code: 'left' }]
        : [{ who: 'world', code: 'broke-off', cause: event.cause }];
    case 'queue-answered': {
      const { status, estimatedWaitMs: wait } = event.queue;
      return [{ who: 'world', code: 'queue', status, waitMinutes: wait === null ? null : Math.ceil(wait / 60_000) }];
    }
    case 'request-answered':
      return event.failure === null
        ? [{ who: 'world', code: 'request-answered', status: event.status }]
        : [{ who: 'world', code: 'request-failed', failure: event.failure }];
    case 'callback-answered':
      return [{ who: 'world', code: 'callback-answered', booked: event.booked }];
    case 'message-recorded':
      return [{ who: 'world', code: 'message-left', seconds: Math.round(event.spokenMs / 1_000) }];
    case 'transfer-ended':
      return [{ who: 'world', code: 'handoff-ended', outcome: event.outcome, sipStatus: event.sipStatus }];
    case 'caller-returned':
      return [{ who: 'world', code: 'agent-left' }];
    case 'failure':
      return [{ who: 'world', code: 'failed', kind: event.kind }];
    default:
      return [];
  }
}

/** What the caller hears of an effect, or what becomes of the call. */
export function linesOfEffect(effect: Effect): Line[] {
  switch (effect.type) {
    case 'speak':
      return [{ who: 'assistant', code: 'said', text: effect.text }];
    case 'transfer': {
      const { destination: to, way } = effect;
      const where = to.kind === 'queue' ? to.queue : to.kind === 'tel' ? to.number : to.address;
      return [{ who: 'world', code: 'handoff', to: where, way }];
    }
    case 'send-request':
      return [{ who: 'world', code: 'request-sent', method: effect.method, url: effect.url }];
    case 'book-callback':
      return [{ who: 'world', code: 'callback-asked', queue: effect.queue }];
    case 'record-message':
      return [{ who: 'world', code: 'message-asked', queue: effect.queue }];
    case 'hang-up':
      return [{ who: 'world', code: 'hung-up', result: effect.result }];
    case 'trace':
      return effect.entry.kind === 'rule-fired'
        ? [{ who: 'world', code: 'rule', name: effect.entry.label === '' ? effect.entry.ruleId : effect.entry.label }]
        : [];
    default:
      return [];
  }
}
