import type { CompiledFlow, Effect } from '@baton/flow-engine';
import { after, type Call } from './call.js';
import { endlessWaits } from './endless-wait.js';
import { Problems } from './problems.js';
import { type Merged, type Proof, PROOF_DEFAULTS, type ProofOptions, type ProofProgress } from './proof.js';
import { StateKeying } from './states/state-keys.js';
import { type Known, LEVELS, StateSpace } from './states/state-space.js';
import { holdOn, mumble, silence } from './steps/caller-steps.js';
import { callSteps } from './steps/call-steps.js';
import type { Step } from './steps/step.js';
import { failureStep, oneVisitTooMany, stepsFrom } from './steps/steps-from.js';
import { Vocabulary } from './steps/vocabulary.js';
import { isGood, STRATEGIES, StrategyRun } from './strategies.js';
import { trapped } from './trapped.js';
import { take, type Taken } from './take.js';
import { type Listen, NOT_ANSWERED, type Waiting } from './waiting.js';

/** What was not told apart, by the coarsest level of states that were left untried when the budget was used up. */
const MERGED: readonly Merged[] = ['rules', 'rules', 'values', 'counters'];
/** Silences, with words between them that are no answer, until a place is left. */
const MOST_HESITATIONS = 12;
/** It is tried at states that differ in place or rules. */
const HESITATING_LEVEL = 1;

type Runs = Readonly<Record<keyof typeof STRATEGIES, StrategyRun>>;

/** Finds the states that a call can come to, and from each place follows the callers who must be safe there. */
export class Search {
  private readonly vocabulary: Vocabulary;
  private readonly space: StateSpace;
  private readonly problems: Problems;
  private readonly runs: Runs;
  private readonly budget: number;
  private readonly watchesMisunderstanding: boolean;
  private readonly reached = new Set<string>();
  private transitions = 0;

  constructor(
    private readonly compiled: CompiledFlow,
    { mostTurns = PROOF_DEFAULTS.mostTurns, transitions = PROOF_DEFAULTS.transitions }: ProofOptions,
  ) {
    const vocabulary = new Vocabulary(compiled);
    const calls = callSteps(vocabulary);
    const keying = new StateKeying(compiled, vocabulary, calls.length);
    this.vocabulary = vocabulary;
    this.space = new StateSpace(keying);
    this.problems = new Problems(compiled);
    this.budget = transitions;
    this.watchesMisunderstanding = compiled.rules.some(({ settings }) => settings.trigger.kind === 'misunderstanding');
    const run = (strategy: keyof typeof STRATEGIES) =>
      new StrategyRun(STRATEGIES[strategy], vocabulary, keying, mostTurns, {
        take: (waiting, step) => this.take(waiting, step),
        onceMore: (step, effects) => oneVisitTooMany(compiled, step, firstEntered(effects)),
        met: (waiting, call) => void this.space.add(waiting, call),
      });
    this.runs = {
      silent: run('silent'),
      misunderstood: run('misunderstood'),
      asking: run('asking'),
      failing: run('failing'),
    };
    for (const step of calls) this.tryStep(NOT_ANSWERED, null, step);
  }

  /** Tries one more state; false when there is none, or none that the budget allows. Places are tried in any case. */
  goOn(): boolean {
    const known = this.space.next(this.transitions < this.budget ? LEVELS - 1 : 0);
    if (known === undefined) return false;
    this.tryEverything(known);
    if (known.waiting.listen !== null && !isGood(known.waiting)) {
      this.reached.add(known.waiting.state.position?.nodeId ?? '');
      if (known.level <= HESITATING_LEVEL) this.hesitate(known);
      this.followStrategies(known);
    }
    return true;
  }

  progress(): ProofProgress {
    return { explored: this.explored(), waiting: this.space.waiting };
  }

  proof(): Proof {
    for (const bad of endlessWaits(this.space)) this.problems.add(bad, 'unsafe-failure');
    for (const bad of trapped(this.space)) this.problems.add(bad, 'unsafe-failure');
    const problems = this.problems.list();
    const untried = this.space.untriedLevel();
    return {
      safe: problems.length === 0,
      problems,
      explored: this.explored(),
      merged: untried === null ? 'no' : (MERGED[untried] ?? 'no'),
      unreached: [...this.compiled.nodes.values()]
        .filter(({ type, id }) => (type === 'ask' || type === 'choose' || type === 'confirm') && !this.reached.has(id))
        .map(({ id }) => id),
    };
  }

