import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** A variable marks the call when it becomes true: it must be one that can. */
export function careFits({ flow }: FlowIndex): FlowProblem[] {
  return flow.variables.flatMap(({ name, label, type, care }, position): FlowProblem[] => {
    if (care === undefined || type === 'boolean') return [];
    const message = `“${label ?? name}” (${type}) cannot mark a call: only what is yes or no can.`;
    const fix = 'Make it a yes/no variable, or take the mark away.';
    return [{ code: 'care-needs-yes-no', severity: 'error', path: ['variables', position, 'care'], message, fix }];
  });
}
