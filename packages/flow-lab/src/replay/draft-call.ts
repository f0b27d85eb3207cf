import {
  type Effect,
  type EngineEvent,
  type EngineState,
  initialState,
  localClock,
  type Meaning,
  transition,
} from '@baton/flow-engine';
import type { PreparedFlow } from '../prepared-flow.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type Listen = EffectOf<'listen'>;
/** What waits for an answer of the world. */
export type Ask =
  | EffectOf<'query-queue'>
  | EffectOf<'send-request'>
  | EffectOf<'book-callback'>
  | EffectOf<'record-message'>
  | EffectOf<'transfer'>;

/** The draft's side of a replayed call: its state, and what it has asked for and not yet been told. */
export class DraftCall {
  state: EngineState = initialState();
  at = 0;
  listening: Listen | null = null;
  readonly playing = new Set<string>();
  /** When they end. */
  readonly timers = new Map<string, number>();
  readonly asks = new Map<string, Ask>();
  handedOver = false;
  joined = false;
  /** How it ended; null: it goes on. */
  result: string | null = null;

  constructor(readonly flow: PreparedFlow) {}

  get over(): boolean {
    return this.state.phase === 'ended';
  }

  send(event: EngineEvent): Effect[] {
    this.at = Math.max(this.at, event.at);
    this.#before(event);
    const { state, effects } = transition(this.flow.compiled, this.state, event);
    this.state = state;
    for (const effect of effects) this.#note(effect);
    if (event.type === 'hung-up') this.result ??= this.joined ? 'handed-over' : 'abandoned';
    return effects;
  }

  /** What the caller's words mean where the draft listens. */
  understand(text: string, listen: Listen): Meaning {
    const clock = localClock(this.state.call?.localTime ?? '', this.at);
    return this.flow.understanding.understand(text, listen.expect, {
      date: clock?.today ?? '',
      time: clock?.now ?? '',
    });
  }

  /** Every prompt has been said. */
  endPrompts(): void {
    for (const promptId of this.playing) {
      this.send({ type: 'prompt-ended', at: this.at, promptId, reason: 'finished', playedMs: 0 });
    }
  }

  /** The timer that ends first, of those that are not left out, and when. */
  nextTimer(leftOut?: ReadonlySet<string>): { timerId: string; due: number } | null {
    let next: { timerId: string; due: number } | null = null;
    for (const [timerId, due] of this.timers) {
      if ((next === null || due < next.due) && !leftOut?.has(timerId)) next = { timerId, due };
    }
    return next;
  }

  #before(event: EngineEvent): void {
    switch (event.type) {
      case 'prompt-ended':
        this.playing.delete(event.promptId);
        return;
      case 'timer':
        this.timers.delete(event.timerId);
        return;
      case 'utterance':
      case 'keys':
      case 'no-input':
        if (event.listenId === this.listening?.listenId) this.listening = null;
        return;
      case 'queue-answered':
      case 'request-answered':
      case 'callback-answered':
        this.asks.delete(event.requestId);
        return;
      case 'message-recorded':
        this.asks.delete(event.recordingId);
        return;
      case 'transfer-ended':
        this.asks.delete(event.transferId);
        if (event.outcome === 'connected') this.joined = true;
        return;
      case 'caller-returned':
        this.joined = false;
        return;
      default:
        return;
    }
  }

  #note(effect: Effect): void {
    switch (effect.type) {
      case 'speak':
        this.playing.add(effect.promptId);
        return;
      case 'stop-speaking':
        this.playing.clear();
        return;
      case 'listen':
        this.listening = effect;
        return;
      case 'stop-listening':
        this.listening = null;
        return;
      case 'start-timer':
        this.timers.set(effect.timerId, this.at + effect.ms);
        return;
      case 'cancel-timer':
        this.timers.delete(effect.timerId);
        return;
      case 'query-queue':
      case 'send-request':
      case 'book-callback':
      case 'record-message':
      case 'transfer':
        if (effect.type === 'transfer') this.handedOver = true;
        this.asks.set(askId(effect), effect);
        return;
      case 'cancel-request':
        this.asks.delete(effect.requestId);
        return;
      case 'cancel-recording':
        this.asks.delete(effect.recordingId);
        return;
      case 'cancel-transfer':
        this.asks.delete(effect.transferId);
        return;
      case 'hang-up':
        this.listening = null;
        this.result = effect.result;
        return;
      case 'trace':
        return;
    }
  }
}

export function askId(ask: Ask): string {
  if (ask.type === 'transfer') return ask.transferId;
  return ask.type === 'record-message' ? ask.recordingId : ask.requestId;
}

/** What two asks must have in common for the answer to one to be that to the other. */
export const askPlace = (ask: Ask): string =>
  ask.type === 'query-queue' ? `${ask.type} ${ask.queue}` : `${ask.type} ${ask.nodeId}`;

/** Whether the caller is asked the same at both. */
export const sameQuestion = (a: Listen, b: Listen): boolean =>
  a.nodeId === b.nodeId &&
  a.expect.askedEntity === b.expect.askedEntity &&
  a.expect.topic === b.expect.topic &&
  a.expect.yesNo === b.expect.yesNo;
