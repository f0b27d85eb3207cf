import { setImmediate, setTimeout } from 'node:timers/promises';
import { initialState, transition, type CompiledFlow, type EngineEvent, type TraceStep } from '@baton/flow-engine';
import type { Logger } from 'pino';

/** A call with more steps is not kept: it is not worth the memory. */
const MOST_STEPS = 2_000;
/** Calls that wait to be run again; of more, the oldest are let go. */
const MOST_WAITING = 20;
/** So long at a time, milliseconds: a packet of every call is due each 20 ms. */
const SLICE_MS = 2;
const LOOK_AGAIN_MS = 500;

export interface ReplayCheckOptions {
  /** One call in so many is run again; 0: none is. */
  oneIn: number;
  /** While it is, nothing is run again: the calls come first. */
  isBusy: () => boolean;
  onResult: (result: 'same' | 'differs') => void;
  log: Logger;
  /** The engine. */
  run?: typeof transition;
  /** 0 ≤ x < 1. */
  random?: () => number;
}

interface FinishedCall {
  callId: string;
  compiled: CompiledFlow;
  events: EngineEvent[];
  /** The effects of each event, as JSON. */
  effects: string[];
}

/** The steps of one call, while it lasts. */
export interface KeptSteps {
  add(step: TraceStep): void;
  /** The call is over: it will be run again. */
  ended(): void;
}

/**
 * Runs the engine again over a sample of the calls that it has just run, and compares what it asked for byte for byte.
 * It must never differ: a replay, a proof and a call that another process takes over all rest on it.
 */
export class ReplayCheck {
  private readonly waiting: FinishedCall[] = [];
  private running = false;
  private stopped = false;

  constructor(private readonly options: ReplayCheckOptions) {}

  /** Keeps a call's steps if it is in the sample. */
  begin(callId: string, compiled: CompiledFlow): KeptSteps | undefined {
    const { oneIn, random = Math.random } = this.options;
    if (oneIn === 0 || random() * oneIn >= 1) return undefined;
    const call: FinishedCall = { callId, compiled, events: [], effects: [] };
    let tooLong = false;
    return {
      add: ({ event, effects }) => {
        tooLong ||= call.events.length >= MOST_STEPS;
        if (tooLong) return;
        call.events.push(event);
        call.effects.push(JSON.stringify(effects));
      },
      ended: () => {
        if (!tooLong) this.enqueue(call);
      },
    };
  }

  stop(): void {
    this.stopped = true;
    this.waiting.length = 0;
  }

  private enqueue(call: FinishedCall): void {
    if (this.stopped) return;
    this.waiting.push(call);
    if (this.waiting.length > MOST_WAITING) this.waiting.shift();
    if (!this.running) void this.work();
  }

  private async work(): Promise<void> {
    this.running = true;
    while (!this.stopped && this.waiting.length > 0) {
      if (this.options.isBusy()) await setTimeout(LOOK_AGAIN_MS, undefined, { ref: false });
      else await this.check(this.waiting.shift());
    }
    this.running = false;
  }

  private async check(call: FinishedCall | undefined): Promise<void> {
    if (!call) return;
    const { log, onResult } = this.options;
    const { callId } = call;
    const step = await this.firstDifference(call);
    if (step !== undefined) log.error({ callId, step }, 'the engine, run again, asked for something else');
    onResult(step === undefined ? 'same' : 'differs');
  }

  /** The first step at which the engine does something else now; undefined when it does the same. */
  private async firstDifference({ compiled, events, effects }: FinishedCall): Promise<number | undefined> {
    const { run = transition } = this.options;
    let state = initialState();
    await setImmediate();
    let since = performance.now();
    for (const [index, event] of events.entries()) {
      if (performance.now() - since > SLICE_MS) {
        await setImmediate();
        since = performance.now();
      }
      try {
        const again = run(compiled, state, event);
        if (JSON.stringify(again.effects) !== effects[index]) return index;
        state = again.state;
      } catch {
        return index;
      }
    }
    return undefined;
  }
}
