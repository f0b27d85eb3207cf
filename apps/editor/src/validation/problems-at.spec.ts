import { describe, expect, it } from '@jest/globals';
import type { FlowProblem } from '@baton/flow-schema';
import { problemsAt, problemsInFlow, problemWords } from './problems-at.js';

const at = (...path: (string | number)[]): FlowProblem => ({
  code: 'x',
  severity: 'error',
  path,
  message: path.join('.'),
});
const problems = [
  at('nodes', 4, 'settings', 'slots', 1, 'variable'),
  at('nodes', 4, 'settings', 'slots', 10, 'variable'),
  at('nodes', 4),
  at('nodes', 4, 'conversation', 'slots', 1),
  at('intents', 1, 'examples', 0),
];

describe('the problems of a field', () => {
  it('are those at its place of the settings and deeper, and of no other field', () => {
    expect(problemsAt(problems, ['slots', 1])).toEqual([problems[0]]);
    expect(problemsAt(problems, ['slots', 1, 'variable'])).toEqual([problems[0]]);
    expect(problemsAt(problems, ['slots', 1, 'variable', 'x'])).toEqual([]);
    expect(problemsAt(problems, ['slots'])).toHaveLength(2);
  });

  it('leave out what belongs to the node and not to its settings', () => {
    expect(problemsAt(problems, [])).toEqual([problems[0], problems[1]]);
  });

  it('are found in the flow too', () => {
    expect(problemsInFlow(problems, ['intents', 1])).toEqual([problems[4]]);
    expect(problemsInFlow(problems, ['intents', 0])).toEqual([]);
  });

  it('are said once each, with what mends them', () => {
    const problem = { ...at('nodes'), message: 'It is wrong.', fix: 'Mend it.' };
    expect(problemWords([problem, { ...problem }])).toBe('It is wrong. Mend it.');
    expect(problemWords([])).toBeUndefined();
  });
});
