import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { aFlow } from '../testing/flow-builder.js';
import { checkFlow } from './check-flow.js';

const problems = (condition: string) => {
  const check = { id: 'check', type: 'check', settings: { rules: [{ id: 'r', condition }] } };
  const set = { id: 'set', type: 'set', settings: { assignments: [{ variable: 'people', expression: '1' }] } };
  return checkFlow(aFlow([set, check], ['set next check', 'check r end', 'check otherwise end'])).map(
    ({ code }) => code,
  );
};

describe('checkFlow', () => {
  it('finds nothing wrong with the sample', () => {
    expect(checkFlow(restaurantFlow, { queues: ['reservations'] })).toEqual([]);
  });

  it('takes what can be computed', () => {
    expect(problems('people in [2, 4] || (known.day ? people : 1) == 1 || weekday == "2"')).toEqual([]);
    expect(problems('people > 8 && weekday in ["friday", "saturday"]')).toEqual([]);
  });

  it.each(['people >', 'peeple > 8', 'people > "x"', 'people + 1', 'foo()'])('refuses %s', (condition) => {
    expect(problems(condition)).toEqual(['expression']);
  });

  it('refuses to ask whether something is known that is not there', () => {
    expect(problems('known.peeple')).toEqual(['expression']);
  });

  it('refuses a language in which nothing can be said', () => {
    const codes = checkFlow({ ...restaurantFlow, language: 'de-DE' }, { queues: ['reservations'] });
    expect(codes.map(({ code }) => code)).toEqual(['unknown-language']);
  });

  it('refuses what could take for ever on a call', () => {
    expect(problems('"aaaa".matches("(a+)+$")')).toEqual(['expression']);
    expect(problems('[1, 2].all(a, [1, 2].all(b, a > b))')).toEqual(['expression']);
  });
});
