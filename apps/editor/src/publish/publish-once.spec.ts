import { ApiError } from '@baton/web';
import { describe, expect, it, jest } from '@jest/globals';
import type { PublishedVersion } from '../api/api-types.js';
import { publishOnce } from './publish-once.js';

const version: PublishedVersion = { versionId: 'abc', number: 3, publishedAt: '2026-11-22T12:00:00Z' };
const saved = async () => true;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : '');

describe('publishing', () => {
  it('publishes once, however often it is asked while it is under way', async () => {
    const publish = jest.fn(async () => version);
    const ask = publishOnce(saved, publish, 'not saved', messageOf);
    const [first, second] = await Promise.all([ask('note'), ask('note')]);
    expect(publish).toHaveBeenCalledTimes(1);
    expect(first).toEqual({ kind: 'published', version });
    expect(second).toBe(first);
    await ask('again');
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('publishes nothing that was not saved', async () => {
    const publish = jest.fn(async () => version);
    expect(await publishOnce(async () => false, publish, 'not saved', messageOf)('')).toEqual({
      kind: 'failed',
      reason: 'not saved',
    });
    expect(publish).not.toHaveBeenCalled();
  });

  it.each([
    ['flow-has-problems', 'refused'],
    ['flow-unsafe', 'unsafe'],
    ['tests-failed', 'tests-failed'],
  ])('hands on every problem of a refusal: %s', async (code, kind) => {
    const problems = [{ code: 'x', severity: 'error' as const, path: [], message: 'x' }];
    const refuse = async () => {
      throw new ApiError(code, 422, 'no', problems);
    };
    expect(await publishOnce(saved, refuse, '', messageOf)('')).toEqual({ kind, problems });
  });

  it('hands on what is wished', async () => {
    const publish = jest.fn(async (_wish: { note: string }) => version);
    await publishOnce(saved, publish, '', messageOf)({ note: 'warmer' });
    expect(publish).toHaveBeenCalledWith({ note: 'warmer' });
  });

  it('tells why it failed', async () => {
    const fail = async () => {
      throw new ApiError('unreachable', 0, 'Baton cannot be reached.');
    };
    expect(await publishOnce(saved, fail, '', messageOf)('')).toEqual({
      kind: 'failed',
      reason: 'Baton cannot be reached.',
    });
  });
});
