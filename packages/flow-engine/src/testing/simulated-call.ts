import type { FlowDefinition } from '@baton/flow-schema';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import { compileFlow } from '../compile/compile-flow.js';
import type { Effect, TraceEntry } from '../effects/effect.js';
import type { EngineEvent } from '../events/engine-event.js';
import type { TransferOutcome } from '../events/transfer-outcome.js';
import { type Meaning, NO_MEANING } from '../events/meaning.js';
import type { QueueState } from '../events/queue-status.js';
import type { EngineState, TimerPurpose } from '../state/engine-state.js';
import { initialState } from '../state/initial-state.js';
import { transition } from '../transition.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type WithoutAt<Event> = Event extends EngineEvent ? Omit<Event, 'at'> & { at?: number } : never;

/** The outside world of one call in a spec: answers effects by their ids, on a clock of its own. */
export class SimulatedCall {
  readonly compiled: CompiledFlow;
  state: EngineState = initialState();
  /** Every effect so far, and those of the last event. */
  readonly all: Effect[] = [];
  effects: Effect[] = [];
  readonly events: EngineEvent[] = [];
  private clock = 0;

  constructor(flow: FlowDefinition) {
    this.compiled = compileFlow(flow);
  }

  send(event: WithoutAt<EngineEvent>): this {
    this.clock += 1_000;
    const whole = { at: this.clock, ...event };
    this.events.push(whole);
    const step = transition(this.compiled, this.state, whole);
    this.state = step.state;
    this.effects = step.effects;
    this.all.push(...step.effects);
    return this;
  }

  answer(seed = 0): this {
    const call = { callId: 'call-1', localTime: '2026-11-22T18:00:00', caller: '+441234567', dialled: '100', seed };
    return this.send({ type: 'call-answered', ...call });
  }

  say(text: string, meaning: Partial<Meaning> = {}, accepted: 'take' | 'confirm' | 'reject' = 'take'): this {
    const heard = { text, confidence: 1, accepted, durationMs: 900, meaning: { ...NO_MEANING, ...meaning } };
    this.finishPrompts();
    return this.send({ type: 'utterance', listenId: this.state.listening ?? 'none', ...heard });
  }

  mumble(text = 'mumble'): this {
    return this.say(text);
  }

  wants(intent: string, entities: Meaning['entities'] = {}): this {
    return this.say(intent.replaceAll('_', ' '), { intent: { name: intent, confidence: 0.9 }, entities });
  }

  asksForPerson(): this {
    return this.say('I want to talk to a person', { wantsPerson: true });
  }

  press(keys: string): this {
    return this.send({ type: 'keys', listenId: this.state.listening ?? 'none', keys });
  }

  silence(): this {
    this.finishPrompts();
    return this.send({ type: 'no-input', listenId: this.state.listening ?? 'none' });
  }

  finishPrompts(): this {
    for (const promptId of [...this.state.playing]) {
      this.send({ type: 'prompt-ended', promptId, reason: 'finished', playedMs: 500 });
    }
    return this;
  }

  queue(status: QueueState['status'], estimatedWaitMs: number | null = null): this {
    const { requestId } = this.last('query-queue');
    const queue = { status, estimatedWaitMs, agentsAvailable: null, position: null };
    return this.send({ type: 'queue-answered', requestId, queue });
  }

  transferEnds(outcome: TransferOutcome): this {
    return this.send({
      type: 'transfer-ended',
      transferId: this.last('transfer').transferId,
      outcome,
      sipStatus: null,
    });
  }

  timerEnds(purpose: TimerPurpose): this {
    const timer = this.state.timers.findLast((running) => running.purpose === purpose);
    return this.send({ type: 'timer', timerId: timer?.timerId ?? 'none' });
  }

  fails(kind: Extract<EngineEvent, { type: 'failure' }>['kind'] = 'recognition'): this {
    return this.send({ type: 'failure', kind, detail: '' });
  }

  /** The last effect of a type, of the whole call. */
  last<Type extends Effect['type']>(type: Type): EffectOf<Type> {
    const found = this.all.findLast((effect) => effect.type === type);
    if (found === undefined) throw new Error(`no effect ${type}`);
    return found as EffectOf<Type>;
  }

  /** Texts said by the last event. */
  said(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'speak' ? [effect.text] : []));
  }

  types(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'trace' ? [] : [effect.type]));
  }

  traces<Kind extends TraceEntry['kind']>(kind: Kind): Extract<TraceEntry, { kind: Kind }>[] {
    return this.all.flatMap((effect) => {
      if (effect.type !== 'trace' || effect.entry.kind !== kind) return [];
      return [effect.entry as Extract<TraceEntry, { kind: Kind }>];
    });
  }

  path(): string[] {
    return this.traces('node-entered').map(({ nodeId }) => nodeId);
  }

  rules(): string[] {
    return this.traces('rule-fired').map(({ ruleId }) => ruleId);
  }
}
