import { beforeEach, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import type { LiveEnvironment } from '@baton/persistence';
import { pino } from 'pino';
import { type FlowLearner, learnHere } from './flow-learner.js';
import { FlowLibrary, type PublishedFlows } from './flow-library.js';

const log = pino({ level: 'silent' });
const version = (versionId: string, number: number) => ({
  flowId: 'f1',
  versionId,
  number,
  definition: restaurantFlow,
});
const bound = [{ number: '1000', flowId: 'f1', environment: 'production' as const }];
const running = (versionId: string, canary: LiveEnvironment['canary'] = null): LiveEnvironment => ({
  flowId: 'f1',
  environment: 'production',
  versionId,
  canary,
});
/** One version, which runs in production. */
const live = (stored: ReturnType<typeof version>, bindings: PublishedFlows['bindings'] = bound): PublishedFlows => ({
  flows: [stored],
  environments: [running(stored.versionId)],
  bindings,
  trials: [],
});

describe('the flows that calls run', () => {
  let published: PublishedFlows | Error;
  let copy: PublishedFlows | undefined;
  let library: FlowLibrary;
  let loads: number;
  /** Learning waits for it. */
  let gate: Promise<void>;
  let learning: number;
  let loaded: string[];
  let now: number;

  const learner: FlowLearner = {
    learn: async (flow) => {
      learning += 1;
      await gate;
      return learnHere.learn(flow);
    },
    close: () => Promise.resolve(),
  };
  const runs = (number: string, of: FlowLibrary = library): string | undefined =>
    of.find(number, 'call')?.flow.versionId;
  const closedGate = (): (() => void) => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return open;
  };
  const untilLearning = async (count: number): Promise<void> => {
    while (learning < count) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(() => {
    gate = Promise.resolve();
    learning = 0;
    loaded = [];
    now = 0;
    published = live(version('v1', 1));
    copy = undefined;
    loads = 0;
    const source = {
      load: async () => {
        loads += 1;
        await Promise.resolve();
        if (published instanceof Error) throw published;
        return published;
      },
    };
    const copyOnDisk = { read: () => copy, write: (flows: PublishedFlows) => void (copy = flows) };
    library = new FlowLibrary(
      source,
      copyOnDisk,
      learner,
      log,
      ({ versionId }) => loaded.push(versionId),
      () => now,
    );
  });

  it('finds the flow of a number, and none for a number that nobody bound', async () => {
    await library.start();
    expect(runs('1000')).toBe('v1');
    expect(runs('2000')).toBeUndefined();
  });

  it('gives later calls the new version while earlier ones keep theirs', async () => {
    await library.start();
    const earlier = library.find('1000', 'call');
    published = live(version('v2', 2));
    await library.reload();
    expect(earlier?.flow.versionId).toBe('v1');
    expect(runs('1000')).toBe('v2');
  });

  it('starts from its copy when the database is away, and keeps what it has when it goes away later', async () => {
    await library.start();
    published = new Error('away');
    await expect(library.reload()).rejects.toThrow('away');
    expect(runs('1000')).toBe('v1');

    const restarted = new FlowLibrary(
      { load: () => Promise.reject(new Error('away')) },
      { read: () => copy, write: () => undefined },
      learner,
      log,
    );
    await restarted.start();
    expect(runs('1000', restarted)).toBe('v1');
  });

  it('cannot start with neither', async () => {
    published = new Error('away');
    await expect(library.start()).rejects.toThrow('away');
  });

  it('loads once more for a notice that comes while it loads', async () => {
    const first = library.reload();
    await Promise.all([first, library.reload(), library.reload()]);
    expect(loads).toBe(2);
  });

  it('keeps the version before one that cannot be run', async () => {
    await library.start();
    const broken = { ...restaurantFlow, language: 'tlh' };
    published = live({ ...version('v2', 2), definition: broken });
    await library.reload();
    expect(runs('1000')).toBe('v1');
  });

  it('does not try a version again that cannot be run, until there is another', async () => {
    const broken = { ...restaurantFlow, language: 'tlh' };
    published = live({ ...version('v1', 1), definition: broken });
    await library.start();
    await library.reload();
    expect(learning).toBe(1);
    expect(runs('1000')).toBeUndefined();
    published = live(version('v2', 2));
    await library.reload();
    expect(runs('1000')).toBe('v2');
  });

  it('answers with the old version while the new one is learnt, and takes what came meanwhile after it', async () => {
    await library.start();
    const open = closedGate();
    published = live(version('v2', 2), [...bound, { number: '3000', flowId: 'f1', environment: 'production' }]);
    const reloaded = library.reload();
    await untilLearning(2);
    expect(runs('1000')).toBe('v1');
    expect(runs('3000')).toBeUndefined();

    published = live(version('v3', 3));
    void library.reload();
    open();
    await reloaded;
    expect(runs('1000')).toBe('v3');
    expect(loaded).toEqual(['v1', 'v2', 'v3']);
    expect(copy?.flows.map(({ versionId }) => versionId)).toEqual(['v3']);
  });

  it('takes nothing more once it is closed', async () => {
    await library.start();
    const open = closedGate();
    published = live(version('v2', 2));
    const reloaded = library.reload();
    await untilLearning(2);
    await library.close();
    open();
    await reloaded;
    expect(loaded).toEqual(['v1']);
    expect(copy?.flows.map(({ versionId }) => versionId)).toEqual(['v1']);
  });

  it('gives a share of the calls the canary, and each call always the same', async () => {
    published = live(version('v1', 1));
    published.flows.push(version('v2', 2));
    published.environments = [running('v1', { versionId: 'v2', share: 50 })];
    await library.start();
    const calls = Array.from({ length: 200 }, (_, call) => `call-${call}`);
    const answers = calls.map((call) => library.find('1000', call));
    const onCanary = answers.filter((answer) => answer?.canary === true);
    expect(new Set(onCanary.map((answer) => answer?.flow.versionId))).toEqual(new Set(['v2']));
    expect(Math.abs(onCanary.length - 100)).toBeLessThan(30);
    expect(calls.map((call) => library.find('1000', call)?.canary)).toEqual(answers.map((answer) => answer?.canary));
  });

  it('runs no canary that cannot be run', async () => {
    published = live(version('v1', 1));
    published.flows.push({ ...version('v2', 2), definition: { ...restaurantFlow, language: 'tlh' } });
    published.environments = [running('v1', { versionId: 'v2', share: 99 })];
    await library.start();
    expect(runs('1000')).toBe('v1');
  });

  it('goes back to what ran before without learning it again', async () => {
    await library.start();
    published = live(version('v2', 2));
    await library.reload();
    published = live(version('v1', 1));
    await library.reload();
    expect(runs('1000')).toBe('v1');
    expect(learning).toBe(2);
  });

  it('answers the numbers of the test environment with what runs there', async () => {
    published = live(version('v1', 1), [...bound, { number: '2000', flowId: 'f1', environment: 'test' }]);
    await library.start();
    expect(runs('2000')).toBeUndefined();
    published.flows.push(version('v2', 2));
    published.environments.push({ ...running('v2'), environment: 'test' });
    await library.reload();
    expect([runs('1000'), runs('2000')]).toEqual(['v1', 'v2']);
    expect(library.find('2000', 'call')?.environment).toBe('test');
  });

  it('answers a trial line with the draft until it is over, and never in place of a bound number', async () => {
    const trial = { flowId: 'f1', versionId: 'd7', draftRevision: 7, expiresAt: 1_000, definition: restaurantFlow };
    published = live(version('v1', 1));
    published.trials = ['912345', '1000'].map((number) => ({ ...trial, number }));
    await library.start();
    expect(library.find('912345', 'call')).toMatchObject({
      environment: null,
      canary: false,
      draftRevision: 7,
      flow: { versionId: 'd7' },
    });
    expect(runs('1000')).toBe('v1');
    now = 1_000;
    expect(runs('912345')).toBeUndefined();
  });
});
