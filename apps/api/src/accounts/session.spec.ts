import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../testing/api-client.js';
import { EDITOR_ORIGIN, PASSWORD, runningApi, type RunningApi } from '../testing/running-api.js';
import { SESSION_IDLE_MS, SESSION_LONGEST_MS } from './sessions.js';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from './sign-in.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runningApi();
}, 60_000);
afterAll(() => api.stop());
afterEach(() => {
  // The next spec's quarter of an hour.
  api.clock.offsetMs += 20 * 60_000;
});

const HOUR_MS = 3_600_000;

/** Asks for the session as a proxy on `port` does; fetch lets nobody set the Host. */
function askAt(port: string, method: string, body?: object, cookie = ''): Promise<{ body: unknown; cookie: string }> {
  const headers = { Host: `127.0.0.1:${port}`, 'Content-Type': 'application/json', Cookie: cookie };
  return new Promise((resolve, reject) => {
    const asking = request(`${api.url}/api/session`, { method, headers }, (answer) => {
      const [set = ''] = answer.headers['set-cookie'] ?? [];
      json(answer).then((told) => resolve({ body: told, cookie: set.split(';')[0] ?? '' }), reject);
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('a session', () => {
  it('begins with the right password, in a cookie that no script and no other site gets', async () => {
    const client = new ApiClient(api.url);
    const answer = await client.signIn('Admin@Baton.local', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ account: { email: 'admin@baton.local', role: 'admin', name: 'admin' } });
    expect(Object.keys(answer.body.account as object).sort()).toEqual(['email', 'id', 'name', 'role']);
    const cookie = answer.headers.getSetCookie()[0];
    expect(cookie).toMatch(/^baton_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Strict$/);
    expect((await client.send('GET', '/api/session')).body).toEqual(answer.body);
  });

  it('of the editor and one of the desk, on two ports of one host, stand side by side in a browser', async () => {
    const cookies: string[] = [];
    for (const [port, role] of [
      ['3000', 'admin'],
      ['3001', 'agent'],
    ] as const) {
      const answer = await askAt(port, 'POST', { email: `${role}@baton.local`, password: PASSWORD });
      cookies.push(answer.cookie);
    }
    const kept = cookies.join('; ');
    expect((await askAt('3000', 'GET', undefined, kept)).body).toMatchObject({ account: { role: 'admin' } });
    expect((await askAt('3001', 'GET', undefined, kept)).body).toMatchObject({ account: { role: 'agent' } });
    expect((await askAt('3002', 'GET', undefined, kept)).body).toMatchObject({ code: 'not-signed-in' });
  });

  it('ends when it is ended, for the cookie that was kept too', async () => {
    const client = await api.signedIn('analyst');
    const { cookie } = client;
    expect((await client.send('DELETE', '/api/session')).status).toBe(204);
    client.cookie = cookie;
    const answer = await client.send('GET', '/api/session');
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
  });

  it('ends when somebody signs in over it', async () => {
    const client = await api.signedIn('analyst');
    const { cookie: before } = client;
    await client.signIn('agent@baton.local', PASSWORD);
    expect((await client.send('GET', '/api/session')).body).toMatchObject({ account: { role: 'agent' } });
    client.cookie = before;
    expect((await client.send('GET', '/api/session')).status).toBe(401);
  });

  it('ends when it was not used for long, and some day in any case', async () => {
    const idle = await api.signedIn('analyst');
    const used = await api.signedIn('agent');
    api.clock.offsetMs += SESSION_IDLE_MS - HOUR_MS;
    expect((await used.send('GET', '/api/session')).status).toBe(200);
    api.clock.offsetMs += 2 * HOUR_MS;
    expect((await used.send('GET', '/api/session')).status).toBe(200);
    expect((await idle.send('GET', '/api/session')).status).toBe(401);
    for (let passed = 0; passed < SESSION_LONGEST_MS; passed += SESSION_IDLE_MS / 2) {
      await used.send('GET', '/api/session');
      api.clock.offsetMs += SESSION_IDLE_MS / 2;
    }
    expect((await used.send('GET', '/api/session')).status).toBe(401);
  });

  it('of other browsers ends with a change of the password', async () => {
    const here = await api.signedIn('analyst');
    const there = await api.signedIn('analyst');
    const change = (current: string, next: string) => here.send('PUT', '/api/session/password', { current, next });
    expect((await change('not it', 'a new long password')).body.code).toBe('wrong-password');
    expect((await change(PASSWORD, 'short')).status).toBe(422);
    expect(await api.database.accounts.withFirstPassword()).toContain('analyst@baton.local');
    expect((await change(PASSWORD, 'a new long password')).status).toBe(204);
    expect(await api.database.accounts.withFirstPassword()).not.toContain('analyst@baton.local');
    expect((await here.send('GET', '/api/session')).status).toBe(200);
    expect((await there.send('GET', '/api/session')).status).toBe(401);
    expect((await new ApiClient(api.url).signIn('analyst@baton.local', PASSWORD)).status).toBe(401);
    expect((await change('a new long password', PASSWORD)).status).toBe(204);
  });
});

describe('signing in', () => {
  it('answers the same for an unknown account as for a wrong password', async () => {
    const client = new ApiClient(api.url);
    const wrong = await client.signIn('admin@baton.local', 'wrong');
    const unknown = await client.signIn('nobody@baton.local', 'wrong');
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('wrong-credentials');
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  });

  it('is closed to an account after a few wrong guesses, even for the right password, and opens again', async () => {
    const client = new ApiClient(api.url);
    const guesses = Array.from({ length: ATTEMPTS_PER_ACCOUNT + 3 }, () => client.signIn('agent@baton.local', 'wrong'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(ATTEMPTS_PER_ACCOUNT);
    const refused = await client.signIn('AGENT@baton.local', PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await client.signIn('admin@baton.local', PASSWORD)).status).toBe(200);
    api.clock.offsetMs += 15 * 60_000;
    expect((await client.signIn('agent@baton.local', PASSWORD)).status).toBe(200);
  });

  it('is closed to an address that guesses at many accounts', async () => {
    const client = new ApiClient(api.url);
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    const guess = (email: string) => client.send('POST', '/api/session', { email, password: 'wrong' }, headers);
    const guesses = Array.from({ length: ATTEMPTS_PER_ADDRESS }, (_, i) => guess(`someone${i}@x.test`));
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(401);
    expect((await guess('another@x.test')).status).toBe(429);
    expect((await client.signIn('admin@baton.local', PASSWORD)).status).toBe(200);
  });
});

describe('signing in from a network of IPv6', () => {
  it('is closed to who guesses from one address of it after the other', async () => {
    const client = new ApiClient(api.url);
    const guess = (at: number, password: string) => {
      const headers = { 'X-Forwarded-For': `2001:db8:0:7::${at.toString(16)}` };
      return client.send('POST', '/api/session', { email: 'viewer@baton.local', password }, headers);
    };
    for (let at = 1; at <= ATTEMPTS_PER_ACCOUNT; at += 1) expect((await guess(at, 'wrong')).status).toBe(401);
    expect((await guess(99, PASSWORD)).status).toBe(429);
    expect((await client.signIn('viewer@baton.local', PASSWORD)).status).toBe(200);
  });
});

describe('a request that changes something', () => {
  it.each([
    ['from another site', { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from another port of this machine', { Origin: 'http://127.0.0.1:9999', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['from a page without an origin', { Origin: 'null' }, 403],
    ['from another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from the editor, through its proxy', { Origin: EDITOR_ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, 204],
    ['from no browser', {}, 204],
  ])('is refused or granted by where it comes from: %s', async (_name, headers: Record<string, string>, status) => {
    const client = await api.signedIn('agent');
    expect((await client.send('DELETE', '/api/session', undefined, headers)).status).toBe(status);
  });

  it('is granted from the own host', async () => {
    const client = await api.signedIn('agent');
    expect((await client.send('DELETE', '/api/session', undefined, { Origin: api.url })).status).toBe(204);
  });

  it('is refused as a form', async () => {
    const client = await api.signedIn('admin');
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await client.open('POST', '/api/flows', 'name=x', form);
    expect(answer.status).toBe(415);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
