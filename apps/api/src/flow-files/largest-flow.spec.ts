import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FlowDefinition, flowFile, LARGEST_FLOW_FILE } from '@baton/flow-schema';
import { flowOfBytes } from '@baton/flow-schema/testing/flow-of-bytes';
import type { ApiClient } from '../testing/api-client.js';
import { DraftBrowser } from '../testing/draft-browser.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());

const exported = async (id: string): Promise<string> => (await analyst.send('GET', `/api/flows/${id}/export`)).text;
const voiced = (voice: string) => (flow: FlowDefinition) => ({ ...flow, voice });

describe('the largest flow', () => {
  it('is taken in, drawn live, saved and exported, up to its last byte', async () => {
    const { voice, ...flow } = flowOfBytes(LARGEST_FLOW_FILE);
    const imported = await analyst.send('POST', '/api/flows/import', JSON.parse(flowFile({ ...flow, voice })));
    expect(imported.status).toBe(201);
    const id = imported.body.id as string;
    const one = await new DraftBrowser(analyst, id).open();
    one.edit(voiced([...voice].reverse().join('')));
    await one.stored();
    expect(Buffer.byteLength(await exported(id))).toBe(LARGEST_FLOW_FILE);
    expect(one.heard.at(-1)).toMatchObject({ type: 'draft', readable: true });

    // One byte more is kept, and not written: nothing is lost, and the page says what to do.
    const before = await exported(id);
    one.edit(voiced(`${voice}s`));
    await one.until(() => one.heard.some((told) => told.type === 'draft' && !told.readable));
    expect(await exported(id)).toBe(before);
    one.edit(voiced(voice));
    await one.until(() => one.heard.at(-1)?.type === 'draft' && JSON.stringify(one.heard.at(-1)).includes('true'));
    expect(await exported(id)).toBe(flowFile({ ...flow, voice }));
    one.close();
  }, 120_000);

  it('is refused with one byte more, however it comes, with what to do', async () => {
    const definition = flowOfBytes(LARGEST_FLOW_FILE + 1);
    const { body } = await analyst.send('POST', '/api/flows', { name: definition.name });
    const id = body.id as string;
    for (const refused of [
      await analyst.send('POST', '/api/flows/import', definition),
      await analyst.send('POST', '/api/flows', { name: definition.name, definition }),
      await analyst.send('PUT', `/api/flows/${id}/draft`, { revision: 1, definition }),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([422, 'flow-too-big']);
      expect(refused.body.detail).toMatch(/[Dd]ivide it into flows/);
    }
  }, 120_000);
});
