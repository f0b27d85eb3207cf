import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallFlow } from '../testing/small-flow.js';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let admin: ApiClient;
let flow: string;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  const { body } = await admin.send('POST', '/api/flows', { name: 'Trattoria', definition: smallFlow('Trattoria') });
  flow = `/api/flows/${String(body.id)}`;
}, 60_000);
afterAll(() => api.stop());

const publish = async (): Promise<string> => {
  const { body, status } = await admin.send('POST', `${flow}/versions`, {});
  expect([200, 201]).toContain(status);
  return body.versionId as string;
};
const tagOf = async (path: string): Promise<string> => (await admin.send('GET', path)).headers.get('etag') ?? '';
const save = (name: string, headers: Record<string, string>, more: object = {}) =>
  admin.send('PUT', `${flow}/draft`, { definition: smallFlow(name), ...more }, headers);

describe('a draft', () => {
  it('has its revision for a tag, and is replaced by who has seen that one', async () => {
    expect(await tagOf(flow)).toBe('"1"');
    const saved = await save('a', { 'If-Match': '"1"' });
    expect([saved.status, saved.body.revision, saved.headers.get('etag')]).toEqual([200, 2, '"2"']);
    const late = await save('b', { 'If-Match': '"1"' });
    expect([late.status, late.body.code, late.body.status]).toEqual([412, 'draft-changed', 412]);
    expect((await save('c', { 'If-Match': '"1", "2"' })).body.revision).toBe(3);
    expect((await save('d', { 'If-Match': '*' })).body.revision).toBe(4);
  });

  it('is replaced only by who says which one: 428 else; what cannot be read as a tag is 400', async () => {
    const silent = await save('x', {});
    expect([silent.status, silent.body.code]).toEqual([428, 'precondition-missing']);
    expect((await save('x', { 'If-Match': 'W/"4"' })).status).toBe(412);
    expect((await save('x', { 'If-Match': '4' })).status).toBe(400);
    expect((await save('x', { 'If-Match': '"4"' }, { revision: 3 })).status).toBe(412);
    expect((await save('x', {}, { revision: 3 })).status).toBe(409);
    expect(
      (await admin.send('PUT', '/api/flows/none/draft', { definition: smallFlow('Trattoria') }, { 'If-Match': '*' }))
        .status,
    ).toBe(404);
    expect(await tagOf(flow)).toBe('"4"');
  });

  it('of two who replace the same one at once, one is told', async () => {
    const answers = await Promise.all(['e', 'f'].map((name) => save(name, { 'If-Match': '"4"' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is told anew when another version runs, and the tag of before still replaces it', async () => {
    const before = await tagOf(flow);
    await publish();
    const after = await tagOf(flow);
    expect(after).not.toBe(before);
    expect((await admin.open('GET', flow, undefined, { 'If-None-Match': before })).status).toBe(200);
    expect((await admin.open('GET', flow, undefined, { 'If-None-Match': after })).status).toBe(304);
    expect((await save('g', { 'If-Match': before })).status).toBe(200);
    expect((await save('h', { 'If-Match': after })).status).toBe(412);
  });
});

describe('a version', () => {
  it.each(['', '/export'])('is asked for once and then only confirmed: %s', async (part) => {
    const path = `/api/versions/${await publish()}${part}`;
    const first = await admin.open('GET', path);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toContain(path.split('/')[3]);
    const again = await admin.open('GET', path, undefined, { 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is confirmed to nobody who is not signed in', async () => {
    const id = await publish();
    const response = await fetch(`${api.url}/api/versions/${id}`, { headers: { 'If-None-Match': `"${id}"` } });
    expect(response.status).toBe(401);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the environments of a flow', () => {
  const put = (versionId: string, headers: Record<string, string>) =>
    admin.send('PUT', `${flow}/environments/test`, { versionId }, headers);

  it('are changed by who has seen how they are', async () => {
    const first = await publish();
    const seen = await tagOf(`${flow}/environments`);
    const changed = await put(first, { 'If-Match': seen });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe(await tagOf(`${flow}/environments`));
    await save('another', { 'If-Match': '*' });
    const second = await publish();
    const late = await put(second, { 'If-Match': seen });
    expect([late.status, late.body.code]).toEqual([412, 'environment-changed']);
    expect((await put(second, { 'If-Match': '*' })).status).toBe(200);
  });
});
