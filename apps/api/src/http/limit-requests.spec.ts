import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runningApi({ BATON_REQUESTS_PER_MINUTE: '20' });
}, 60_000);
afterAll(() => api.stop());

const ask = async (client: ApiClient, path = '/api/session'): Promise<Response> => {
  const response = await client.open('GET', path, undefined);
  await response.body?.cancel();
  return response;
};

describe('a client that asks too often', () => {
  it('is told how long to wait, and nobody else is held up', async () => {
    const eager = await api.signedIn('admin');
    let last = await ask(eager);
    expect(last.headers.get('ratelimit')).toContain('r=');
    for (let asked = 0; asked < 20; asked += 1) last = await ask(eager);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.headers.get('content-type')).toContain('application/problem+json');
    const calm = await api.signedIn('analyst');
    expect((await ask(calm)).status).toBe(200);
  });

  it('gets no further by writing addresses otherwise', async () => {
    const eager = await api.signedIn('agent');
    const statuses = [];
    for (let asked = 0; asked < 25; asked += 1) statuses.push((await ask(eager, '/API/session')).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });

  it('gets no further by making up sessions', async () => {
    const statuses = [];
    for (let asked = 0; asked < 110; asked += 1) {
      const token = String(asked).padStart(43, 'x');
      const response = await fetch(`${api.url}/api/session`, { headers: { cookie: `baton_session=${token}` } });
      await response.body?.cancel();
      statuses.push(response.status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('does not keep whoever watches the process from asking how it is', async () => {
    const response = await fetch(`${api.url}/healthz`);
    await response.body?.cancel();
    expect(response.status).toBe(200);
  });
});
