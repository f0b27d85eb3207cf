import type { Effect, EngineState, TraceStep } from '@baton/flow-engine';
import {
  type ActionStep,
  type CallView,
  LabError,
  type LabReason,
  type Open,
  type PreparedFlow,
  Simulation,
} from '@baton/flow-lab';
import type { PhraseGrammar } from '@baton/understanding';

/** Who calls and when. `localTime`: wall clock of the flow's time zone, `YYYY-MM-DDTHH:MM:SS`. */
export interface CallSetting {
  localTime: string;
  /** Null: the number is withheld. */
  caller: string | null;
  dialled: string;
  /** Which variant of a prompt is said first. */
  seed: number;
}

/** What the outside answers whenever it is asked, without anybody being asked for it. */
export interface AlwaysAnswers {
  queue?: Extract<ActionStep, { step: 'queue-says' }>;
  request?: Extract<ActionStep, { step: 'request-answers' | 'request-fails' }>;
  callback?: Extract<ActionStep, { step: 'callback-answers' }>;
  transfer?: Extract<ActionStep, { step: 'transfer-ends' }>;
}

/** Everything that is shown of a simulated call, as plain JSON. */
export interface Shown {
  view: CallView;
  steps: TraceStep[];
  open: Open[];
  state: EngineState;
  listening: Extract<Effect, { type: 'listen' }> | null;
  /** What was done so far, answers that came by themselves included. */
  actions: ActionStep[];
  /** How often it can be stepped back. */
  turns: number;
  /** Where a call that was begun with actions went another way: the first of them that cannot happen any more. */
  stoppedAt: { index: number; reason: LabReason } | null;
}

/** A request that is asked again and again is answered so often by itself, and then waits for a person. */
const MOST_BY_THEMSELVES = 20;

/**
 * A simulated call in which nothing of the outside answers unless it is told to, by a step or by `always`. What comes
 * by itself belongs to the turn before it: it is stepped back together with it.
 */
export class SimulatedCall {
  readonly #simulation: Simulation;
  /** Number of actions at the beginning of each turn. */
  readonly #turns: number[] = [];
  #stoppedAt: Shown['stoppedAt'] = null;
  #always: AlwaysAnswers;

  /**
   * Begins a call and does `actions` in it, as far as they can happen.
   * @throws LabError `flow-cannot-run`
   */
  constructor(
    flow: PreparedFlow,
    readonly setting: CallSetting,
    always: AlwaysAnswers,
    actions: readonly ActionStep[] = [],
  ) {
    this.#always = always;
    this.#simulation = new Simulation(flow, { ...setting, untold: 'wait' });
    if (actions.length === 0) this.#answerByThemselves();
    for (const [index, action] of actions.entries()) {
      try {
        this.#turns.push(this.#simulation.actions.length);
        this.#simulation.do(action);
      } catch (error) {
        this.#turns.pop();
        if (!(error instanceof LabError)) throw error;
        this.#stoppedAt = { index, reason: error.reason };
        return;
      }
    }
  }

  get simulation(): Simulation {
    return this.#simulation;
  }

  /**
   * One turn: a step, and what the outside answers to it by itself.
   * @throws LabError `cannot-happen`, `too-many-steps`; the call is then as it was
   */
  do(step: ActionStep): void {
    const before = this.#simulation.actions.length;
    this.#simulation.do(step);
    this.#turns.push(before);
    this.#stoppedAt = null;
    this.#answerByThemselves();
  }

  /** Takes the last turn back; false where there is none. */
  back(): boolean {
    const before = this.#turns.pop();
    if (before === undefined) return false;
    while (this.#simulation.actions.length > before) this.#simulation.back();
    this.#stoppedAt = null;
    return true;
  }

  /** From now on the outside answers so; what is open at this moment is answered too, as a turn of its own. */
  answerAlways(always: AlwaysAnswers): void {
    this.#always = always;
    const before = this.#simulation.actions.length;
    this.#answerByThemselves();
    if (this.#simulation.actions.length > before) this.#turns.push(before);
  }

  /** What can be said at this moment, as the recogniser of a real call is told it; null: nobody listens. */
  grammar(): PhraseGrammar | null {
    const { listening, flow } = this.#simulation;
    return listening && flow.understanding.grammarFor(listening.expect);
  }

  shown(): Shown {
    const { view, steps, open, state, listening, actions } = this.#simulation;
    return {
      view,
      steps: [...steps],
      open: [...open],
      state,
      listening,
      actions: [...actions],
      turns: this.#turns.length,
      stoppedAt: this.#stoppedAt,
    };
  }

  #answerByThemselves(): void {
    for (let times = 0; times < MOST_BY_THEMSELVES; times += 1) {
      const answer = this.#simulation.open.map(({ kind }) => this.#answerTo(kind)).find((step) => step !== undefined);
      if (answer === undefined || this.#simulation.view.over !== null) return;
      this.#simulation.do(answer);
    }
  }

  #answerTo(kind: Open['kind']): ActionStep | undefined {
    return kind === 'recording' ? undefined : this.#always[kind];
  }
}
