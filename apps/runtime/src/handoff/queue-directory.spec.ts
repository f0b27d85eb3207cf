import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueueDirectory, type QueueSettings } from './queue-directory.js';

const desk: QueueSettings = {
  name: 'desk',
  agentPhone: 'sip:desk@10.0.0.5',
  estimatedWaitMinutes: 4,
  open: true,
  agentsAvailable: 0,
};

describe('the queues', () => {
  let answer: () => Promise<QueueSettings[]>;
  let asked: number;
  const queues = () => {
    asked = 0;
    return new QueueDirectory({ all: () => ((asked += 1), answer()) });
  };

  beforeEach(() => {
    jest.useFakeTimers();
    answer = () => Promise.resolve([desk]);
  });
  afterEach(() => void jest.useRealTimers());

  it.each<[Partial<QueueSettings>, string, number | null]>([
    [{ agentsAvailable: 2 }, 'available', 0],
    [{ agentsAvailable: 0 }, 'waiting', 240_000],
    [{ agentsAvailable: null }, 'waiting', 240_000],
    [{ agentsAvailable: 0, estimatedWaitMinutes: null }, 'unknown', null],
    [{ agentsAvailable: 2, open: false }, 'closed', null],
  ])('as %j stand %s', async (more, status, estimatedWaitMs) => {
    answer = () => Promise.resolve([{ ...desk, ...more }]);
    expect(await queues().state('desk')).toMatchObject({ status, estimatedWaitMs });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are unknown, but still rung, while the database is away', async () => {
    const directory = queues();
    await directory.refresh();
    answer = () => Promise.reject(new Error('away'));
    expect(await directory.state('desk')).toMatchObject({ status: 'unknown', estimatedWaitMs: null });
    expect(await directory.agentPhone('desk')).toBe('sip:desk@10.0.0.5');
    expect(await directory.agentPhone('nobody')).toBeUndefined();
  });

  it('keep nobody waiting for a database that hangs, and ask it once for all who ask', async () => {
    const directory = queues();
    answer = () => new Promise(() => undefined);
    const states = [directory.state('desk'), directory.state('desk'), directory.agentPhone('desk')];
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await Promise.all(states)).toEqual([
      expect.objectContaining({ status: 'unknown' }),
      expect.objectContaining({ status: 'unknown' }),
      undefined,
    ]);
    expect(asked).toBe(1);
    answer = () => Promise.resolve([desk]);
    await jest.advanceTimersByTimeAsync(100);
    expect(await directory.state('desk')).toMatchObject({ status: 'waiting' });
    expect(jest.getTimerCount()).toBe(0);
  });
});
