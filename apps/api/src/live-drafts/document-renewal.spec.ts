import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { closeCodes, conflictsOf } from '@baton/shared-draft';
import type * as Y from 'yjs';
import type { ApiClient } from '../testing/api-client.js';
import { DraftBrowser } from '../testing/draft-browser.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';
import { isToBeRenewed, LARGEST_DOCUMENT } from './document-size.js';

let api: RunningApi;
let analyst: ApiClient;
let flowId: string;
let browsers: DraftBrowser[] = [];
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());
beforeEach(async () => {
  const made = await analyst.send('POST', '/api/flows', { name: 'Shared', definition: smallFlow('Shared') });
  flowId = (made.body as { id: string }).id;
});
afterEach(() => {
  for (const browser of browsers) browser.close();
  browsers = [];
});

async function open(url?: string): Promise<DraftBrowser> {
  const browser = new DraftBrowser(analyst, flowId);
  browsers.push(browser);
  return browser.open(url);
}

const label =
  (text: string, at: number) =>
  (flow: FlowDefinition): FlowDefinition => ({
    ...flow,
    nodes: flow.nodes.map((node, index) => (index === at ? { ...node, label: text } : node)),
  });
const labelsOf = ({ flow }: DraftBrowser): string[] => flow.nodes.map((node) => node.label);
const stored = () => api.database.draftDocuments.since(flowId, { seq: -1, epoch: 0 });
const storedBytes = async (): Promise<number> => (await stored()).changes.reduce((sum, { length }) => sum + length, 0);

/** What months of moving cards about leave in a document: two are moved in turn, so that no trace joins another. */
function moveAbout({ draft }: DraftBrowser, times: number): void {
  const nodes = [...draft.doc.getMap('nodes').values()] as Y.Map<unknown>[];
  draft.doc.transact(() => {
    for (let time = 0; time < times; time += 1) nodes[time % 2]?.set('position', { x: time, y: 0 });
  }, 'local');
}

async function leave(...browsers: DraftBrowser[]): Promise<void> {
  for (const browser of browsers) browser.close();
  await Promise.all(browsers.map((browser) => browser.until(() => browser.closeCode !== null)));
}

async function untilEpoch(epoch: number): Promise<void> {
  while ((await stored()).epoch < epoch);
}

describe('a document that has grown far beyond its flow', () => {
  it('is made anew when the last one leaves it, and who was away meanwhile loses nothing', async () => {
    const [mover, away, other] = [await open(), await open(), await open()];
    moveAbout(mover, 60_000);
    await mover.stored();
    await away.until(() => away.flow.nodes[0]?.position.x === 59_998);
    await leave(away);
    away.edit(label('Drawn in a train', 0));
    away.edit((flow) => ({ ...flow, name: 'Theirs' }));
    other.edit(label('Drawn here', 1));
    other.edit((flow) => ({ ...flow, name: 'Ours' }));
    await other.stored();
    const before = await storedBytes();
    await leave(mover, other);
    await untilEpoch(2);
    expect(await storedBytes()).toBeLessThan(before / 100);

    const witness = await open();
    expect([witness.flow.name, ...labelsOf(witness)]).toEqual(['Ours', '', 'Drawn here']);
    await away.open();
    await away.stored();
    await witness.until(() => witness.flow.nodes[0]?.label === 'Drawn in a train');
    for (const browser of [away, witness]) {
      expect([browser.flow.name, ...labelsOf(browser)]).toEqual(['Ours', 'Drawn in a train', 'Drawn here']);
      expect(conflictsOf(browser.draft.doc)).toMatchObject([{ path: 'flow', field: 'name', mine: 'Theirs' }]);
    }
    const { body } = await analyst.send('GET', `/api/flows/${flowId}`);
    expect(body).toMatchObject({ draft: { definition: { nodes: [{ label: 'Drawn in a train' }, {}] } } });
  }, 60_000);

  it('is so in every process of the api: who draws by another connects again and draws on', async () => {
    const second = await api.second();
    const [mover, other] = [await open(), await open(second.url)];
    moveAbout(mover, 60_000);
    await mover.stored();
    await other.until(() => other.flow.nodes[0]?.position.x === 59_998);
    // A change that comes in between puts it off until somebody leaves again.
    for (let step = 0; other.closeCode === null; step += 1) {
      await leave(step === 0 ? mover : await open());
      other.edit(label(`Step ${step}`, step % 2));
      await other.until(() => other.closeCode !== null || isStored(other, step));
    }
    expect(other.closeCode).toBe(closeCodes.renewed);
    const drawn = labelsOf(other);
    await other.open(second.url);
    await other.stored();
    expect(labelsOf(other)).toEqual(drawn);
    const witness = await open();
    expect(labelsOf(witness)).toEqual(drawn);
    witness.edit(label('Seen there, too', 1));
    await other.until(() => labelsOf(other)[1] === 'Seen there, too');
    expect(conflictsOf(other.draft.doc)).toEqual([]);
    await leave(other, witness);
    await second.stop();
  }, 60_000);

  it('is made anew while people draw when it would soon have no room', async () => {
    const [mover, other] = [await open(), await open()];
    for (let part = 0; mover.closeCode === null && part < 8; part += 1) {
      moveAbout(mover, 90_000);
      await mover.until(() => mover.closeCode !== null || other.closeCode !== null || isStored(mover, part + 1));
    }
    other.edit(label('On it goes', 1));
    await mover.until(() => mover.closeCode !== null);
    await other.until(() => other.closeCode !== null);
    expect([mover.closeCode, other.closeCode]).toEqual([closeCodes.renewed, closeCodes.renewed]);
    await mover.open();
    await other.open();
    await other.stored();
    await mover.until(() => mover.flow.nodes[1]?.label === 'On it goes');
    expect(mover.flow.nodes[0]?.position.x).toBe(89_998);
    expect(await storedBytes()).toBeLessThan(100_000);
  }, 120_000);
});

const isStored = ({ heard }: DraftBrowser, number: number): boolean =>
  heard.some((told) => told.type === 'stored' && told.number >= number);

describe('when a document is made anew', () => {
  it.each([
    ['small, whatever is in it', 500_000, 1_000, false, false],
    ['mostly traces, and nobody draws', 600_000, 100_000, false, true],
    ['mostly traces, and somebody draws: there is room yet', 600_000, 100_000, true, false],
    ['mostly flow', 600_000, 400_000, false, false],
    ['half full, and somebody draws', LARGEST_DOCUMENT / 2 + 1, 1_000_000, true, true],
    ['half full of flow', LARGEST_DOCUMENT / 2 + 1, 3_900_000, true, false],
  ])('%s', (_what, bytes, fresh, isDrawn, expected) => {
    expect(isToBeRenewed(bytes, fresh, isDrawn)).toBe(expected);
  });
});
