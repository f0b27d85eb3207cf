import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@baton/persistence';
import { ApiClient } from '../testing/api-client.js';
import { PASSWORD, runningApi, type RunningApi } from '../testing/running-api.js';
import { INVITATION_MS, RESET_MS } from './account-links.js';

let api: RunningApi;
let owner: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  owner = await api.signedIn('owner');
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());
afterEach(() => {
  api.clock.offsetMs = 0;
});

const CHOSEN = 'nine wet frogs in a pond';
let guests = 0;

interface Listed {
  id: string;
  email: string;
  role: Role;
  disabledAt: string | null;
}
const people = async () => (await owner.send('GET', '/api/people')).body.people as Listed[];
const idOf = async (email: string) => (await people()).find((person) => person.email === email)?.id ?? '';
const newest = async () => ((await owner.send('GET', '/api/audit?limit=1')).body.entries as object[])[0];

/** The status of who looks at a link. */
const look = async (token: string) =>
  (await new ApiClient(api.url).send('POST', '/api/account-links/look', { token })).status;

async function invite(by: ApiClient, role: Role) {
  guests += 1;
  const email = `guest${guests}@trattoria.example`;
  const answer = await by.send('POST', '/api/account-links', { email, role });
  return { email, answer, token: String(answer.body.token), id: (answer.body.link as { id: string } | undefined)?.id };
}

/** A new account, and the browser that has just joined with it. */
async function joined(role: Role) {
  const { email, token } = await invite(owner, role);
  const client = new ApiClient(api.url);
  const answer = await client.send('POST', '/api/account-links/use', { token, name: 'Guest', password: CHOSEN });
  expect(answer.status).toBe(200);
  return { email, client, id: await idOf(email) };
}

