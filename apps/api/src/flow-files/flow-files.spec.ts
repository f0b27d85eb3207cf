import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFlowFile, restaurantFlow } from '@baton/flow-schema';
import type { ApiClient } from '../testing/api-client.js';
import { flowOfVersions } from '../testing/flow-of-versions.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let analyst: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  [analyst, admin] = await Promise.all([api.signedIn('analyst'), api.signedIn('admin')]);
}, 60_000);
afterAll(() => api.stop());

const importFile = (content: unknown, query = '') => analyst.send('POST', `/api/flows/import${query}`, content);

describe('a flow file', () => {
  it('is exported, taken in as a new flow, and exported again the same', async () => {
    const imported = await importFile(restaurantFlow);
    expect(imported.status).toBe(201);
    const { id } = imported.body as { id: string };
    const exported = await analyst.send('GET', `/api/flows/${id}/export`);
    expect(exported.headers.get('content-disposition')).toContain('attachment; filename="flow.json"');
    expect(readFlowFile(exported.text)).toEqual({ flow: restaurantFlow });
    const again = await importFile(JSON.parse(exported.text));
    expect((await analyst.send('GET', `/api/flows/${String(again.body.id)}/export`)).text).toBe(exported.text);
  });

  it('takes the place of a draft, unless somebody changed that meanwhile', async () => {
    const { body } = await analyst.send('POST', '/api/flows', { name: 'Old', definition: smallFlow('Old') });
    const id = body.id as string;
    const replace = (revision: number) => importFile(smallFlow('New'), `?into=${id}&revision=${revision}`);
    expect((await replace(1)).body).toEqual({ id, revision: 2 });
    expect((await replace(1)).body.code).toBe('draft-changed');
    expect((await importFile(smallFlow('New'), `?into=${id}`)).body.code).toBe('wrong-request');
    expect((await analyst.send('GET', `/api/flows/${id}`)).body.name).toBe('New');
  });

  it('of a version is what calls run', async () => {
    const { versions } = await flowOfVersions(admin, 'Of a version', ['One.', 'Two.']);
    const { text } = await analyst.send('GET', `/api/versions/${String(versions[0])}/export`);
    expect(readFlowFile(text)).toEqual({ flow: smallFlow('Of a version', 'One.') });
  });

  it.each([
    [{ name: 'package', version: '1.0.0' }, 'no-flow'],
    [[], 'no-flow'],
    [{ ...smallFlow('x'), schemaVersion: 99 }, 'newer-flow'],
    [{ ...smallFlow('x'), nodes: 'none' }, 'wrong-flow'],
  ])('is refused with what is wrong with it: %#', async (content, code) => {
    const refused = await importFile(content);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    expect(refused.body.problems).not.toEqual([]);
  });

  it('of ten megabytes is refused, and so is what is no JSON', async () => {
    const large = await importFile({ ...smallFlow('x'), name: 'x'.repeat(10_000_000) });
    expect([large.status, large.body.code]).toEqual([413, 'too-large']);
    const response = await fetch(`${api.url}/api/flows/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: analyst.cookie ?? '' },
      body: '{"schemaVersion": 2, "nodes": [',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'malformed-request' });
  });
});
