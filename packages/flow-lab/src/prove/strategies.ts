import type { Effect } from '@baton/flow-engine';
import { after, type Call } from './call.js';
import type { Fault } from './faults.js';
import type { UnsafeCode } from './fault-found.js';
import type { StateKeying } from './states/state-keys.js';
import { mumble, silence, wantsPerson } from './steps/caller-steps.js';
import type { Step } from './steps/step.js';
import type { Vocabulary } from './steps/vocabulary.js';
import { worldSteps } from './steps/world-steps.js';
import type { Taken } from './take.js';
import type { Listen, Waiting } from './waiting.js';

/** A caller who does the same at every place. */
export interface Strategy {
  code: UnsafeCode;
  answer: (listen: Listen) => Step;
  /** Every outside system fails, or each may answer as it likes. */
  world: 'fails' | 'any';
}

export const STRATEGIES = {
  silent: { code: 'unsafe-silence', answer: silence, world: 'any' },
  misunderstood: { code: 'unsafe-misunderstanding', answer: mumble, world: 'any' },
  asking: { code: 'unsafe-person', answer: wantsPerson, world: 'any' },
  failing: { code: 'unsafe-failure', answer: silence, world: 'fails' },
} satisfies Record<string, Strategy>;

/** What has yet to happen, the first first. */
interface Rest {
  step: Step;
  rest: Rest | null;
}

/** What becomes of a call: how many turns it takes at most, and how it goes wrong. */
interface Verdict {
  turns: number;
  longest: Rest | null;
  bad: { fault: Fault; steps: Rest | null; length: number } | null;
}

const GOOD_END: Verdict = { turns: 0, longest: null, bad: null };

export interface BadCall {
  fault: Fault;
  call: Call;
  /** After so many steps the caller began to do the same again and again. */
  from: number;
}

/** The caller is with a person, or stays on the line and is told so. */
export function isGood({ state: { position }, said }: Waiting): boolean {
  if (position?.kind === 'handoff') return position.connected;
  return position?.kind === 'staying' && said;
}

/**
 * Follows one strategy from many states. Whatever the world answers, the call must end well, without coming to a state
 * twice. Each state is followed once.
 */
export class StrategyRun {
  private readonly verdicts = new Map<string, Verdict>();
  private readonly under = new Map<string, string>();
  private readonly mostTurns: number;

  constructor(
    private readonly strategy: Strategy,
    private readonly vocabulary: Vocabulary,
    private readonly keying: StateKeying,
    private readonly bound: number,
    private readonly search: {
      take: (waiting: Waiting, step: Step) => Taken;
      /** The step that had these effects, for a caller who has come by so often that a drawn loop rule may fire. */
      onceMore: (step: Step, effects: Taken['effects']) => Step[];
      /** A state was come to that the strategy had not been at. */
      met: (waiting: Waiting, call: Call) => void;
    },
  ) {
    // Followed beyond the bound, so that what is too long from here is known of what is on the way, too.
    this.mostTurns = 3 * bound;
  }

  /** How the call goes wrong from here; null: it cannot. */
  badCall(waiting: Waiting, call: Call): BadCall | null {
    const { bad, turns, longest } = this.follow(waiting, call, 0, 0);
    if (bad !== null) return { fault: bad.fault, call: continued(call, bad.steps), from: call.length };
    if (turns <= this.bound) return null;
    const fault = { kind: 'too-many-turns', nodeId: waiting.state.position?.nodeId ?? '', turns: this.bound } as const;
    return { fault, call: continued(call, longest, this.bound), from: call.length };
  }

  private follow(waiting: Waiting, call: Call, turns: number, depth: number): Verdict {
    if (isGood(waiting)) return GOOD_END;
    const key = this.keying.keysOf(waiting)[3];
    const known = this.verdicts.get(key);
    if (known !== undefined) return known;
    const nodeId = waiting.state.position?.nodeId ?? '';
    if (this.under.has(key)) return failed({ kind: 'circle', nodeId: this.nodeOfCircle(key) });
    if (turns > this.mostTurns || depth > MOST_STEPS_A_TURN * this.mostTurns)
      return { turns: this.mostTurns + 1, longest: null, bad: null };
    this.search.met(waiting, call);
    this.under.set(key, nodeId);
    const verdict = this.worst(waiting, call, turns, depth);
    this.under.delete(key);
    const cutOff = verdict.bad === null && verdict.turns > this.mostTurns;
    // So near to where it was cut off, it is not known to be too long from here.
    if (!cutOff || turns <= this.mostTurns - this.bound) this.verdicts.set(key, verdict);
    return verdict;
  }

