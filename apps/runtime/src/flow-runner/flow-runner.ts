import {
  initialState,
  transition,
  type Effect,
  type EngineEvent,
  type EngineState,
  type TraceStep,
} from '@baton/flow-engine';
import type { RunnableFlow } from './flow-library.js';

type WithoutTime<Event> = Event extends { at: number } ? Omit<Event, 'at'> : never;

/** What the outside world tells the flow; the runner adds the time. */
export type CallEvent = WithoutTime<EngineEvent>;

/** Carries out what the engine asks for; answers come back as events. */
export type EffectPerformer = (effect: Effect) => void;

export interface RunnerTrace {
  /** One transition, before its effects are performed; the call's state `before` and `after` it. */
  step(step: TraceStep, before: EngineState, after: EngineState): void;
}

/**
 * Runs one flow for one call: feeds events to the engine one at a time, in order, and performs what it asks for.
 * Whoever performs an effect may dispatch at once; the event waits for its turn.
 */
export class FlowRunner {
  private state: EngineState = initialState();
  private readonly waiting: EngineEvent[] = [];
  private running = false;
  private over = false;

  constructor(
    private readonly flow: RunnableFlow,
    private readonly perform: EffectPerformer,
    private readonly trace: RunnerTrace,
    /** Milliseconds since the call was answered. */
    private readonly elapsedMs: () => number,
  ) {}

  dispatch(event: CallEvent): void {
    if (this.over) return;
    this.waiting.push({ ...event, at: this.elapsedMs() });
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) this.step(next);
    } finally {
      this.running = false;
    }
  }

  /** Nothing that comes later matters any more. */
  close(): void {
    this.over = true;
    this.waiting.length = 0;
  }

  private step(event: EngineEvent): void {
    const before = this.state;
    const { state, effects } = transition(this.flow.compiled, before, event);
    this.state = state;
    this.trace.step({ event, effects }, before, state);
    for (const effect of effects) this.perform(effect);
  }
}