  private explored(): Proof['explored'] {
    return { places: this.space.places, states: this.space.tried, transitions: this.transitions };
  }

  private take(waiting: Waiting, step: Step): Taken {
    this.transitions += 1;
    return take(this.compiled, waiting, step);
  }

  /** Takes a step and keeps where it leads, or what is wrong with it. */
  private tryStep(waiting: Waiting, before: Call | null, step: Step): { to: Known | null; effects: Effect[] | null } {
    const { next, effects, bad } = this.take(waiting, step);
    const call = after(before, step);
    if (bad !== null) {
      this.problems.add({ fault: bad.fault, call, from: call.length });
      return { to: null, effects: null };
    }
    return { to: next === null ? null : this.space.add(next, call), effects };
  }

  private tryEverything(known: Known): void {
    let visited = false;
    for (const step of stepsFrom(this.vocabulary, known.waiting)) {
      const { to, effects } = this.tryStep(known.waiting, known.call, step);
      if (effects === null) continue;
      known.ways.push({ step, to, missed: effects.some(isNotUnderstood) });
      const entered: string | undefined = visited ? undefined : firstEntered(effects);
      visited ||= entered !== undefined;
      for (const often of oneVisitTooMany(this.compiled, step, entered)) this.tryStep(known.waiting, known.call, often);
    }
  }

  /**
   * Where a place gives up although a rule for misses in a row watches it: silences with "one moment" in between, and
   * misunderstandings with answers in between that are understood and leave the caller where they are.
   */
  private hesitate(known: Known): void {
    this.alternate(known, silence, (here, listen) => this.stillHere(here, [holdOn(listen)]));
    if (this.watchesMisunderstanding)
      this.alternate(known, mumble, (here) => this.stillHere(here, this.answersAt(here)));
  }

  /** Misses, with something in between, until the place is left. */
  private alternate(
    known: Known,
    miss: (listen: Listen) => Step,
    between: (here: Known, listen: Listen) => Known | null,
  ): void {
    let here: Known | null = known;
    for (let misses = 0; misses < MOST_HESITATIONS && here !== null; misses += 1) {
      const listen: Listen | null = here.waiting.listen;
      if (listen === null) return;
      const missed: Known | null = this.tryStep(here.waiting, here.call, miss(listen)).to;
      if (missed?.keys[0] !== known.keys[0] || missed.waiting.listen === null) return;
      here = between(missed, missed.waiting.listen);
    }
  }

  private answersAt({ waiting }: Known): Step[] {
    return stepsFrom(this.vocabulary, waiting).filter(({ kind }) => kind === 'answer');
  }

  /** After the first of these steps that leaves the caller at the question, with its misses. */
  private stillHere(here: Known, steps: readonly Step[]): Known | null {
    const missed = missesAt(here.waiting);
    for (const step of steps) {
      const { to } = this.tryStep(here.waiting, here.call, step);
      if (to === null || to.keys[0] !== here.keys[0]) continue;
      const { misunderstoodInARow } = to.waiting.state;
      if (missesAt(to.waiting) >= missed && misunderstoodInARow === 0) return to;
    }
    return null;
  }

  private followStrategies({ waiting, call }: Known): void {
    for (const name of ['silent', 'misunderstood', 'asking'] as const) {
      const bad = this.runs[name].badCall(waiting, call);
      if (bad !== null) this.problems.add(bad, STRATEGIES[name].code);
    }
    for (const kind of this.vocabulary.failureKinds) {
      const step = failureStep(kind);
      const { next, bad: now } = this.take(waiting, step);
      // What is wrong with the step itself was noted when everything was tried here.
      if (now !== null || next === null) continue;
      const bad = this.runs.failing.badCall(next, after(call, step));
      if (bad !== null) this.problems.add(bad, STRATEGIES.failing.code);
    }
  }
}

const isNotUnderstood = (effect: Effect) => effect.type === 'trace' && effect.entry.kind === 'not-understood';

/** Misses of the question that stands. */
function missesAt({ state: { position: at } }: Waiting): number {
  return at !== null && 'misses' in at ? at.misses.silence + at.misses.misunderstanding : 0;
}

function firstEntered(effects: readonly Effect[]): string | undefined {
  for (const effect of effects) {
    if (effect.type === 'trace' && effect.entry.kind === 'node-entered') return effect.entry.nodeId;
  }
  return undefined;
}
