import { type CallTrace, type Effect, type EngineState, localClock, type TraceStep } from '@baton/flow-engine';
import type { FlowDefinition, TestStep } from '@baton/flow-schema';
import { conversationOf } from '../conversation/conversation.js';
import type { Line } from '../conversation/line.js';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import { type ActionStep, isCallerStep } from './action-step.js';
import { doStep } from './do-step.js';
import { VirtualCall } from './virtual-call.js';
import type { Open, OpenKind, World } from './world.js';

export interface SimulationOptions {
  callId?: string;
  /** Wall clock of the answer in the flow's time zone, `YYYY-MM-DDTHH:MM:SS`. */
  localTime?: string;
  caller?: string | null;
  dialled?: string;
  /** Chance of the call: which variant of a prompt is said first. */
  seed?: number;
  /**
   * What nobody told the answer of: `answer` – at once, so that no harm is done (a queue has somebody free, a request
   * fails as `network`, a call back is booked); `wait` – it stays open until a step answers it.
   */
  untold?: 'answer' | 'wait';
}

/** What a person who watches the call sees. */
export interface CallView {
  /** Milliseconds since the call was answered. */
  at: number;
  localTime: { date: string; time: string } | null;
  /** Where the caller is; after the end, where they were last. */
  nodeId: string | null;
  /** Somebody listens to the caller. */
  listening: boolean;
  /** What is being said at this moment. */
  saying: string[];
  /** What waits for an answer of the world. */
  open: { kind: OpenKind; id: string }[];
  variables: EngineState['variables'];
  care: EngineState['care'];
  over: { result: string; by: 'assistant' | 'caller' } | null;
}

interface Moment {
  engine: EngineState;
  world: World;
  steps: number;
}

const ANSWERED_BY_ITSELF: readonly OpenKind[] = ['queue', 'request', 'callback'];

/**
 * A call without telephone, clock or network: somebody does a step, the flow answers. Time passes only as steps need it.
 * The call is answered when it is made.
 */
export class Simulation {
  readonly #call: VirtualCall;
  readonly #past: Moment[] = [];
  readonly #actions: ActionStep[] = [];
  readonly #options: SimulationOptions;

