import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures-of.js';

const numbers = {
  calls: 200,
  handedOver: 50,
  transfers: 60,
  failedTransfers: 6,
  failures: 1,
  misunderstandings: 0,
  averageSeconds: 83.4,
  containment: 0.725,
};

describe('what a version did', () => {
  it('is read with shares: of the calls, and of transfers where those are counted', () => {
    const values = Object.fromEntries(figuresOf(numbers, 'en-GB').map(({ name, value }) => [name, value]));
    expect(values).toEqual({
      calls: '200',
      containment: '72.5%',
      handedOver: '50 (25%)',
      failedTransfers: '6 (10%)',
      failures: '1 (0.5%)',
      misunderstandings: '0 (0%)',
      averageSeconds: '1:23',
    });
  });

  it('is nothing without a call', () => {
    expect(figuresOf({ ...numbers, calls: 0 }, 'en-GB')).toEqual([]);
  });

  it('makes no share of no transfers', () => {
    const [, , , failed] = figuresOf({ ...numbers, transfers: 0, failedTransfers: 0 }, 'en-GB');
    expect(failed).toEqual({ name: 'failedTransfers', value: '0' });
  });
});
