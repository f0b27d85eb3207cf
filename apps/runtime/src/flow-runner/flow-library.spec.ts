import { beforeEach, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
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
const bound = [{ number: '1000', flowId: 'f1' }];

describe('the flows that calls run', () => {
  let published: PublishedFlows | Error;
  let copy: PublishedFlows | undefined;
  let library: FlowLibrary;
  let loads: number;
  /** Learning waits for it. */
  let gate: Promise<void>;
  let learning: number;
  let loaded: string[];

  const learner: FlowLearner = {
    learn: async (flow) => {
      learning += 1;
      await gate;
      return learnHere.learn(flow);
    },
    close: () => Promise.resolve(),
  };
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
    published = { flows: [version('v1', 1)], bindings: bound };
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
    library = new FlowLibrary(source, copyOnDisk, learner, log, ({ versionId }) => loaded.push(versionId));
  });

  it('finds the flow of a number, and none for a number that nobody bound', async () => {
    await library.start();
    expect(library.find('1000')?.versionId).toBe('v1');
    expect(library.find('2000')).toBeUndefined();
  });

  it('gives later calls the new version while earlier ones keep theirs', async () => {
    await library.start();
    const earlier = library.find('1000');
    published = { flows: [version('v2', 2)], bindings: bound };
    await library.reload();
    expect(earlier?.versionId).toBe('v1');
    expect(library.find('1000')?.versionId).toBe('v2');
  });

  it('starts from its copy when the database is away, and keeps what it has when it goes away later', async () => {
    await library.start();
    published = new Error('away');
    await expect(library.reload()).rejects.toThrow('away');
    expect(library.find('1000')?.versionId).toBe('v1');

    const restarted = new FlowLibrary(
      { load: () => Promise.reject(new Error('away')) },
      { read: () => copy, write: () => undefined },
      learner,
      log,
    );
    await restarted.start();
    expect(restarted.find('1000')?.versionId).toBe('v1');
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
    published = { flows: [{ ...version('v2', 2), definition: broken }], bindings: bound };
    await library.reload();
    expect(library.find('1000')?.versionId).toBe('v1');
  });

  it('does not try a version again that cannot be run, until there is another', async () => {
    const broken = { ...restaurantFlow, language: 'tlh' };
    published = { flows: [{ ...version('v1', 1), definition: broken }], bindings: bound };
    await library.start();
    await library.reload();
    expect(learning).toBe(1);
    expect(library.find('1000')).toBeUndefined();
    published = { flows: [version('v2', 2)], bindings: bound };
    await library.reload();
    expect(library.find('1000')?.versionId).toBe('v2');
  });

  it('answers with the old version while the new one is learnt, and takes what came meanwhile after it', async () => {
    await library.start();
    const open = closedGate();
    published = { flows: [version('v2', 2)], bindings: [...bound, { number: '3000', flowId: 'f1' }] };
    const reloaded = library.reload();
    await untilLearning(2);
    expect(library.find('1000')?.versionId).toBe('v1');
    expect(library.find('3000')).toBeUndefined();

    published = { flows: [version('v3', 3)], bindings: bound };
    void library.reload();
    open();
    await reloaded;
    expect(library.find('1000')?.versionId).toBe('v3');
    expect(loaded).toEqual(['v1', 'v2', 'v3']);
    expect(copy?.flows.map(({ versionId }) => versionId)).toEqual(['v3']);
  });

  it('takes nothing more once it is closed', async () => {
    await library.start();
    const open = closedGate();
    published = { flows: [version('v2', 2)], bindings: bound };
    const reloaded = library.reload();
    await untilLearning(2);
    await library.close();
    open();
    await reloaded;
    expect(loaded).toEqual(['v1']);
    expect(copy?.flows.map(({ versionId }) => versionId)).toEqual(['v1']);
  });
});
