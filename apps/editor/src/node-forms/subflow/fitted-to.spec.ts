import { describe, expect, it } from '@jest/globals';
import { fittedTo } from './fitted-to.js';

const signature = {
  name: 'Identify',
  language: 'en-GB',
  ends: ['known', 'unknown'],
  variables: [
    { name: 'number', type: 'phone' as const },
    { name: 'count', type: 'number' as const },
  ],
  parameters: ['count'],
  runs: [],
};

describe('a sub-flow for another flow', () => {
  it('has its ends, gives what it expects, and keeps what still has a place', () => {
    const settings = {
      flow: 'old',
      arguments: [
        { variable: 'number', expression: 'caller' },
        { variable: 'gone', expression: '1' },
      ],
      returns: [
        { variable: 'a', from: 'count' },
        { variable: 'b', from: 'gone' },
      ],
      ends: ['finished'],
    };
    expect(fittedTo(settings, 'new', signature)).toEqual({
      flow: 'new',
      arguments: [
        { variable: 'number', expression: 'caller' },
        { variable: 'count', expression: '0' },
      ],
      returns: [{ variable: 'a', from: 'count' }],
      ends: ['known', 'unknown'],
    });
  });
});
