import { describe, expect, it } from '@jest/globals';
import { instantOf } from './when.js';

const now = new Date('2026-11-22T12:00').getTime();
const at = (local: string) => instantOf({ kind: 'at', local }, now);

describe('when a version goes live', () => {
  it('is now, or a time of this computer', () => {
    expect(instantOf({ kind: 'now' }, now)).toBeUndefined();
    expect(at('2026-11-22T12:01')).toBe(new Date('2026-11-22T12:01').toISOString());
  });

  it.each(['', 'tomorrow', '2026-11-22T12:00', '2025-01-01T08:00', '2090-01-01T08:00'])('is never “%s”', (local) => {
    expect(at(local)).toBeNull();
  });
});
