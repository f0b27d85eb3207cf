import {
  type Effect,
  type EngineEvent,
  type EngineState,
  initialState,
  localClock,
  mapResponse,
  type QueueState,
  type TraceStep,
  transition,
} from '@baton/flow-engine';
import { LabError } from '../lab-error.js';
import type { PreparedFlow } from '../prepared-flow.js';
import { type Happening, nextHappening } from './next-happening.js';
import { promptMs } from './speech-time.js';
import {
  type EventBody,
  NEW_WORLD,
  type Open,
  type OpenKind,
  type OpenOf,
  type ToldRequest,
  type World,
} from './world.js';

/** As many as a trace can have. */
const MOST_STEPS = 20_000;

/** A queue of which nothing was told: somebody is free. */
const AVAILABLE: QueueState = { status: 'available', agentsAvailable: 1, position: null, estimatedWaitMs: null };

/** One call on a clock of its own: the engine, and the world around it that answers by the ids it was given. */
export class VirtualCall {
  engine: EngineState = initialState();
  world: World = NEW_WORLD;
  readonly steps: TraceStep[] = [];
  /** What is left open for somebody to answer, rather than answered as does no harm. */
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
      throw new LabError('too-many-steps', `This call has more than ${MOST_STEPS} steps.`);
    }
    const event: EngineEvent = { ...body, at: this.world.at };
    const { state, effects } = transition(this.flow.compiled, this.engine, event);
    this.engine = state;
    this.steps.push({ event, effects });
    for (const effect of effects) this.perform(effect);
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

  private perform(effect: Effect): void {
    const { world } = this;
    const since = world.at;
    switch (effect.type) {
      case 'speak': {
        const prompts = [...world.prompts, { effect, durationMs: promptMs(effect.text) }];
        return this.change({ prompts, promptSince: world.prompts.length === 0 ? since : world.promptSince });
      }
      case 'stop-speaking':
        return this.stopSpeaking('stopped');
      case 'listen':
        return this.change({ listening: { request: effect, since, digits: '', lastKeyAt: 0 } });
      case 'stop-listening':
        return this.change({ listening: null });
      case 'start-timer':
        return this.change({ timers: [...world.timers, { timerId: effect.timerId, due: since + effect.ms }] });
      case 'cancel-timer':
        return this.change({ timers: world.timers.filter(({ timerId }) => timerId !== effect.timerId) });
      case 'query-queue':
        return this.ask({ kind: 'queue', id: effect.requestId, since, effect });
      case 'send-request':
        return this.ask({ kind: 'request', id: effect.requestId, since, effect });
      case 'book-callback':
        return this.ask({ kind: 'callback', id: effect.requestId, since, effect });
      case 'record-message':
        return this.ask({ kind: 'recording', id: effect.recordingId, since, effect });
      case 'transfer':
        this.ask({ kind: 'transfer', id: effect.transferId, since, effect });
        return this.send({
          type: 'transfer-progress',
          transferId: effect.transferId,
          stage: 'ringing',
          sipStatus: 180,
        });
      case 'cancel-request':
        return this.forget(effect.requestId);
      case 'cancel-recording':
        return this.forget(effect.recordingId);
      case 'cancel-transfer':
        return this.forget(effect.transferId);
      case 'hang-up':
        return this.change({ leaving: { result: effect.result }, listening: null, timers: [], open: [], coming: [] });
      case 'trace':
        return;
    }
  }

  private ask(asked: Open): void {
    this.change({ open: [...this.world.open, asked] });
    this.answerByItself(asked);
  }

  /** What was told before, or else what does no harm, unless it is left open for somebody to answer. */
  private answerByItself(asked: Open): void {
    const { queues, toldRequests, toldCallbacks } = this.world;
    if (asked.kind === 'queue') {
      const told = queues[asked.effect.queue] ?? queues['*'];
      if (told || !this.keepOpen.has('queue')) this.answerQueue(asked, told ?? AVAILABLE);
    } else if (asked.kind === 'request') {
      const [told, ...toldRest] = toldRequests;
      if (!told && this.keepOpen.has('request')) return;
      this.change({ toldRequests: toldRest });
      this.answerRequest(asked, told ?? { failure: 'network', afterMs: 0 });
    } else if (asked.kind === 'callback') {
      const [told, ...toldRest] = toldCallbacks;
      if (told === undefined && this.keepOpen.has('callback')) return;
      this.change({ toldCallbacks: toldRest });
      this.answerCallback(asked, told ?? true);
    }
  }

  answerQueue({ id }: OpenOf<'queue'>, queue: QueueState): void {
    this.answer(id, 0, { type: 'queue-answered', requestId: id, queue });
  }

  answerRequest({ id, since, effect }: OpenOf<'request'>, told: ToldRequest): void {
    const afterMs = Math.min(told.afterMs, effect.timeoutMs);
    const late = told.afterMs > effect.timeoutMs;
    const answer = late ? { status: null, failure: 'timeout' as const, values: {} } : answerOf(effect, told);
    this.answer(id, since + afterMs, { type: 'request-answered', requestId: id, ...answer });
  }

  answerCallback({ id }: OpenOf<'callback'>, booked: boolean): void {
    this.answer(id, 0, { type: 'callback-answered', requestId: id, booked });
  }

  /** An answer that comes at that time, or now if it is past. */
  answer(id: string, at: number, event: EventBody): void {
    const { open, coming } = this.world;
    this.change({
      open: open.filter((asked) => asked.id !== id),
      coming: [...coming, { at: Math.max(at, this.world.at), event }],
    });
  }

  forget(id: string): void {
    const { open, coming } = this.world;
    this.change({
      open: open.filter((asked) => asked.id !== id),
      coming: coming.filter(({ event }) => idOf(event) !== id),
    });
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
    for (const asked of this.world.open) if (!this.keepOpen.has(asked.kind)) this.answerByItself(asked);
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
        this.forget(happening.recording.id);
        return this.send({
          type: 'message-recorded',
          recordingId: happening.recording.id,
          spokenMs: 0,
          reason: 'silence',
        });
      case 'given-up':
        this.forget(happening.id);
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
