import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());

const pathOf = (host: string) => `/api/allowed-hosts/${encodeURIComponent(host)}`;
const hosts = async () => (await api.database.allowedHosts.all()).map(({ host }) => host);

describe('a host that may be private', () => {
  it.each([
    ['crm.internal', 'crm.internal'],
    ['CRM.Internal:8080', 'crm.internal:8080'],
    ['10.0.0.5:80', '10.0.0.5:80'],
    ['0x7f.1', '127.0.0.1'],
    ['[FD00:0::1]:443', '[fd00::1]:443'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s is kept as a URL has it: %s', async (written, kept) => {
    expect(await admin.send('PUT', pathOf(written))).toMatchObject({ status: 200, body: { host: kept } });
    expect(await hosts()).toEqual([kept]);
    expect(await admin.send('DELETE', pathOf(written))).toMatchObject({ status: 204 });
    expect(await hosts()).toEqual([]);
    expect(await admin.send('DELETE', pathOf(written))).toMatchObject({ status: 404 });
  });

  it.each([
    '',
    ' ',
    'http://crm',
    'crm/path',
    'a:b@crm',
    'crm:0',
    'crm:99999',
    'crm:',
    '[fd00::1',
    'fd00::1',
    '*',
    '1.2.3.4.5',
  ])('is not %j', async (host) => {
    const { status } = await admin.send('PUT', pathOf(host));
    expect([404, 405, 422]).toContain(status);
    expect(await hosts()).toEqual([]);
  });

  it('is listed, and written to the audit log with who did it', async () => {
    await admin.send('PUT', pathOf('crm.internal'));
    expect((await admin.send('GET', '/api/allowed-hosts')).body).toEqual({
      hosts: [{ host: 'crm.internal', allowedAt: expect.any(String), allowedBy: 'admin@baton.local' }],
    });
    await admin.send('DELETE', pathOf('crm.internal'));
    const { body } = await admin.send('GET', '/api/audit?limit=2');
    expect(body).toMatchObject({
      entries: [
        { account: 'admin@baton.local', action: 'host.disallowed', subject: 'crm.internal' },
        { account: 'admin@baton.local', action: 'host.allowed', subject: 'crm.internal' },
      ],
    });
  });

  it('is for admins only', async () => {
    for (const role of ['analyst', 'agent'] as const) {
      const client = await api.signedIn(role);
      for (const method of ['PUT', 'DELETE']) {
        expect(await client.send(method, pathOf('crm.internal'))).toMatchObject({ status: 403 });
      }
    }
    expect(await hosts()).toEqual([]);
  });
});
