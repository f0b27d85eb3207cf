import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

const SECRET = 'very-secret-token-1';

let api: RunningApi;
let admin: ApiClient;
let analyst: ApiClient;
let flowId: string;
let crm: Server;
let host: string;
const seen: string[] = [];

beforeAll(async () => {
  crm = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    if (request.url === '/slow') return;
    const missing = request.url === '/missing';
    response.writeHead(missing ? 404 : 200, { 'content-type': 'application/json' });
    const echo = request.headers.authorization ?? null;
    response.end(JSON.stringify({ name: 'Ada', echo, pin: Number(request.headers['x-pin'] ?? 0) }));
  });
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(crm.address() as AddressInfo).port}`;
  api = await runningApi();
  admin = await api.signedIn('admin');
  analyst = await api.signedIn('analyst');
  flowId = (await analyst.send('POST', '/api/flows', { name: 'Orders' })).body['id'] as string;
  await admin.send('PUT', '/api/secrets/crm_token', { value: SECRET });
}, 60_000);
afterAll(async () => {
  await api.stop();
  crm.closeAllConnections();
  crm.close();
});

const tryIt = (settings: Record<string, unknown>, more: Record<string, unknown> = {}, client = analyst) =>
  client.send('POST', `/api/flows/${flowId}/try-request`, { settings, ...more });
const allow = () => admin.send('PUT', `/api/allowed-hosts/${encodeURIComponent(host)}`);
const disallow = () => admin.send('DELETE', `/api/allowed-hosts/${encodeURIComponent(host)}`);
const withSecret = { headers: [{ name: 'Authorization', secret: 'crm_token', prefix: 'Bearer ' }] };

describe('trying a request', () => {
  it('is refused where a call would be: a private host that nobody has allowed is not asked', async () => {
    const before = seen.length;
    expect(await tryIt({ url: `http://${host}/a` })).toMatchObject({
      status: 200,
      body: { outcome: 'failed', failure: 'refused', reason: 'address', status: null },
    });
    expect(seen).toHaveLength(before);
  });

  it('fills in the example values and tells what a call would remember', async () => {
    await allow();
    const mapping = [
      { variable: 'who', path: '$.name' },
      { variable: 'age', path: '$.age', otherwise: 7 },
      { variable: 'city', path: '$.city' },
    ];
    const { body } = await tryIt({ url: `http://${host}/guests/{{ guest }}`, mapping }, { values: { guest: 'a/b' } });
    expect(body).toMatchObject({
      outcome: 'ok',
      status: 200,
      attempts: 1,
      sent: { method: 'GET', url: `http://${host}/guests/a%2Fb`, body: null },
      remembered: [
        { variable: 'who', value: 'Ada', from: 'answer' },
        { variable: 'age', value: 7, from: 'otherwise' },
        { variable: 'city', value: null, from: 'nothing' },
      ],
    });
    expect(JSON.parse(body['body'] as string)).toMatchObject({ name: 'Ada' });
    await disallow();
  });

  it('is refused to who has several under way, with a time to wait, and not to somebody else', async () => {
    await allow();
    const slow = { url: `http://${host}/slow`, retries: 0 };
    const asked = await Promise.all(Array.from({ length: 5 }, () => tryIt(slow, { timeoutMs: 2_000 })));
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(2);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'tries-busy' });
    const under = [1, 2, 3].map(() => tryIt(slow, { timeoutMs: 2_000 }));
    expect((await tryIt({ url: `http://${host}/a` }, {}, admin)).status).toBe(200);
    await Promise.all(under);
  }, 30_000);

  it('goes by the status rules, and ends with the time limit', async () => {
    await allow();
    const statuses = [{ id: 'unknown-guest', from: 404, to: 404 }];
    expect((await tryIt({ url: `http://${host}/missing`, statuses })).body).toMatchObject({ outcome: 'unknown-guest' });
    const slow = await tryIt({ url: `http://${host}/slow`, retries: 0 }, { timeoutMs: 150 });
    expect(slow.body).toMatchObject({ outcome: 'failed', failure: 'timeout' });
    await disallow();
  });

  it('never shows a secret, also where the other system repeats it', async () => {
    await allow();
    const mapping = [{ variable: 'echo', path: '$.echo' }];
    const { text, body } = await tryIt({ url: `http://${host}/a`, ...withSecret, mapping });
    expect(seen.at(-1)).toBe(`GET /a Bearer ${SECRET}`);
    expect(text).not.toContain(SECRET);
    expect(body).toMatchObject({ remembered: [{ value: 'Bearer ••••••' }] });
    await disallow();
  });

  it('never shows a secret that comes back as a number', async () => {
    await allow();
    await admin.send('PUT', '/api/secrets/pin', { value: '47114711' });
    const headers = [{ name: 'X-Pin', secret: 'pin', prefix: '' }];
    const mapping = [{ variable: 'pin', path: '$.pin' }];
    const { text, body } = await tryIt({ url: `http://${host}/a`, headers, mapping });
    expect(text).not.toContain('47114711');
    expect(body).toMatchObject({ remembered: [{ value: '••••••' }] });
    await admin.send('DELETE', '/api/secrets/pin');
    await disallow();
  });

  it('sends a secret, for an analyst, only where an admin has seen it go', async () => {
    const before = seen.length;
    expect((await tryIt({ url: 'https://example.invalid/', ...withSecret })).body).toMatchObject({
      failure: 'refused',
      reason: 'secret-not-here',
      attempts: 0,
    });
    expect((await tryIt({ url: 'https://example.invalid/', ...withSecret }, {}, admin)).body).toMatchObject({
      failure: 'network',
    });
    expect(seen).toHaveLength(before);
  });

  it('is written to the audit log with the host, and with no value', async () => {
    await tryIt({ url: `http://${host}/guests/{{ guest }}` }, { values: { guest: 'Ada' } });
    const { text, body } = await admin.send('GET', '/api/audit?limit=1');
    expect(body).toMatchObject({ entries: [{ action: 'request.tried', subject: flowId, detail: { host } }] });
    expect(text).not.toContain('Ada');
  });

  it('is not of a shape that a node could not have, nor of a flow that is not there', async () => {
    expect(await tryIt({ url: '', method: 'TRACE' })).toMatchObject({ status: 422 });
    expect(await tryIt({ url: 'https://a.example' }, { timeoutMs: 1e9 })).toMatchObject({ status: 422 });
    const nowhere = '/api/flows/00000000-0000-4000-8000-000000000000/try-request';
    expect(await analyst.send('POST', nowhere, { settings: { url: 'https://a.example' } })).toMatchObject({
      status: 404,
    });
  });
});

describe('what is around a flow', () => {
  it('is told to who draws: names of secrets, trunks, and published flows by their signature', async () => {
    expect((await analyst.send('GET', '/api/secrets/names')).body).toEqual({ names: ['crm_token'] });
    expect((await analyst.send('GET', '/api/surroundings')).body).toEqual({ trunks: [], languages: ['en'], flows: [] });
  });
});
