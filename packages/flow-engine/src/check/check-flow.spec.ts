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

  const gives = (variable: string, expression: string) => {
    const set = { id: 'set', type: 'set', settings: { assignments: [{ variable, expression }] } };
    const variables = [
      { name: 'people', type: 'number' },
      { name: 'word', type: 'string' },
      { name: 'names', type: 'list' },
      { name: 'sure', type: 'boolean' },
    ];
    const calendars = [{ name: 'main', weekly: [] }];
    return checkFlow(aFlow([set], ['set next end'], { variables, calendars }))
      .filter(({ code }) => code === 'expression')
      .map(({ message }) => message.slice(message.indexOf('computed: ') + 10));
  };

  it.each([
    ['people', 'null'],
    ['people', 'sure ? null : 4'],
    ['people', 'sure ? people * 2 : null'],
    ['word', 'sure ? "a" : (people > 2 ? null : "b")'],
    ['word', 'plusDays(today, people) + " null"'],
    ['people', 'size(names) + daysBetween(today, word)'],
    ['names', '[]'],
    ['names', 'names + [word]'],
    ['sure', 'open.main && !open["main"]'],
    ['people', 'people / 2'],
  ])('lets %s become %s', (variable, expression) => {
    expect(gives(variable, expression)).toEqual([]);
  });

  it.each([
    ['people', 'sure ? null : "four"', /cannot keep what it gives \(string\)/],
    ['people', 'word == null ? 1 : 2', /null can only be given/],
    ['people', 'null + 1', /null can only be given/],
    ['people', 'people / 0', /divides by zero/],
    ['people', '1 / -0.0', /divides by zero/],
    ['people', 'people % 0', /divides by zero/],
    ['sure', 'open.other', /no opening hours “other”/],
    ['sure', 'open', /“open” stands before a name/],
    ['sure', 'known[word]', /“known” stands before a name/],
    ['names', 'word', /“names” \(list\) cannot keep/],
    ['word', 'names', /“word” \(string\) cannot keep/],
    ['people', 'daysBetween(people, 1)', /no matching overload/],
    ['names', '[[word]]', /cannot keep/],
  ])('does not let %s become %s', (variable, expression, why) => {
    expect(gives(variable, expression)).toEqual([expect.stringMatching(why)]);
  });

  it('reads no name in a text', () => {
    expect(problems('weekday == "known.peeple / 0 open.x null"')).toEqual([]);
  });

  it('refuses a path into a response that is none', () => {
    const settings = { url: 'https://example.com/', mapping: [{ variable: 'people', path: 'people' }] };
    const request = { id: 'request', type: 'request', settings };
    const found = checkFlow(aFlow([request], ['request ok end', 'request failed end']));
    expect(found).toMatchObject([
      { code: 'json-path', nodeId: 'request', path: ['nodes', 1, 'settings', 'mapping', 0, 'path'] },
    ]);
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