describe('an invitation', () => {
  it('lets somebody in once, as what they were invited as, with a password of their own', async () => {
    const { email, token, answer } = await invite(admin, 'analyst');
    expect(answer.status).toBe(201);
    const client = new ApiClient(api.url);
    const looked = await client.send('POST', '/api/account-links/look', { token });
    expect(looked.body).toMatchObject({ kind: 'invitation', email, role: 'analyst', name: null });
    const use = { token, name: 'Anna Kowalska', password: CHOSEN };
    const weak = await client.send('POST', '/api/account-links/use', { ...use, password: 'annakowalska12' });
    expect([weak.status, weak.body.code]).toEqual([422, 'weak-password']);
    const used = await client.send('POST', '/api/account-links/use', use);
    expect(used.body).toMatchObject({ account: { email, name: 'Anna Kowalska', role: 'analyst' } });
    expect((await client.send('GET', '/api/session')).body).toEqual(used.body);
    expect((await client.send('GET', '/api/people')).status).toBe(403);
    const again = await new ApiClient(api.url).send('POST', '/api/account-links/use', use);
    expect([again.status, again.body.code]).toEqual([404, 'link-not-valid']);
    expect((await new ApiClient(api.url).signIn(email, CHOSEN)).status).toBe(200);
  });

  it('makes one account when it is used twice at once', async () => {
    const { token, email } = await invite(admin, 'viewer');
    const use = { token, name: 'Twice', password: CHOSEN };
    const answers = await Promise.all(
      [1, 2, 3].map(() => new ApiClient(api.url).send('POST', '/api/account-links/use', use)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await people()).filter((person) => person.email === email)).toHaveLength(1);
  });

  it('works for a week, until it is withdrawn, until a newer one, and as long as who made it may', async () => {
    const late = await invite(admin, 'viewer');
    api.clock.offsetMs = INVITATION_MS - 60_000;
    expect(await look(late.token)).toBe(200);
    api.clock.offsetMs = INVITATION_MS + 60_000;
    expect(await look(late.token)).toBe(404);
    api.clock.offsetMs = 0;
    const withdrawn = await invite(admin, 'viewer');
    expect((await admin.send('DELETE', `/api/account-links/${withdrawn.id}`)).status).toBe(204);
    expect(await look(withdrawn.token)).toBe(404);
    const first = await invite(admin, 'viewer');
    const second = await admin.send('POST', '/api/account-links', { email: first.email, role: 'analyst' });
    expect([await look(first.token), await look(String(second.body.token))]).toEqual([404, 200]);
    const other = await joined('admin');
    const made = await invite(other.client, 'admin');
    expect(await look(made.token)).toBe(200);
    await owner.send('PUT', `/api/people/${other.id}/role`, { role: 'viewer' });
    expect(await look(made.token)).toBe(404);
  });

  it('goes no higher than who invites, and to nobody who is here', async () => {
    expect((await invite(admin, 'owner')).answer).toMatchObject({ status: 403, body: { code: 'above-own-role' } });
    expect((await invite(owner, 'owner')).answer.status).toBe(201);
    const taken = await admin.send('POST', '/api/account-links', { email: 'Agent@Baton.local', role: 'viewer' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'taken' } });
  });

  it('of an owner is taken back or replaced by an owner only', async () => {
    const made = await invite(owner, 'owner');
    const withdraw = (by: ApiClient) => by.send('DELETE', `/api/account-links/${String(made.id)}`);
    expect((await withdraw(admin)).body.code).toBe('above-own-role');
    const lower = await admin.send('POST', '/api/account-links', { email: made.email.toUpperCase(), role: 'viewer' });
    expect(lower.body.code).toBe('above-own-role');
    expect(await look(made.token)).toBe(200);
    expect((await withdraw(owner)).status).toBe(204);
    expect(await look(made.token)).toBe(404);
  });

  it('is made by nobody who is lowered or shut out at the same moment', async () => {
    for (const how of ['role', 'disabled'] as const) {
      const other = await joined('admin');
      const path = `/api/people/${other.id}/${how}`;
      const [made] = await Promise.all([
        invite(other.client, 'admin'),
        owner.send('PUT', path, how === 'role' ? { role: 'viewer' } : { disabled: true }),
      ]);
      // Whichever of the two came first.
      if (made.answer.status === 201) expect(await look(made.token)).toBe(404);
      else expect([401, 403]).toContain(made.answer.status);
    }
  });

  it.each([
    { email: 'no address', role: 'viewer' },
    { email: 'a@b.example', role: 'boss' },
    { email: 'a@b.example' },
    { email: `${'a'.repeat(250)}@b.example`, role: 'viewer' },
  ])('is refused when it is none: %j', async (body) => {
    expect((await admin.send('POST', '/api/account-links', body)).status).toBe(422);
  });

  it('leaves its token neither in the database nor in the list', async () => {
    const { token } = await invite(admin, 'viewer');
    const rows: unknown = await api.database.withDataSource((source) =>
      source.query('SELECT * FROM account_links, audit_log'),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await admin.send('GET', '/api/account-links')).text).not.toContain(token);
  });
});

