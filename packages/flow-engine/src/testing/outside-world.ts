import type { Entity } from '@baton/flow-schema';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { Effect } from '../effects/effect.js';
import { type EngineEvent } from '../events/engine-event.js';
import { transferOutcomeSchema } from '../events/transfer-outcome.js';
import { type EntityValue, type Meaning, NO_MEANING } from '../events/meaning.js';
import { type EngineState } from '../state/engine-state.js';
import { initialState } from '../state/initial-state.js';
import { transition } from '../transition.js';
import { type Chance, oneOf } from './chance.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type EventBody = EngineEvent extends infer Event ? (Event extends EngineEvent ? Omit<Event, 'at'> : never) : never;

/** How often, 0 … 1, a turn of the call is none of the usual ones. */
export interface Temper {
  /** An answer that nobody waits for. */
  wild: number;
  /** A person is asked for. */
  asks: number;
  hangsUp: number;
  fails: number;
}

/** Callers and systems as they mostly are. */
export const USUAL: Temper = { wild: 0, asks: 0, hangsUp: 0.005, fails: 0.003 };

/**
 * A caller and the systems around a call, played by chance: what the engine asks for is answered, mostly sensibly, by
 * the ids that it gave, on a clock of its own. The events are those that a real call could have had.
 */
export class OutsideWorld {
  state: EngineState = initialState();
  effects: Effect[] = [];
  readonly events: EngineEvent[] = [];
  private at = 0;
  private readonly playing: string[] = [];
  private readonly timers = new Map<string, number>();
  private listening: EffectOf<'listen'> | null = null;
  private asked: (() => EventBody) | null = null;
  private transfer: EffectOf<'transfer'> | null = null;
  private joined = false;

  constructor(
    private readonly compiled: CompiledFlow,
    private readonly chance: Chance,
    private readonly temper: Temper = USUAL,
  ) {}

  /** A call of at most that many events; what it was is in `events`. */
  run(longest: number): this {
    this.answer();
    while (this.state.phase !== 'ended' && this.events.length < longest) this.step();
    return this;
  }

  answer(): void {
    const seed = Math.floor(this.chance() * 1_000);
    const call = {
      callId: `call-${seed}`,
      localTime: '2026-11-27T18:00:00',
      caller: '+441234567',
      dialled: '100',
      seed,
    };
    this.take(0, { type: 'call-answered', ...call });
  }

  /** The next thing that happens. */
  step(): void {
    const { chance, temper } = this;
    if (temper.wild > 0 && chance() < temper.wild) return this.take(100, this.wild());
    if (chance() < temper.hangsUp) return this.take(100, { type: 'hung-up', cause: 'caller' });
    if (chance() < temper.fails) {
      const kind = oneOf(chance, ['recognition', 'synthesis', 'request', 'handoff', 'runtime'] as const);
      return this.take(100, { type: 'failure', kind, detail: '' });
    }
    const ended = this.playing[0];
    if (ended !== undefined && chance() < 0.9) {
      return this.take(1_500, { type: 'prompt-ended', promptId: ended, reason: 'finished', playedMs: 1_500 });
    }
    if (this.listening !== null) return this.answerListening(this.listening);
    if (this.asked !== null && chance() < 0.85) return this.answerAsked(this.asked);
    if (this.transfer !== null && chance() < 0.75) return this.goOnTransfer(this.transfer);
    this.timerEnds();
  }

  private take(afterMs: number, body: EventBody): void {
    this.at += afterMs;
    const event = { ...body, at: this.at };
    this.events.push(event);
    const { state, effects } = transition(this.compiled, this.state, event);
    this.state = state;
    this.effects = effects;
    if (event.type === 'prompt-ended') this.forget(event.promptId);
    if (event.type === 'timer') this.timers.delete(event.timerId);
    for (const effect of effects) this.perform(effect);
  }

  private forget(promptId: string): void {
    const index = this.playing.indexOf(promptId);
    if (index >= 0) this.playing.splice(index, 1);
  }

  private perform(effect: Effect): void {
    switch (effect.type) {
      case 'speak':
        this.playing.push(effect.promptId);
        return;
      case 'stop-speaking':
        this.playing.length = 0;
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
      case 'transfer':
        this.transfer = effect;
        this.joined = false;
        return;
      case 'cancel-transfer':
        this.transfer = null;
        return;
      case 'cancel-request':
      case 'cancel-recording':
        this.asked = null;
        return;
      default:
        this.asked = this.answerTo(effect) ?? this.asked;
    }
  }

  private answerTo(effect: Effect): (() => EventBody) | null {
    const { chance } = this;
    switch (effect.type) {
      case 'query-queue':
        return () => ({
          type: 'queue-answered',
          requestId: effect.requestId,
          queue: {
            status: oneOf(chance, ['waiting', 'available', 'waiting', 'closed', 'unknown']),
            agentsAvailable: 2,
            position: 3,
            estimatedWaitMs: chance() < 0.8 ? 150_000 : null,
          },
        });
      case 'send-request':
        return () => {
          const { requestId } = effect;
          if (chance() > 0.95)
            return { type: 'request-answered', requestId, status: null, failure: 'network', values: {} };
          const status = oneOf(chance, [200, 200, 201, 200, 404, 200, 200, 500]);
          const values = Object.fromEntries(effect.mapping.map(({ variable }) => [variable, 'hall']));
          return { type: 'request-answered', requestId, status, failure: null, values };
        };
      case 'book-callback':
        return () => ({ type: 'callback-answered', requestId: effect.requestId, booked: chance() < 0.7 });
      case 'record-message': {
        const { recordingId } = effect;
        return () => ({
          type: 'message-recorded',
          recordingId,
          spokenMs: chance() < 0.7 ? 8_000 : 0,
          reason: 'silence',
        });
      }
      default:
        return null;
    }
  }