  private worst(waiting: Waiting, call: Call, turns: number, depth: number): Verdict {
    const listened = waiting.listen === null ? 0 : 1;
    let worst: Verdict = { turns: listened, longest: null, bad: null };
    for (const step of this.stepsFrom(waiting)) {
      const taken = this.search.take(waiting, step);
      const followed = this.taken(taken, step, call, turns + listened, depth);
      const then = isCircle(followed) ? this.ledOut(waiting, step, taken, call, turns + listened, depth) : followed;
      worst = worse(worst, then, step, listened);
      // A call that never ends is bad enough; to look at its other ways too would never end either.
      if (worst.bad === null && worst.turns > this.mostTurns) return worst;
    }
    return worst;
  }

  private taken({ next, bad }: Taken, step: Step, call: Call, turns: number, depth: number): Verdict {
    if (bad !== null) return failed(bad.fault);
    return next === null ? GOOD_END : this.follow(next, after(call, step), turns, depth + 1);
  }

  /** A circle that a drawn loop rule leads out of, after so many rounds, is not gone round for ever. */
  private ledOut(waiting: Waiting, step: Step, round: Taken, call: Call, turns: number, depth: number): Verdict {
    const circle: Verdict = this.taken(round, step, call, turns, depth);
    if (round.next === null) return circle;
    const keys = [...this.under.keys()];
    const turnsOfRound = keys.length - keys.indexOf(this.keying.keysOf(round.next)[3]);
    for (const often of this.search.onceMore(step, round.effects)) {
      const led = this.search.take(waiting, often);
      if (!led.effects.some(byDrawnLoopRule)) continue;
      const out = this.taken(led, often, call, turns, depth);
      const rounds = often.visits?.[0]?.[1] ?? 1;
      return { ...out, turns: out.turns + rounds * turnsOfRound };
    }
    return circle;
  }

  private stepsFrom(waiting: Waiting): Step[] {
    if (waiting.listen !== null) return [this.strategy.answer(waiting.listen)];
    const steps = worldSteps(this.vocabulary, waiting);
    if (this.strategy.world === 'any') return steps;
    const failing = steps.filter((step) => step.failing);
    return failing.length > 0 ? failing : steps;
  }

  /** Of the nodes in the circle that this state closes, the one drawn first: a circle is one problem. */
  private nodeOfCircle(key: string): string {
    const keys = [...this.under.keys()];
    const nodes = keys.slice(keys.indexOf(key)).map((state) => this.under.get(state) ?? '');
    return nodes.sort()[0] ?? '';
  }
}

/** A node that waits for the world between two turns; more of them in a row are a circle that counts. */
const MOST_STEPS_A_TURN = 4;

/** The circle closes right here. */
const isCircle = ({ bad }: Verdict): boolean => bad?.fault.kind === 'circle' && bad.length === 0;

const byDrawnLoopRule = (effect: Effect): boolean =>
  effect.type === 'trace' &&
  effect.entry.kind === 'rule-fired' &&
  effect.entry.trigger === 'loop' &&
  !effect.entry.builtIn;

const failed = (fault: Fault): Verdict => ({ turns: 0, longest: null, bad: { fault, steps: null, length: 0 } });

function worse(worst: Verdict, then: Verdict, step: Step, listened: number): Verdict {
  const longer = then.turns + listened > worst.turns || worst.longest === null;
  const bad =
    then.bad !== null && (worst.bad === null || then.bad.length + 1 < worst.bad.length)
      ? { fault: then.bad.fault, steps: { step, rest: then.bad.steps }, length: then.bad.length + 1 }
      : worst.bad;
  return {
    turns: longer ? then.turns + listened : worst.turns,
    longest: longer ? { step, rest: then.longest } : worst.longest,
    bad,
  };
}

function continued(call: Call, rest: Rest | null, mostTurns = Infinity): Call {
  let whole = call;
  let turns = 0;
  for (let at = rest; at !== null && turns < mostTurns; at = at.rest) {
    whole = after(whole, at.step);
    turns += at.step.kind === 'world' ? 0 : 1;
  }
  return whole;
}