  /** @throws LabError `flow-cannot-run` */
  constructor(
    flow: FlowDefinition | PreparedFlow,
    options: SimulationOptions = {},
    upcoming: readonly TestStep[] = [],
  ) {
    this.#options = options;
    this.#call = new VirtualCall(prepareFlow(flow));
    this.#call.keepOpen = this.#keepOpen(upcoming);
    this.#call.send({
      type: 'call-answered',
      callId: options.callId ?? 'simulated',
      localTime: options.localTime ?? '2026-11-23T10:00:00',
      caller: options.caller === undefined ? '+441632960000' : options.caller,
      dialled: options.dialled ?? '100',
      seed: options.seed ?? 0,
    });
    this.#call.settle();
  }

  /**
   * Does one step. `upcoming`: the steps after it; what one of them answers before the caller does something again is
   * left open for it.
   * @throws LabError `cannot-happen`, `too-many-steps`; the call is then as it was.
   */
  do(step: ActionStep, upcoming: readonly TestStep[] = []): void {
    const call = this.#call;
    const before: Moment = { engine: call.engine, world: call.world, steps: call.steps.length };
    call.keepOpen = this.#keepOpen(upcoming);
    try {
      doStep(call, step);
      call.settle();
    } catch (error) {
      this.#restore(before);
      throw error;
    }
    this.#past.push(before);
    this.#actions.push(step);
  }

  /** Takes the last step back; false where there is none. */
  back(): boolean {
    const before = this.#past.pop();
    if (before === undefined) return false;
    this.#actions.pop();
    this.#restore(before);
    return true;
  }

  get view(): CallView {
    const { engine, world } = this.#call;
    const clock = engine.call ? localClock(engine.call.localTime, world.at) : null;
    return {
      at: world.at,
      localTime: clock && { date: clock.today, time: clock.now },
      nodeId: this.nodeId,
      listening: world.listening !== null,
      saying: world.prompts.map(({ effect }) => effect.text),
      open: world.open.map(({ kind, id }) => ({ kind, id })),
      variables: engine.variables,
      care: engine.care,
      over: world.over,
    };
  }

  get flow(): PreparedFlow {
    return this.#call.flow;
  }

  get options(): Readonly<SimulationOptions> {
    return this.#options;
  }

  /** Where the caller is; after the end, where they were last. */
  get nodeId(): string | null {
    return this.#call.engine.position?.nodeId ?? lastEntered(this.#call.steps);
  }

  get open(): readonly Open[] {
    return this.#call.world.open;
  }

  /** What the engine knows of the call: counters of rules and visits, where it stands, what was interrupted. */
  get state(): EngineState {
    return this.#call.engine;
  }

  /** What the caller is listened to for at this moment; null: nobody listens. */
  get listening(): Extract<Effect, { type: 'listen' }> | null {
    const { listening, over } = this.#call.world;
    return over === null && listening !== null ? listening.request : null;
  }

  /** When a timer of the engine ends, milliseconds since the answer; null: it does not run. */
  timerDue(timerId: string): number | null {
    return this.#call.world.timers.find((timer) => timer.timerId === timerId)?.due ?? null;
  }

  /** When a caller who goes on saying nothing has said nothing for too long; null: nobody listens. */
  get silenceDue(): number | null {
    const { listening, prompts, promptSince, quietSince } = this.#call.world;
    if (listening === null) return null;
    const said = promptSince + prompts.reduce((sum, { durationMs }) => sum + durationMs, 0);
    return Math.max(listening.since, prompts.length > 0 ? said : quietSince) + listening.request.noInputMs;
  }

  get steps(): readonly TraceStep[] {
    return this.#call.steps;
  }

  /** What was done so far, as the steps of a test case. */
  get actions(): readonly ActionStep[] {
    return this.#actions;
  }

  /** Answers that were told and that nothing has asked for. */
  get unused(): { requests: number; callbacks: number } {
    const { toldRequests, toldCallbacks } = this.#call.world;
    return { requests: toldRequests.length, callbacks: toldCallbacks.length };
  }

  get conversation(): Line[] {
    return conversationOf(this.#call.steps);
  }

  get trace(): CallTrace {
    const { flow, steps, world, engine } = this.#call;
    return {
      format: 1,
      callId: engine.call?.callId ?? 'simulated',
      flow: { name: flow.drawn.name, flowId: null, versionId: null },
      result: world.over?.result ?? null,
      steps: [...steps],
    };
  }

  #restore({ engine, world, steps }: Moment): void {
    this.#call.engine = engine;
    this.#call.world = world;
    this.#call.steps.length = steps;
  }

  #keepOpen(upcoming: readonly TestStep[]): Set<OpenKind> {
    if (this.#options.untold === 'wait') return new Set(ANSWERED_BY_ITSELF);
    const next = upcoming.findIndex(isCallerStep);
    const then = upcoming[next];
    if (then?.step === 'caller-hangs-up' && then.atOnce === true) return new Set(ANSWERED_BY_ITSELF);
    const before = upcoming.slice(0, next < 0 ? upcoming.length : next).map(({ step }) => step);
    return new Set(ANSWERED_BY_ITSELF.filter((kind) => ANSWERS[kind].some((step) => before.includes(step))));
  }
}

const ANSWERS: Readonly<Record<OpenKind, readonly TestStep['step'][]>> = {
  queue: ['queue-says'],
  request: ['request-answers', 'request-fails'],
  callback: ['callback-answers'],
  recording: ['message-ends'],
  transfer: ['transfer-ends', 'caller-stays'],
};

function lastEntered(steps: readonly TraceStep[]): string | null {
  for (const { effects } of steps.toReversed()) {
    for (const effect of effects.toReversed()) {
      if (effect.type === 'trace' && effect.entry.kind === 'node-entered') return effect.entry.nodeId;
    }
  }
  return null;
}

/** A call on a virtual clock; see `Simulation`. */
export const simulate = (flow: FlowDefinition | PreparedFlow, options: SimulationOptions = {}): Simulation =>
  new Simulation(flow, options);