  private answerAsked(answer: () => EventBody): void {
    this.asked = null;
    this.take(300, answer());
  }

  private goOnTransfer({ transferId }: EffectOf<'transfer'>): void {
    if (this.joined) {
      if (this.chance() < 0.5) return this.take(60_000, { type: 'hung-up', cause: 'caller' });
      return this.take(60_000, { type: 'caller-returned', transferId });
    }
    const stage = oneOf(this.chance, ['ringing', 'trying', 'ended', 'answered', 'ended']);
    if (stage !== 'ended')
      return this.take(2_000, {
        type: 'transfer-progress',
        transferId,
        stage,
        sipStatus: stage === 'answered' ? 200 : 180,
      });
    const outcome = oneOf(this.chance, ['connected', ...transferOutcomeSchema.options]);
    this.joined = outcome === 'connected';
    if (!this.joined) this.transfer = null;
    this.take(5_000, { type: 'transfer-ended', transferId, outcome, sipStatus: null });
  }

  /** Time passes until the next timer ends. */
  private timerEnds(): void {
    const next = [...this.timers].sort(([, a], [, b]) => a - b)[0];
    if (next === undefined) return this.take(1_000, { type: 'hung-up', cause: 'caller' });
    this.take(Math.max(0, next[1] - this.at), { type: 'timer', timerId: next[0] });
  }

  private answerListening({ listenId, expect, keypad }: EffectOf<'listen'>): void {
    const { chance } = this;
    this.listening = null;
    if (this.temper.asks > 0 && chance() < this.temper.asks) return this.hear(listenId, { wantsPerson: true });
    const how = chance();
    if (how < 0.72) return this.hear(listenId, this.sensible(expect));
    if (how < 0.79) return this.take(5_000, { type: 'no-input', listenId });
    if (how < 0.86) {
      const keys = keypad.maxDigits > 0 ? String(Math.floor(chance() * 20)) : (keypad.immediate[0] ?? '7');
      return this.take(3_000, { type: 'keys', listenId, keys });
    }
    if (how < 0.92) return this.hear(listenId, {}, oneOf(chance, ['take', 'reject']));
    if (how < 0.94) return this.hear(listenId, { wantsPerson: true });
    if (how < 0.96) return this.hear(listenId, { holdOn: true });
    if (how < 0.98) return this.hear(listenId, { repeat: true });
    const [subject] = this.compiled.flow.intents.filter(({ topic }) => topic.length > 0);
    const word = subject?.topic[0] ?? 'matter';
    const intents = this.compiled.flow.intents.filter(({ topic }) => topic.includes(word)).map(({ name }) => name);
    this.hear(listenId, { topic: { word, intents } });
  }

  private sensible({ intents, entities, askedEntity, yesNo }: EffectOf<'listen'>['expect']): Partial<Meaning> {
    const { chance } = this;
    const wanted = intents[Math.floor(chance() * intents.length)];
    const named = entities.filter((name) => name === askedEntity || chance() < 0.3);
    return {
      intent: wanted === undefined ? null : { name: wanted, confidence: 0.9 },
      entities: Object.fromEntries(named.map((name) => [name, valueOf(this.compiled.entities.get(name), chance)])),
      answer: yesNo ? oneOf(chance, ['yes', 'yes', 'no']) : null,
    };
  }

  private hear(
    listenId: string,
    meaning: Partial<Meaning>,
    accepted: 'take' | 'confirm' | 'reject' = this.chance() < 0.9 ? 'take' : 'confirm',
  ): void {
    const text = meaning.intent ? `I would like ${meaning.intent.name.replaceAll('_', ' ')}` : 'what I said';
    const whole = { ...NO_MEANING, ...meaning };
    this.take(2_500, {
      type: 'utterance',
      listenId,
      text,
      confidence: 0.9,
      accepted,
      meaning: whole,
      durationMs: 1_200,
    });
  }

  /** What should not happen: answers that nobody asked for, to ids that are over or never were. */
  private wild(): EventBody {
    const id = oneOf(this.chance, [
      'x-1',
      'timer-1',
      'listen-2',
      'request-3',
      'transfer-9',
      'constructor',
      '__proto__',
    ]);
    return oneOf<EventBody>(this.chance, [
      { type: 'timer', timerId: id },
      { type: 'no-input', listenId: id },
      { type: 'keys', listenId: id, keys: '1' },
      { type: 'prompt-ended', promptId: id, reason: 'stopped', playedMs: 0 },
      { type: 'callback-answered', requestId: id, booked: true },
      { type: 'message-recorded', recordingId: id, spokenMs: 1, reason: 'key' },
      { type: 'transfer-ended', transferId: id, outcome: 'connected', sipStatus: 200 },
      { type: 'caller-returned', transferId: id },
      { type: 'request-answered', requestId: id, status: 200, failure: null, values: {} },
    ]);
  }
}

function valueOf(entity: Entity | undefined, chance: Chance): EntityValue {
  switch (entity?.kind) {
    case 'number':
      return Math.floor((entity.min ?? 0) + chance() * Math.min(20, (entity.max ?? 20) + 1));
    case 'digits':
      return '1234567890'.repeat(4).slice(0, entity.minLength);
    case 'date':
      return oneOf(chance, ['2026-11-28', '2026-12-01', '2026-12-24']);
    case 'time':
      return oneOf(chance, ['19:30', '12:00']);
    case 'choice':
      return entity.choices[0]?.value ?? '';
    case 'yes-no':
      return oneOf(chance, ['yes', 'no']);
    default:
      return oneOf(chance, ['Rossi', 'one two three']);
  }
}
