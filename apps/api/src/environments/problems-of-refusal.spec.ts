import { describe, expect, it } from '@jest/globals';
import { DatabaseAwayError, StoredFlowUnreadableError } from '@baton/persistence';
import { ApiError } from '../http/api-error.js';
import { problemsOfRefusal } from './problems-of-refusal.js';

describe('why a version could not go live', () => {
  it('is told by every problem that it was refused for', () => {
    const refused = new ApiError('tests-failed', 'x', [{ path: ['testCases', 0], message: 'It fails.' }]);
    expect(problemsOfRefusal(refused)).toEqual([
      { code: 'tests-failed', severity: 'error', path: ['testCases', 0], message: 'It fails.' },
    ]);
  });

  it('is told without problems too, and when it is a fault of ours', () => {
    expect(problemsOfRefusal(new ApiError('flow-too-much', 'Too long'))).toMatchObject([
      { code: 'flow-too-much', message: 'Too long.' },
    ]);
    expect(problemsOfRefusal(new StoredFlowUnreadableError('Version x'))).toHaveLength(1);
    expect(problemsOfRefusal(new TypeError('oops, a secret'))).toMatchObject([
      { code: 'check-failed', message: expect.not.stringContaining('secret') },
    ]);
  });

  it('is nothing that passes by itself', () => {
    expect(problemsOfRefusal(new DatabaseAwayError('x'))).toBeNull();
    expect(problemsOfRefusal(new ApiError('lab-busy', 'Too many', undefined, 10))).toBeNull();
  });
});
