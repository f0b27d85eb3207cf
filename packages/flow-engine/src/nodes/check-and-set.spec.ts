import { describe, expect, it } from '@jest/globals';
import { aFlow } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';

const set = (...assignments: [string, string][]) => ({
  id: 'set',
  type: 'set',
  settings: { assignments: assignments.map(([variable, expression]) => ({ variable, expression })) },
});
const check = (...conditions: string[]) => ({
  id: 'check',
  type: 'check',
  settings: { rules: conditions.map((condition, index) => ({ id: `r${index}`, condition })) },
});
const branch = (conditions: string[], ...assignments: [string, string][]) => {
  const ways = [...conditions.map((_, index) => `check r${index} end`), 'check otherwise end'];
  const flow = aFlow([set(...assignments), check(...conditions)], ['set next check', ...ways]);
  const call = new SimulatedCall(flow).answer();
  return call.traces('outcome').findLast(({ nodeId }) => nodeId === 'check')?.outcome;
};
const variables = (...assignments: [string, string][]) =>
  new SimulatedCall(aFlow([set(...assignments)], ['set next end'])).answer().state.variables;

describe('set', () => {
  it('assigns in order, in the type of the variable', () => {
    expect(variables(['people', '2 + 2'], ['people', 'people * 2'], ['word', '"a" + weekday'])).toEqual({
      people: 8,
      word: 'asunday',
    });
  });

  it('leaves a variable as it was where the expression cannot be computed', () => {
    expect(variables(['people', '3'], ['people', '1 / 0'], ['people', 'people / 0'], ['word', 'day'])).toEqual({
      people: 3,
    });
  });
});

describe('check', () => {
  it('takes the first condition that is true', () => {
    expect(branch(['people > 8', 'people == 4', 'true'], ['people', '4'])).toBe('r1');
  });

  it('takes a condition that cannot be computed for not true', () => {
    expect(branch(['people > 8', 'nonsense(', 'day == 4', 'word'], ['people', '1 / 0'])).toBe('otherwise');
  });

  it('can ask whether a variable has a value, and what time it is', () => {
    expect(branch(['known.day'], ['people', '1'])).toBe('otherwise');
    expect(branch(['known.people && now == "18:00" && today == "2026-11-22"'], ['people', '1'])).toBe('r0');
  });
});
