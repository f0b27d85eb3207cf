import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../../draft/small-flow.js';
import { typedName, withTypedName } from './expression-completion.js';
import { expressionFault } from './expression-fault.js';

const flow = { ...smallFlow(), calendars: [{ name: 'office', weekly: [], exceptions: [] }] };

describe('what is wrong with an expression', () => {
  it.each(['party > 8', 'open.office && known.party', 'weekday == "friday"', 'true'])('nothing with %s', (source) => {
    expect(expressionFault(flow, source, 'condition')).toBeNull();
  });

  it.each([
    ['partie > 8', /nothing called “partie”.*“party”/i],
    ['known.guests', /nothing called “guests”/i],
    ['open.kitchen', /no opening hours “kitchen”/i],
    ['party > "a"', /number.*text/],
    ['party + 1', /yes or no/],
    ['party >', /cannot be read/],
    ['party / 0 > 1', /by zero/],
    ['', /Write/],
  ])('is said plainly of %s', (source, words) => {
    expect(expressionFault(flow, source, 'condition')).toMatch(words);
  });

  it('is said of what a variable cannot keep', () => {
    expect(expressionFault(flow, '"four"', { variable: 'party' })).toMatch(/“party” cannot keep a text/);
    expect(expressionFault(flow, 'null', { variable: 'party' })).toBeNull();
  });
});

describe('a name that is being typed', () => {
  const at = (marked: string) => typedName(marked.replace('|', ''), marked.indexOf('|'));
  it.each([
    ['pa|', 'pa'],
    ['a > 2 && open.|', 'open.'],
    ['!known.pa|', 'known.pa'],
    ['pa|rty > 2', 'pa'],
  ])('is found in %s', (marked, typed) => {
    expect(at(marked)?.typed).toBe(typed);
  });
  it.each(['|', '"pa|', 'name.|', '2|', 'a > |', '// pa|'])('is not found in %s', (marked) => {
    expect(at(marked)).toBeNull();
  });
  it('is replaced as a whole', () => {
    const typed = typedName('a && pa', 7);
    expect(typed && withTypedName('a && parts > 2', 7, typed, 'party')).toEqual({ text: 'a && party > 2', caret: 10 });
  });
});
