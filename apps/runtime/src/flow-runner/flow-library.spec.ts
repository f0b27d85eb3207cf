import { beforeEach, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { pino } from 'pino';
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

  beforeEach(() => {
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
    library = new FlowLibrary(source, { read: () => copy, write: (flows) => void (copy = flows) }, log);
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
});
