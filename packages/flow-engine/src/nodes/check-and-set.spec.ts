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
const more = {
  variables: [
    { name: 'people', type: 'number' },
    { name: 'day', type: 'date' },
    { name: 'at', type: 'time' },
    { name: 'word', type: 'string' },
    { name: 'names', type: 'list' },
    { name: 'frail', type: 'boolean', care: 'vulnerable' },
    { name: 'constructor', type: 'string' },
  ],
  calendars: [
    { name: 'main', weekly: [{ days: ['sunday'], spans: [{ from: '17:00', to: '01:00' }] }] },
    { name: 'night', weekly: [{ days: ['saturday'], spans: [{ from: '20:00', to: '18:00' }] }] },
  ],
};
const branching = (conditions: string[], ...assignments: [string, string][]) => {
  const ways = [...conditions.map((_, index) => `check r${index} end`), 'check otherwise end'];
  const first = assignments.length === 0 ? [] : [set(...assignments)];
  const flow = aFlow([...first, check(...conditions)], ['set next check', ...ways], more);
  const call = new SimulatedCall(flow).answer();
  return call.traces('outcome').findLast(({ nodeId }) => nodeId === 'check')?.outcome;
};
const setting = (...assignments: [string, string][]) =>
  new SimulatedCall(aFlow([set(...assignments)], ['set next end'], more)).answer();
const variables = (...assignments: [string, string][]) => setting(...assignments).state.variables;
const given = (variable: string, expression: string, ...before: [string, string][]) =>
  variables(...before, [variable, expression])[variable];

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

describe('what can be computed', () => {
  it('takes a value away with null, also on a condition', () => {
    expect(variables(['people', '3'], ['people', 'null'])).toEqual({});
    expect(variables(['people', '3'], ['people', 'people > 2 ? null : people'])).toEqual({});
    expect(variables(['people', '3'], ['people', 'people > 5 ? null : 7'])).toEqual({ people: 7 });
    expect(variables(['day', 'today'], ['day', 'weekday == "sunday" ? dyn(null) : "2026-12-01"'])).toEqual({});
    expect(setting(['people', '3'], ['people', 'null']).traces('variable-set').at(-1)).toMatchObject({ value: null });
  });

  it.each([
    ['people', 'daysBetween(today, "2026-12-01")', 9],
    ['people', 'daysBetween("2026-12-01", today)', -9],
    ['people', 'minutesBetween(now, "18:45")', 45],
    ['day', 'plusDays(today, 10)', '2026-12-02'],
    ['day', 'plusDays("2024-02-28", 1.0)', '2024-02-29'],
    ['day', 'plusDays(today, -22)', '2026-10-31'],
    ['at', 'plusMinutes(now, 30)', '18:30'],
    ['at', 'plusMinutes("23:50", 20)', '00:10'],
    ['at', 'plusMinutes("00:10", -20)', '23:50'],
    ['word', 'weekdayOf("2026-11-27")', 'friday'],
    ['word', 'plusDays("soon", 1)', undefined],
    ['word', 'plusDays(today, 9000000)', undefined],
    ['word', 'plusMinutes("half eight", 1)', undefined],
    ['word', 'weekdayOf("2026-02-30")', undefined],
  ])('%s: %s is %j', (variable, expression, value) => {
    expect(given(variable, expression)).toBe(value);
  });

  it.each([
    ['["a", "b"]', '["a","b"]'],
    ['names + ["c"]', '["x","c"]'],
    ['names + [word]', '["x","w"]'],
    ['names.filter(name, name != "x")', '[]'],
    ['"a,b".split(",")', '["a","b"]'],
    ['size(names) == 1 && "x" in names ? [names[0]] : []', '["x"]'],
  ])('a list can be %s', (expression, value) => {
    expect(given('names', expression, ['names', '["x"]'], ['word', '"w"'])).toBe(value);
  });

  it('keeps no list that could not be said', () => {
    expect(given('names', '[1, 2]')).toBe('["1","2"]');
    expect(given('names', '[["a"]]')).toBeUndefined();
    expect(given('names', '"a,".split("").map(x, "xxxxx")', ['names', '["kept"]'])).toBe('["xxxxx","xxxxx"]');
  });

  it('keeps no text that grows for ever', () => {
    const doubling = Array.from({ length: 20 }, (): [string, string] => ['word', 'word + word']);
    expect(String(given('word', 'word + word', ['word', '"12345"'], ...doubling))).toHaveLength(5 * 2 ** 10);
  });

  it('knows the opening hours, also after midnight', () => {
    expect(branching(['open.main'])).toBe('r0');
    expect(branching(['!open["main"]', 'open.night'])).toBe('otherwise');
    expect(branching(['open.gone', 'open'])).toBe('otherwise');
  });

  it('does not take a division by nothing for a number', () => {
    expect(
      branching(
        [
          '1.0 / people > 5',
          'people / people > 5',
          '5 / people > 5',
          '5.0 / (people * 2.0) > 5',
          '8.0 / (2.0 / people) >= 0',
        ],
        ['people', '0'],
      ),
    ).toBe('otherwise');
  });

  it('marks the call where a variable that asks for care becomes true', () => {
    expect(setting(['frail', 'false']).state.care).toBeNull();
    const marked = setting(['frail', 'true'], ['frail', 'false']);
    expect(marked.state.care).toBe('vulnerable');
    expect(marked.traces('care-marked')).toEqual([{ kind: 'care-marked', care: 'vulnerable' }]);
  });
});

describe('check', () => {
  it('takes the first condition that is true', () => {
    expect(branching(['people > 8', 'people == 4', 'true'], ['people', '4'])).toBe('r1');
  });

  it('takes a condition that cannot be computed for not true', () => {
    expect(branching(['people > 8', 'nonsense(', 'day == 4', 'word'], ['people', '1 / 0'])).toBe('otherwise');
  });

  it('can ask whether a variable has a value, and what time it is', () => {
    expect(branching(['known.day'], ['people', '1'])).toBe('otherwise');
    expect(branching(['!known.constructor'])).toBe('r0');
    expect(branching(['known.constructor'], ['constructor', '"Ann"'])).toBe('r0');
    expect(branching(['known.people && now == "18:00" && today == "2026-11-22"'], ['people', '1'])).toBe('r0');
  });
});
