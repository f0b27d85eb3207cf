import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());

const json = { 'Content-Type': 'application/json' };

async function problem(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ type: `urn:baton:problem:${String(body.code)}`, status: response.status });
  expect(body.title).toEqual(expect.any(String));
  expect(JSON.stringify(body)).not.toMatch(/ {4}at |node_modules|\.js:/);
  return body;
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a hostile request', () => {
  it.each([
    ['garbage', '{"name": oops secret', 400, 'malformed-request'],
    ['no JSON at all', '\u0000\u0001\u0002', 400, 'malformed-request'],
    ['a bare text', '"name"', 400, 'malformed-request'],
    ['ten megabytes', `{"name":"${'x'.repeat(10_000_000)}"}`, 413, 'too-large'],
    ['a million brackets', `{"name":"x","definition":${nested(900_000)}}`, 422, 'wrong-flow'],
    ['brackets where nothing belongs', `{"name":"x","more":${nested(900_000)}}`, 422, 'wrong-request'],
    ['wrong types', '{"name":{"a":1}}', 422, 'wrong-request'],
    ['an array', '[1,2,3]', 422, 'wrong-request'],
    ['a prototype', '{"name":"x","__proto__":{"role":"admin"}}', 422, 'wrong-request'],
    ['a flow of wrong types', '{"name":"x","definition":{"nodes":"many","edges":7}}', 422, 'wrong-flow'],
    ['a NUL', JSON.stringify({ name: 'x\u0000y' }), 422, 'text-not-storable'],
    ['half a character', '{"name":"x\\ud800y"}', 422, 'text-not-storable'],
  ])('with %s is refused as problem+json', async (_name, body, status, code) => {
    const response = await admin.open('POST', '/api/flows', body, json);
    const answer = await problem(response);
    expect([response.status, answer.code]).toEqual([status, code]);
    expect(JSON.stringify(answer)).not.toContain('oops');
  });

  it('lists every wrong place of a flow', async () => {
    const { nodes, ...rest } = smallFlow('x');
    const definition = { ...rest, nodes: [...nodes, { id: 'bad id', type: 'say' }, { id: 'b', type: 'nothing' }] };
    const answer = await admin.send('POST', '/api/flows', { name: 'x', definition });
    expect(answer.status).toBe(422);
    const problems = answer.body.problems as { path: unknown[]; message: string }[];
    expect(problems.map(({ path }) => path.slice(0, 2))).toEqual(
      expect.arrayContaining([
        ['nodes', 2],
        ['nodes', 3],
      ]),
    );
  });

  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/', 404],
    ['PATCH', '/api/flows', 405],
    ['POST', '/healthz', 405],
    ['PATCH', '/api/nothing', 404],
    ['GET', '/api/docs/nothing', 404],
    ['GET', '/api/docs-yaml', 404],
    ['GET', '/api/flows/%FF', 400],
    ['GET', `/api/flows/${encodeURIComponent("' OR 1=1 --")}`, 404],
    ['GET', '/api/flows/00000000-0000-4000-8000-000000000000', 404],
    ['GET', '/api/versions/xyz', 404],
    ['GET', '/api/versions/%00', 404],
    ['GET', '/api/calls/xyz', 404],
    ['GET', '/api/calls?limit=1000000', 422],
    ['GET', '/api/calls?limit=1&limit=2', 422],
    ['GET', '/api/calls?cursor=nothing', 422],
    ['GET', '/api/calls?cursor=WyIiXQ', 422],
    ['GET', '/api/flows?cursor=WyJhIiwiYiJd', 422],
    ['GET', '/api/desk/callbacks?cursor=W3RydWUsIjEwMTUwIjsiLCJ4Il0', 422],
    ['GET', '/api/desk/voicemails?cursor=IgAi', 422],
    ['GET', '/api/calls?sipCallId=%00', 422],
    ['GET', '/api/audit?cursor=LTE', 422],
    ['PUT', `/api/numbers/${encodeURIComponent('a/b')}`, 422],
  ])('to a wrong address is answered: %s %s → %d', async (method, path, status) => {
    const response = await admin.open(method, path);
    expect(response.status).toBe(status);
    await problem(response);
  });

  it('with a method that there is not is told which there are, also when it asks for them', async () => {
    const refused = await admin.open('PATCH', '/api/flows/import');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'DELETE, GET, HEAD, OPTIONS, POST']);
    expect((await problem(refused)).code).toBe('method-not-allowed');
    const asked = await admin.open('OPTIONS', '/api/flows');
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
    expect((await admin.open('OPTIONS', '/api/nothing')).status).toBe(404);
    const crossSite = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'PUT' };
    const preflight = await admin.open('OPTIONS', '/api/flows', undefined, crossSite);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['JSON in an encoding without a name', 'application/json', Buffer.from('{"name":"Café"}', 'latin1'), 'in UTF-8'],
    ['JSON in an encoding that is not read', 'application/json; charset=latin1', Buffer.from('{}'), 'in UTF-8'],
    ['a kind of JSON that is not asked for', 'application/merge-patch+json', Buffer.from('{}'), 'application/json'],
  ])('with %s is refused with 415', async (_name, type, body, said) => {
    const response = await admin.open('POST', '/api/flows/import', new Uint8Array(body), { 'Content-Type': type });
    expect(response.status).toBe(415);
    const answer = await problem(response);
    expect([answer.code, answer.detail]).toEqual(['not-json', expect.stringContaining(said)]);
  });

  it('has a tag to compare only where one is described', async () => {
    for (const path of ['/api/flows', '/api/session', '/api/nothing']) {
      expect((await admin.open('GET', path)).headers.get('etag')).toBeNull();
    }
    const saved = await admin.send('PUT', '/api/queues/tags', {
      agentPhone: 'sip:a@host',
      estimatedWaitMinutes: 4,
      open: true,
    });
    expect(saved.headers.get('etag')).toBeNull();
  });

  it.each([
    ['sip:agent@127.0.0.1:5070', 200],
    ['sips:agent@pbx.example.org;transport=tls', 200],
    ['sip:agent@[::1]:5060', 200],
    ['sip:agent', 422],
    ['sip:agent@host:99999', 422],
    ['sip:agent@host\r\nVia: x', 422],
    ['http://host', 422],
    ['', 422],
  ])('sets a queue to no phone that could not be called: %j', async (agentPhone, status) => {
    const answer = await admin.send('PUT', '/api/queues/q', { agentPhone, estimatedWaitMinutes: 4, open: true });
    expect(answer.status).toBe(status);
  });

  it('gets headers with which no browser runs, frames or keeps an answer', async () => {
    const { headers } = await admin.send('GET', '/api/flows');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('while the database is away', () => {
  it('every request is answered 503 and the api is there again as soon as the database is', async () => {
    await api.outage(async () => {
      const response = await admin.open('GET', '/api/flows');
      expect([response.status, (await problem(response)).code]).toEqual([503, 'database-away']);
      expect(response.headers.get('retry-after')).toBe('2');
      expect((await admin.send('GET', '/healthz')).status).toBe(200);
      expect((await admin.send('GET', '/readyz')).status).toBe(503);
      expect((await admin.signIn('admin@baton.local', 'x')).status).toBe(503);
    });
    expect((await admin.send('GET', '/api/flows')).status).toBe(200);
    expect((await admin.send('GET', '/readyz')).body).toMatchObject({ status: 'ok', database: 'ok' });
  });
});

describe('the api describes itself', () => {
  it('in OpenAPI, with the schemas that it validates by', async () => {
    const { body, status } = await admin.send('GET', '/api/openapi.json');
    expect(status).toBe(200);
    const paths = body.paths as Record<string, Record<string, { requestBody?: unknown }>>;
    expect(JSON.stringify(paths['/api/session']?.post?.requestBody)).toContain('"password"');
    expect(Object.keys(paths)).toContain('/api/flows/{id}/versions');
    expect((await admin.send('GET', '/api/docs')).status).toBe(200);
  });

  it('in metrics, by the patterns of its routes', async () => {
    await admin.send('GET', '/api/flows/00000000-0000-4000-8000-000000000000');
    const { text } = await admin.send('GET', '/metrics');
    expect(text).toContain('route="/api/flows/:id"');
    expect(text).not.toContain('00000000-0000-4000-8000');
  });
});