describe('a new password by a link', () => {
  it('ends every session, and an earlier password', async () => {
    const guest = await joined('analyst');
    const made = await admin.send('POST', `/api/people/${guest.id}/reset-link`);
    const token = String(made.body.token);
    const client = new ApiClient(api.url);
    const use = { token, password: 'seven slow trains to Turin' };
    expect((await client.send('POST', '/api/account-links/use', use)).status).toBe(200);
    expect((await guest.client.send('GET', '/api/session')).status).toBe(401);
    expect((await new ApiClient(api.url).signIn(guest.email, CHOSEN)).status).toBe(401);
    expect((await client.send('GET', '/api/session')).status).toBe(200);
    expect((await client.send('POST', '/api/account-links/use', use)).status).toBe(404);
  });

  it('leads no longer into an account that has become more, was shut out or has changed its password', async () => {
    const guest = await joined('analyst');
    const link = async () => String((await admin.send('POST', `/api/people/${guest.id}/reset-link`)).body.token);
    const use = async (token: string) => {
      const body = { token, password: 'seven slow trains to Turin' };
      return (await new ApiClient(api.url).send('POST', '/api/account-links/use', body)).status;
    };
    const beforeDisabled = await link();
    for (const disabled of [true, false]) await admin.send('PUT', `/api/people/${guest.id}/disabled`, { disabled });
    expect(await use(beforeDisabled)).toBe(404);
    const beforeChanged = await link();
    await guest.client.signIn(guest.email, CHOSEN);
    const changed = { current: CHOSEN, next: 'eleven grey geese on a roof' };
    expect((await guest.client.send('PUT', '/api/session/password', changed)).status).toBe(204);
    expect(await use(beforeChanged)).toBe(404);
    const beforeRaised = await link();
    await owner.send('PUT', `/api/people/${guest.id}/role`, { role: 'owner' });
    expect(await use(beforeRaised)).toBe(404);
    expect((await new ApiClient(api.url).signIn(guest.email, changed.next)).status).toBe(200);
    await owner.send('DELETE', `/api/people/${guest.id}`);
  });

  it('is made by nobody for themselves or above, and is of no use for who is shut out', async () => {
    const guest = await joined('viewer');
    const reset = async (by: ApiClient, id: string) => by.send('POST', `/api/people/${id}/reset-link`);
    expect((await reset(admin, await idOf('admin@baton.local'))).body.code).toBe('not-yourself');
    expect((await reset(admin, await idOf('owner@baton.local'))).body.code).toBe('above-own-role');
    expect((await reset(admin, 'nobody')).status).toBe(404);
    const { token } = (await reset(admin, guest.id)).body;
    await admin.send('PUT', `/api/people/${guest.id}/disabled`, { disabled: true });
    const use = { token, password: 'seven slow trains to Turin' };
    expect((await new ApiClient(api.url).send('POST', '/api/account-links/use', use)).status).toBe(404);
    await admin.send('PUT', `/api/people/${guest.id}/disabled`, { disabled: false });
    api.clock.offsetMs = RESET_MS + 1000;
    expect((await new ApiClient(api.url).send('POST', '/api/account-links/use', use)).status).toBe(404);
  });
});

