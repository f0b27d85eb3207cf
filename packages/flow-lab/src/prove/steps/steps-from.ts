import type { CompiledFlow } from '@baton/flow-engine';
import type { Waiting } from '../waiting.js';
import { callerSteps } from './caller-steps.js';
import { AT, type Step } from './step.js';
import type { Vocabulary } from './vocabulary.js';
import { worldSteps } from './world-steps.js';

/** Everything that can happen to a call that waits: one of a kind. */
export function stepsFrom(vocabulary: Vocabulary, waiting: Waiting): Step[] {
  const { listen } = waiting;
  if (waiting.state.position?.kind === 'handoff') return worldSteps(vocabulary, waiting);
  const steps = listen === null ? worldSteps(vocabulary, waiting) : callerSteps(vocabulary, waiting, listen);
  const failures = listen === null ? vocabulary.failureKinds.slice(0, 1) : vocabulary.failureKinds;
  return [...steps, ...failures.map(failureStep), ...timeSteps(vocabulary.compiled, waiting)];
}

export const failureStep = (kind: Vocabulary['failureKinds'][number]): Step => ({
  kind: 'failure',
  failing: true,
  event: { type: 'failure', at: AT, kind, detail: 'proof' },
});

/** The times that rules watch, if a rule is left to watch them. */
function timeSteps({ rules }: CompiledFlow, { state: { timers, position } }: Waiting): Step[] {
  // While something is under way the engine looks again later.
  if (position === null || !('misses' in position)) return [];
  return timers.flatMap(({ timerId, purpose, ruleId }): Step[] => {
    if (purpose !== 'too-long' || !rules.some(({ id }) => id === ruleId)) return [];
    return [{ kind: 'time', failing: false, event: { type: 'timer', at: AT, timerId } }];
  });
}

/**
 * The same step of a caller who was at the next node so often that a loop rule fires; none where no rule watches for
 * that, or the step leads to no node.
 */
export function oneVisitTooMany({ rules }: CompiledFlow, step: Step, entered: string | undefined): Step[] {
  if (entered === undefined) return [];
  const times = new Set(rules.flatMap(({ settings: { trigger } }) => (trigger.kind === 'loop' ? [trigger.times] : [])));
  return [...times].map((most) => ({ ...step, kind: 'loop', visits: [[entered, most - 1]] }));
}
