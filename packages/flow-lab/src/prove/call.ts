import type { Step } from './steps/step.js';

/** What has happened in a call, the last first: calls that begin alike share their beginning. */
export interface Call {
  step: Step;
  before: Call | null;
  length: number;
}

export const after = (before: Call | null, step: Step): Call => ({ step, before, length: (before?.length ?? 0) + 1 });

/** The steps of a call, the first first. */
export function stepsOf(call: Call | null): Step[] {
  const steps: Step[] = [];
  for (let at = call; at !== null; at = at.before) steps.push(at.step);
  return steps.reverse();
}

/** The last thing that the caller did; null when it was nothing yet. */
export function lastOfCaller(call: Call | null): Step['kind'] | null {
  for (let at = call; at !== null; at = at.before) {
    if (at.step.kind !== 'world' && at.step.kind !== 'hold-on') return at.step.kind;
  }
  return null;
}
