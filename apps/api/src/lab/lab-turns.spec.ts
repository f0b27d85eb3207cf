import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newFlow } from '../drafts/new-flow.js';
import { Lab } from './lab.js';
import type { LabJob } from './lab-jobs.js';

describe('the lab', () => {
  let lab: Lab;
  beforeEach(() => {
    lab = new Lab();
  });
  afterEach(() => lab.beforeApplicationShutdown());

  const job: LabJob = { kind: 'prove', flow: newFlow('Spec') };

  it('makes a large job when its turn has come, and lets no more wait than can', async () => {
    let made = 0;
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const make = async (): Promise<LabJob> => {
      made += 1;
      await gate;
      return job;
    };
    const asked = Array.from({ length: 22 }, (_, at) => lab.run(`account ${at % 7}`, make));
    await expect(lab.run('another', make)).rejects.toMatchObject({ code: 'lab-busy' });
    expect(made).toBe(2);
    go();
    expect(await Promise.all(asked)).toHaveLength(22);
    expect(made).toBe(22);
  });

  it('is not filled by one account: another’s job begins at once', async () => {
    const made: string[] = [];
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const ask = (who: string) =>
      lab.run(who, async (): Promise<LabJob> => {
        made.push(who);
        await gate;
        return job;
      });
    const asked = Array.from({ length: 5 }, () => ask('greedy'));
    await expect(ask('greedy')).rejects.toMatchObject({ code: 'lab-busy', retryAfterSeconds: 10 });
    asked.push(ask('calm'));
    expect(made).toEqual(['greedy', 'calm']);
    go();
    expect(await Promise.all(asked)).toHaveLength(6);
  });

  it('goes on after a job that could not be made', async () => {
    const gone = () => Promise.reject(new Error('gone'));
    const asked = await Promise.allSettled([gone, gone, gone, gone].map((make) => lab.run('a', make)));
    expect(asked.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(await lab.run('a', job)).toHaveProperty('proof');
  });
});
