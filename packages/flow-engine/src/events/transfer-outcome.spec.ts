import { describe, expect, it } from '@jest/globals';
import { sipStatusOf, transferOutcomeOf, transferOutcomeSchema } from './transfer-outcome.js';

describe('the outcome of a transfer', () => {
  it('follows from the final SIP status', () => {
    expect([200, 299, 486, 480, 603, 404, 487, 500, 699].map(transferOutcomeOf)).toEqual([
      'connected',
      'connected',
      'busy',
      'no-answer',
      'declined',
      'unreachable',
      'no-answer',
      'failed',
      'failed',
    ]);
  });

  it('has a status that means it, but for a caller who stays, which no status tells', () => {
    for (const outcome of transferOutcomeSchema.exclude(['stayed']).options) {
      expect(transferOutcomeOf(sipStatusOf(outcome))).toBe(outcome);
    }
  });
});
