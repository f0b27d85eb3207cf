import { beforeEach, describe, expect, it } from '@jest/globals';
import { FairTurns } from './fair-turns.js';

const limits = { atOnce: 3, ofOne: 2, waiting: 4, waitingOfOne: 2 };

describe('turns that accounts share', () => {
  let turns: FairTurns;
  let begun: string[];
  let ends: (() => void)[];
  beforeEach(() => {
    turns = new FairTurns(limits, (taken) => new Error(taken));
    begun = [];
    ends = [];
  });
  const ask = (who: string | null): Promise<void> =>
    turns.run(who, () => {
      begun.push(who ?? 'nobody');
      return new Promise((end) => ends.push(end));
    });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };

  it('leave room for others whatever one account asks for', async () => {
    for (let asked = 0; asked < 4; asked += 1) void ask('greedy');
    expect(begun).toEqual(['greedy', 'greedy']);
    await expect(ask('greedy')).rejects.toThrow('own');
    void ask('calm');
    expect(begun).toEqual(['greedy', 'greedy', 'calm']);
  });

  it('go to somebody else first, then to who has waited longest', async () => {
    for (let asked = 0; asked < 4; asked += 1) void ask('greedy');
    void ask('calm');
    void ask('late');
    await endOne();
    expect(begun.slice(3)).toEqual(['late']);
    await endOne();
    expect(begun.slice(3)).toEqual(['late', 'greedy']);
    for (let more = 0; more < 4; more += 1) await endOne();
    expect(begun.slice(3)).toEqual(['late', 'greedy', 'greedy']);
    expect(ends).toEqual([]);
  });

  it('are refused to all when too many wait, and are free again after work that failed', async () => {
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) void ask(who);
    await expect(ask('h')).rejects.toThrow('all');
    for (let more = 0; more < 7; more += 1) await endOne();
    await expect(turns.run('a', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    for (let asked = 0; asked < 3; asked += 1) void ask(null);
    expect(begun.slice(7)).toEqual(['nobody', 'nobody', 'nobody']);
  });
});
