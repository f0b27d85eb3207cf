import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTestCases } from './read-test-cases.js';

const good = { id: 'one', name: 'One', steps: [{ step: 'caller-says', text: 'hello' }] };
const problemsOf = (value: unknown) => {
  const read = readTestCases(value);
  return 'problems' in read ? read.problems : [];
};

describe('test cases from outside', () => {
  it('are read with what they leave out', () => {
    const read = readTestCases([good]);
    expect(read).toMatchObject({ testCases: [{ dialled: '100', steps: [{ heard: 'clearly' }] }] });
  });

  it('are refused with the place of what is wrong', () => {
    expect(problemsOf([good, { ...good, steps: [{ step: 'caller-dances' }] }])).toMatchObject([
      { code: 'shape', path: [1, 'steps', 0, 'step'] },
    ]);
    expect(problemsOf([{ ...good, steps: [{ step: 'caller-says', text: 'x'.repeat(1_000_000) }] }])).toMatchObject([
      { code: 'shape', path: [0, 'steps', 0, 'text'] },
    ]);
    expect(problemsOf('nonsense')).toMatchObject([{ message: 'The list of test cases must be a list.' }]);
  });

  it('are refused when they are larger or deeper than any can be', () => {
    const self: unknown[] = [];
    self.push(self);
    expect(problemsOf(self)).toMatchObject([{ code: 'too-big' }]);
    expect(problemsOf([{ ...good, name: 'x'.repeat(40_000_000) }])).toMatchObject([{ code: 'too-big' }]);
  });

  it('are any JSON without harm', () => {
    fc.assert(fc.property(fc.jsonValue(), (garbage) => void readTestCases([{ ...good, steps: [garbage] }])));
  });
});
