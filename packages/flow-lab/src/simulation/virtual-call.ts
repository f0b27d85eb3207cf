import {
  type Effect,
  type EngineEvent,
  type EngineState,
  initialState,
  localClock,
  type TraceStep,
  transition,
} from '@baton/flow-engine';
import { LabError } from '../lab-error.js';
import type { PreparedFlow } from '../prepared-flow.js';
import { answerByItself, forget } from './answers.js';
import { type Happening, nextHappening } from './next-happening.js';
import { performEffect } from './perform-effect.js';
import { type AroundEngine, type EventBody, NEW_WORLD, type OpenKind, type World } from './world.js';

/** As many as a trace can have. */
const MOST_STEPS = 20_000;

/** One call on a clock of its own: the engine, and the world around it that answers by the ids it was given. */
export class VirtualCall implements AroundEngine {
  engine: EngineState = initialState();
  world: World = NEW_WORLD;
  readonly steps: TraceStep[] = [];
  keepOpen: ReadonlySet<OpenKind> = new Set();
  private readonly waiting: EventBody[] = [];
  private sending = false;

  constructor(readonly flow: PreparedFlow) {}

  change(part: Partial<World>): void {
    this.world = { ...this.world, ...part };
  }

  /** Tells the engine, and performs what it asks for; what that leads to at once waits for its turn. */
  send(event: EventBody): void {
    this.waiting.push(event);
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) this.step(next);
    } finally {
      this.waiting.length = 0;
      this.sending = false;
    }
  }

  private step(body: EventBody): void {
    if (this.steps.length >= MOST_STEPS) {
      throw new LabError('too-many-steps', { why: 'too-many-steps', most: MOST_STEPS });
    }
    const event: EngineEvent = { ...body, at: this.world.at };
    const { state, effects } = transition(this.flow.compiled, this.engine, event);
    this.engine = state;
    this.steps.push({ event, effects });
    for (const effect of effects) performEffect(this, effect);
    if (body.type === 'hung-up') this.change({ over: { result: this.resultOfHangUp(), by: 'caller' }, prompts: [] });
    this.leaveWhenSaid();
  }

  private resultOfHangUp(): string {
    return this.world.joined ? 'handed-over' : 'abandoned';
  }

  private leaveWhenSaid(): void {
    const { leaving, prompts, over } = this.world;
    if (leaving && prompts.length === 0 && over === null) this.change({ over: { ...leaving, by: 'assistant' } });
  }

  stopSpeaking(reason: 'stopped' | 'barge-in', keep = 0): void {
    const { prompts, at, promptSince } = this.world;
    const ended = prompts.slice(keep);
    this.change({ prompts: prompts.slice(0, keep), ...(keep === 0 && ended.length > 0 ? { quietSince: at } : {}) });
    for (const [index, { effect }] of ended.entries()) {
      const playedMs = index === 0 && keep === 0 ? at - promptSince : 0;
      this.send({ type: 'prompt-ended', promptId: effect.promptId, reason, playedMs });
    }
  }

  /** Lets everything happen that happens by itself up to a time, answers included that are already on their way. */
  runTo(target: number): void {
    for (let next = nextHappening(this.world); next && next.at <= target; next = nextHappening(this.world)) {
      this.happen(next);
    }
    if (this.world.over === null) this.change({ at: Math.max(this.world.at, target) });
  }

  /** Lets time pass until something holds; false if it never will, or not within a day. */
  runUntil(holds: () => boolean): boolean {
    const latest = this.world.at + 24 * 3_600_000;
    while (!holds()) {
      const next = nextHappening(this.world);
      if (next === null || next.at > latest) return false;
      this.happen(next);
    }
    return true;
  }

  /** Answers that are on their way arrive, and a call that is being ended ends. */
  settle(): void {
    for (const asked of this.world.open) if (!this.keepOpen.has(asked.kind)) answerByItself(this, asked);
    this.runUntil(() => this.world.coming.length === 0 && (this.world.leaving === null || this.world.over !== null));
  }

  /** What a text means where the caller is being listened to. */
  understand(text: string, request: Extract<Effect, { type: 'listen' }>) {
    const clock = localClock(this.engine.call?.localTime ?? '', this.world.at);
    const now = { date: clock?.today ?? '', time: clock?.now ?? '' };
    return this.flow.understanding.understand(text, request.expect, now);
  }

  private happen(happening: Happening): void {
    const { world } = this;
    this.change({ at: Math.max(world.at, happening.at) });
    switch (happening.what) {
      case 'answer-comes': {
        const coming = world.coming[happening.index];
        if (!coming) return;
        this.change({ coming: world.coming.filter((other) => other !== coming) });
        if (coming.event.type === 'transfer-ended') this.join(coming.event.outcome === 'connected');
        return this.send(coming.event);
      }
      case 'prompt-ends':
        return this.endPrompt();
      case 'timer-ends': {
        const { timerId } = happening;
        this.change({ timers: world.timers.filter((timer) => timer.timerId !== timerId) });
        return this.send({ type: 'timer', timerId });
      }
      case 'keys-end':
        return this.sendKeys(world.listening?.digits ?? '');
      case 'silence': {
        const listenId = world.listening?.request.listenId ?? '';
        this.change({ listening: null });
        return this.send({ type: 'no-input', listenId });
      }
      case 'message-silent':
        forget(this, happening.recording.id);
        return this.send({
          type: 'message-recorded',
          recordingId: happening.recording.id,
          spokenMs: 0,
          reason: 'silence',
        });
      case 'given-up':
        forget(this, happening.id);
        return this.send(happening.event);
    }
  }

  private join(connected: boolean): void {
    if (connected) this.change({ joined: true, listening: null });
  }

  sendKeys(keys: string): void {
    const listenId = this.world.listening?.request.listenId ?? '';
    this.change({ listening: null });
    this.send({ type: 'keys', listenId, keys });
  }

  private endPrompt(): void {
    const { prompts, at } = this.world;
    const [ended, ...rest] = prompts;
    if (!ended) return;
    this.change({ prompts: rest, promptSince: at, ...(rest.length === 0 ? { quietSince: at } : {}) });
    const { promptId } = ended.effect;
    this.send({ type: 'prompt-ended', promptId, reason: 'finished', playedMs: ended.durationMs });
  }
}
