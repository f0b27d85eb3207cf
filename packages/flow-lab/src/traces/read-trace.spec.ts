import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simulate } from '../simulation/simulation.js';
import { peopleFlow } from '../testing/small-flow.js';
import { readTrace, readTraceLine, readTraceLines } from './read-trace.js';

const trace = simulate(peopleFlow()).trace;
const problemsOf = (value: unknown) => {
  const read = readTrace(value);
  return 'problems' in read ? read.problems : [];
};

describe('a trace from outside', () => {
  it('is read as it was written', () => {
    expect(readTraceLine(JSON.stringify(trace))).toEqual({ trace });
  });

  it('is refused with the place of what is wrong', () => {
    const [first] = trace.steps;
    expect(problemsOf({ ...trace, steps: [{ ...first, event: { type: 'earthquake', at: 0 } }] })).toMatchObject([
      { code: 'shape', path: ['steps', 0, 'event', 'type'] },
    ]);
    expect(problemsOf({ ...trace, format: 2 })).toMatchObject([{ path: ['format'] }]);
    expect(problemsOf({ ...trace, steps: Array.from({ length: 50_000 }, () => first) })).toMatchObject([
      { code: 'too-big', message: 'The trace is larger than any can be.' },
    ]);
    expect(problemsOf(null)).toMatchObject([{ message: 'The trace must be a group of settings.' }]);
  });

  it('is any JSON without harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('callId', 'flow', 'steps', 'result'), (garbage, key) => {
        readTrace(garbage);
        readTrace({ ...trace, [key]: garbage });
      }),
    );
  });
});

describe('traces as JSON Lines', () => {
  it('are read one by one, and bad lines by their number', () => {
    const line = JSON.stringify(trace);
    const read = [...readTraceLines(`${line}\n\n{"half\r\n${line}`)];
    expect(read.map(({ line: number }) => number)).toEqual([1, 3, 4]);
    expect(read.map((one) => ('trace' in one ? 'trace' : one.problems[0]?.code))).toEqual([
      'trace',
      'not-json',
      'trace',
    ]);
  });

  it('are refused where a line is longer than any trace', () => {
    expect(readTraceLine(' '.repeat(33_000_000))).toMatchObject({ problems: [{ code: 'too-big' }] });
  });
});
