import {
  type CallTrace,
  type Effect,
  type EngineEvent,
  sipStatusOf,
  type TraceStep,
  transferOutcomeOf,
} from '@baton/flow-engine';
import type { ActionStep } from '../simulation/action-step.js';
import type { Simulation } from '../simulation/simulation.js';
import { promptMs } from '../simulation/speech-time.js';

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

/** The recogniser may hear a noise and no word. */
const NOISE = '…';

/** What an effect was known by, and when it was asked for. */
interface Asked {
  at: number;
  effect: Effect;
}

/** Turns what happened in a recorded call into the steps by which it happens again, one event after the other. */
export class ActionsOfTrace {
  readonly #asked = new Map<string, Asked>();
  #bargedIn: EventOf<'prompt-ended'> | null = null;
  #lastAt = 0;
  /** Time has led the call elsewhere: then callers must take as long as they took. */
  readonly #inTime: boolean;

  constructor(
    private readonly trace: CallTrace,
    /** The same call as far as it has come again. */
    private readonly simulation: Simulation,
  ) {
    this.#inTime = trace.steps.some(({ event, effects }) => event.type === 'timer' && changesTheWay(effects));
  }

  /** Each step must have been done before the next one is asked for. */
  *steps(): Generator<ActionStep> {
    for (const step of this.trace.steps) {
      if (this.simulation.view.over === null) yield* this.#stepsOf(step);
      for (const effect of step.effects) this.#note(effect, step.event.at);
      this.#lastAt = step.event.at;
    }
  }