describe('an account', () => {
  it('has its new role from its next request on', async () => {
    const guest = await joined('viewer');
    expect((await guest.client.send('GET', '/api/people')).status).toBe(403);
    expect((await admin.send('PUT', `/api/people/${guest.id}/role`, { role: 'admin' })).status).toBe(204);
    expect((await guest.client.send('GET', '/api/people')).status).toBe(200);
    const entry = { action: 'account.role-changed', subject: guest.email, detail: { before: 'viewer', role: 'admin' } };
    expect(await newest()).toMatchObject({ account: 'admin@baton.local', ...entry });
    await admin.send('PUT', `/api/people/${guest.id}/role`, { role: 'agent' });
    expect((await guest.client.send('GET', '/api/people')).status).toBe(403);
  });

  it('that is disabled is out at once, and cannot sign in until it is open again', async () => {
    const guest = await joined('analyst');
    const stream = await guest.client.open('GET', '/api/session');
    expect(stream.status).toBe(200);
    expect((await admin.send('PUT', `/api/people/${guest.id}/disabled`, { disabled: true })).status).toBe(204);
    expect((await guest.client.send('GET', '/api/session')).status).toBe(401);
    const refused = await new ApiClient(api.url).signIn(guest.email, CHOSEN);
    const unknown = await new ApiClient(api.url).signIn('nobody@trattoria.example', CHOSEN);
    expect([refused.status, refused.body]).toEqual([unknown.status, unknown.body]);
    await admin.send('PUT', `/api/people/${guest.id}/disabled`, { disabled: false });
    expect((await guest.client.send('GET', '/api/session')).status).toBe(401);
    expect((await new ApiClient(api.url).signIn(guest.email, CHOSEN)).status).toBe(200);
  });

  it('that is removed is gone, and what it did stays told', async () => {
    const guest = await joined('analyst');
    expect((await admin.send('DELETE', `/api/people/${guest.id}`)).status).toBe(204);
    expect((await guest.client.send('GET', '/api/session')).status).toBe(401);
    expect(await idOf(guest.email)).toBe('');
    expect((await admin.send('DELETE', `/api/people/${guest.id}`)).status).toBe(404);
    const { body } = await admin.send('GET', '/api/audit?limit=50');
    expect(body.entries).toContainEqual(expect.objectContaining({ account: guest.email, action: 'account.created' }));
  });

  it('of an owner is out of an admin’s reach, and the last owner stays', async () => {
    const ownerId = await idOf('owner@baton.local');
    const attempts = [
      ['PUT', 'role', { role: 'viewer' }],
      ['PUT', 'disabled', { disabled: true }],
      ['DELETE', 'sessions', undefined],
    ] as const;
    for (const [method, what, body] of attempts) {
      const refused = await admin.send(method, `/api/people/${ownerId}/${what}`, body);
      expect([what, refused.status, refused.body.code]).toEqual([what, 403, 'above-own-role']);
    }
    expect((await admin.send('DELETE', `/api/people/${ownerId}`)).status).toBe(403);
    expect((await owner.send('DELETE', `/api/people/${ownerId}`)).body.code).toBe('not-yourself');
    expect((await owner.send('GET', '/api/session')).status).toBe(200);
  });

  it('of one of two owners who remove each other at once stays', async () => {
    const other = await joined('owner');
    const ownerId = await idOf('owner@baton.local');
    const answers = await Promise.all([
      owner.send('PUT', `/api/people/${other.id}/role`, { role: 'admin' }),
      other.client.send('PUT', `/api/people/${ownerId}/role`, { role: 'admin' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
    const owners = (await api.database.accounts.all()).filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(1);
    await api.database.accounts.changeRole(ownerId, 'owner');
    await api.database.accounts.changeRole(other.id, 'viewer');
  });
});

describe('sessions', () => {
  it('are listed to their owner, and end one by one, all others, or all by an admin', async () => {
    const guest = await joined('analyst');
    const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
    const [second, third] = [new ApiClient(api.url), new ApiClient(api.url)];
    for (const client of [second, third]) {
      await client.send('POST', '/api/session', { email: guest.email, password: CHOSEN }, headers);
    }
    type Sessions = { id: string; device: string; current: boolean }[];
    const sessions = (await guest.client.send('GET', '/api/session/sessions')).body.sessions as Sessions;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const foreign = sessions.find(({ device, current }) => device === headers['User-Agent'] && !current);
    const endOne = (by: ApiClient, id = '') => by.send('DELETE', `/api/session/sessions/${id}`);
    expect((await endOne(admin, foreign?.id)).status).toBe(404);
    expect((await endOne(guest.client, foreign?.id)).status).toBe(204);
    const statuses = async () =>
      Promise.all([second, third].map(async (client) => (await client.send('GET', '/api/session')).status));
    expect((await statuses()).sort()).toEqual([200, 401]);
    expect((await guest.client.send('DELETE', '/api/session/sessions')).status).toBe(204);
    expect(await statuses()).toEqual([401, 401]);
    expect((await guest.client.send('GET', '/api/session')).status).toBe(200);
    expect((await admin.send('DELETE', `/api/people/${guest.id}/sessions`)).status).toBe(204);
    expect((await guest.client.send('GET', '/api/session')).status).toBe(401);
  });

  it('that are ended end what they hold open', async () => {
    const guest = await joined('agent');
    const stream = await guest.client.open('GET', '/api/desk/stream');
    expect(stream.status).toBe(200);
    await admin.send('DELETE', `/api/people/${guest.id}/sessions`);
    await stream.text();
  });

  it('of a role that may no longer see what they hold open lose it', async () => {
    const guest = await joined('agent');
    const stream = await guest.client.open('GET', '/api/desk/stream');
    await admin.send('PUT', `/api/people/${guest.id}/role`, { role: 'viewer' });
    await stream.text();
    expect((await guest.client.open('GET', '/api/desk/stream')).status).toBe(403);
  });
});

describe('one’s own account', () => {
  it('is renamed', async () => {
    const guest = await joined('viewer');
    const renamed = await guest.client.send('PUT', '/api/session/name', { name: '  Anna  ' });
    expect(renamed.body).toMatchObject({ account: { name: 'Anna', email: guest.email } });
    expect((await guest.client.send('PUT', '/api/session/name', { name: ' ' })).status).toBe(422);
    expect((await guest.client.send('PUT', '/api/session/name', { name: 'a\0b' })).status).toBe(422);
  });

  it('takes no password that is guessed first', async () => {
    const client = await api.signedIn('viewer');
    const change = (next: string) => client.send('PUT', '/api/session/password', { current: PASSWORD, next });
    for (const next of ['short', 'password1234', 'viewer-baton-2026']) {
      expect((await change(next)).body.code).toBe('weak-password');
    }
  });
});