  #note(effect: Effect, at: number): void {
    for (const id of idsOf(effect)) this.#asked.set(id, { at, effect });
  }

  *#stepsOf({ event, effects }: TraceStep): Generator<ActionStep> {
    switch (event.type) {
      case 'prompt-ended':
        if (event.reason === 'barge-in') this.#bargedIn ??= event;
        return;
      case 'utterance':
        yield* this.#takesTime(event, event.durationMs);
        yield this.#utterance(event);
        this.#bargedIn = null;
        return;
      case 'no-input':
        yield { step: 'caller-says-nothing', times: 1 };
        return;
      case 'keys':
        yield* this.#takesTime(event, 0);
        yield { step: 'caller-presses', keys: event.keys === '' ? this.#endKey(event) : event.keys };
        this.#bargedIn = null;
        return;
      case 'queue-answered':
        yield this.#queue(event);
        return;
      case 'request-answered':
        yield this.#request(event);
        return;
      case 'callback-answered':
        yield { step: 'callback-answers', booked: event.booked };
        return;
      case 'message-recorded':
        yield { step: 'message-ends', spokenMs: Math.round(event.spokenMs) };
        return;
      case 'transfer-ended':
        yield* this.#transferEnds(event);
        return;
      case 'caller-returned':
        yield { step: 'agent-hangs-up' };
        return;
      case 'timer':
        if (changesTheWay(effects)) yield* this.#passes(this.#untilTimer(event.timerId));
        return;
      case 'failure':
        yield { step: 'fails', kind: event.kind };
        return;
      case 'hung-up':
        if (this.simulation.open.length > 0) yield* this.#passes(event.at - this.#lastAt);
        yield { step: 'caller-hangs-up', ...(this.#isBeingAnswered() ? { atOnce: true } : {}) };
        return;
      default:
        return;
    }
  }

  #isBeingAnswered(): boolean {
    return this.simulation.open.some(({ kind }) => kind !== 'transfer' && kind !== 'recording');
  }

  #utterance({ text, accepted }: EventOf<'utterance'>): ActionStep {
    const lastsMs = this.simulation.view.saying.reduce((sum, said) => sum + promptMs(said), 0);
    const bargedIn = this.#bargedIn;
    if (bargedIn && lastsMs > 0 && accepted === 'take') {
      const afterMs = Math.min(Math.max(0, Math.round(bargedIn.playedMs) - 250), lastsMs - 1);
      return { step: 'caller-interrupts', text: text || NOISE, afterMs };
    }
    const heard = { take: 'clearly', confirm: 'unsurely', reject: 'not-at-all' } as const;
    return { step: 'caller-says', text: text || NOISE, heard: heard[accepted] };
  }

  #endKey({ listenId }: EventOf<'keys'>): string {
    const listen = this.#asked.get(listenId)?.effect;
    return (listen?.type === 'listen' ? listen.keypad.endKey : null) ?? '#';
  }

  #queue({ requestId, queue }: EventOf<'queue-answered'>): ActionStep {
    const query = this.#asked.get(requestId)?.effect;
    const { status, estimatedWaitMs, position, agentsAvailable: agents } = queue;
    const waitMinutes = estimatedWaitMs === null ? null : Math.min(1_440, estimatedWaitMs / 60_000);
    const named = query?.type === 'query-queue' ? { queue: query.queue } : {};
    return { step: 'queue-says', ...named, status, waitMinutes, position, agents };
  }

  #request({ requestId, at, status, failure, values }: EventOf<'request-answered'>): ActionStep {
    const afterMs = this.#since(requestId, at);
    if (failure !== null || status === null) {
      return { step: 'request-fails', failure: failure ?? 'network', afterMs };
    }
    return { step: 'request-answers', status, body: '{}', values, afterMs };
  }

  *#transferEnds({ transferId, at, outcome, sipStatus }: EventOf<'transfer-ended'>): Generator<ActionStep> {
    const open = this.simulation.open.find(({ kind }) => kind === 'transfer');
    if (open?.kind !== 'transfer') return;
    // At its time limit it would end by itself.
    yield* this.#passes(
      Math.min(this.#since(transferId, at), open.effect.timeoutMs - 1) - this.#passedSince(open.since),
    );
    if (outcome === 'stayed') yield { step: 'caller-stays' };
    else
      yield {
        step: 'transfer-ends',
        with: sipStatus !== null && transferOutcomeOf(sipStatus) === outcome ? sipStatus : sipStatusOf(outcome),
      };
  }

  /** How long the caller waited before they answered, as far as it is not yet too long. */
  *#takesTime({ at, listenId }: EventOf<'utterance' | 'keys'>, durationMs: number): Generator<ActionStep> {
    const silenceDue = this.simulation.silenceDue;
    if (!this.#inTime || this.#bargedIn !== null || silenceDue === null) return;
    const listen = this.#asked.get(listenId)?.effect;
    const heardAfterMs = listen?.type !== 'listen' ? 0 : durationMs > 0 ? listen.endOfSpeechMs : 0;
    const began = at - durationMs - heardAfterMs;
    yield* this.#passes(Math.min(began, silenceDue - 1) - this.simulation.view.at);
  }

  *#passes(ms: number): Generator<ActionStep> {
    if (ms >= 1) yield { step: 'time-passes', ms: Math.min(Math.round(ms), 4 * 3_600_000) };
  }

  #since(id: string, at: number): number {
    return Math.max(0, Math.round(at - (this.#asked.get(id)?.at ?? at)));
  }

  #passedSince(since: number): number {
    return this.simulation.view.at - since;
  }

  #untilTimer(timerId: string): number {
    const due = this.simulation.timerDue(timerId);
    return due === null ? 0 : due - this.simulation.view.at;
  }
}

/** A timer that only says how things stand comes by itself; one that leads elsewhere must be waited for. */
const changesTheWay = (effects: readonly Effect[]) =>
  effects.some((effect) => effect.type === 'trace' && effect.entry.kind !== 'variable-set');

function idsOf(effect: Effect): string[] {
  switch (effect.type) {
    case 'listen':
      return [effect.listenId];
    case 'query-queue':
    case 'send-request':
    case 'book-callback':
      return [effect.requestId];
    case 'record-message':
      return [effect.recordingId];
    case 'transfer':
      return [effect.transferId];
    default:
      return [];
  }
}
