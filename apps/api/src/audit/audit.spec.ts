import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let admin: ApiClient;
let flowId: string;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  flowId = String((await (await api.signedIn('analyst')).send('POST', '/api/flows', { name: 'Trattoria' })).body.id);
  const queue = { agentPhone: 'sip:a@127.0.0.1', estimatedWaitMinutes: 4, open: true };
  await admin.send('PUT', '/api/queues/reservations', { label: 'Tables "outside"', ...queue });
  await admin.send('PUT', '/api/numbers/2000', { flowId });
}, 60_000);
afterAll(() => api.stop());

interface Entry {
  id: number;
  account: string;
  action: string;
  subject: string;
  subjectName: string | null;
}
const search = async (query: string) => {
  const { status, body } = await admin.send('GET', `/api/audit?${query}`);
  expect(status).toBe(200);
  return body as unknown as { entries: Entry[]; next: string | null };
};
const actions = async (query: string) => (await search(query)).entries.map(({ action }) => action);

describe('the audit log', () => {
  it('is searched by who, what, to what, when and by words, all of which must occur', async () => {
    expect(await actions('account=Analyst@baton.local')).toEqual(['flow.created', 'session.begun']);
    expect(await actions('action=flow')).toEqual(['flow.created']);
    expect(await actions('action=flow.created')).toEqual(['flow.created']);
    expect(await actions('action=flo')).toEqual([]);
    expect(await actions('action=f%25')).toEqual([]);
    expect(await actions('subject=2000')).toEqual(['number.bound']);
    expect(await actions('words=TRATTORIA')).toEqual(['flow.created']);
    expect(await actions('words=reservations+127.0.0.1')).toEqual(['queue.changed']);
    expect(await actions('words=reservations+trattoria')).toEqual([]);
    const now = new Date();
    const later = encodeURIComponent(new Date(now.getTime() + 60_000).toISOString());
    expect(await actions(`from=${later}`)).toEqual([]);
    expect(await actions(`to=${later}&action=number`)).toEqual(['number.bound']);
  });

  it('names flows and people as they are called now', async () => {
    const { entries } = await search('action=flow.created');
    expect(entries).toEqual([
      expect.objectContaining({ account: 'analyst@baton.local', accountName: 'analyst', subjectName: 'Trattoria' }),
    ]);
  });

  it('is read on where a page ended, without gap or repetition', async () => {
    const all = (await search('limit=200')).entries.map(({ id }) => id);
    const read: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Awaited<ReturnType<typeof search>> = await search(next === '' ? 'limit=2' : `limit=2&cursor=${next}`);
      read.push(...page.entries.map(({ id }) => id));
      next = page.next;
    }
    expect(read).toEqual(all);
  });

  it('offers who and what occurs', async () => {
    const { body } = await admin.send('GET', '/api/audit/choices');
    expect(body.accounts).toEqual(['admin@baton.local', 'analyst@baton.local']);
    expect(body.actions).toEqual(['flow.created', 'number.bound', 'queue.changed', 'session.begun']);
  });

  it('goes into a spreadsheet, where no name becomes a formula', async () => {
    await admin.send('PUT', '/api/session/name', { name: '=HYPERLINK("http://evil.test")' });
    const { headers, text } = await admin.send('GET', '/api/audit/export?account=admin@baton.local');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toContain('attachment');
    const lines = text.split('\r\n');
    expect(lines[0]).toContain('time,account,name,action');
    expect(lines.filter((line) => line !== '')).toHaveLength(
      1 + (await search('account=admin@baton.local')).entries.length,
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil.test"")"`);
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });

  it.each(['limit=0', 'limit=201', 'cursor=x', 'from=yesterday', 'unknown=1', `words=${'x'.repeat(200)}`])(
    'refuses what is no search: %s',
    async (query) => {
      expect((await admin.send('GET', `/api/audit?${query}`)).status).toBe(422);
    },
  );

  it('says what it was before it was changed', async () => {
    const detailOf = async (query: string) => {
      const { entries } = (await admin.send('GET', `/api/audit?limit=1&${query}`)).body as { entries: object[] };
      return entries[0];
    };
    await admin.send('PUT', '/api/numbers/2000', { flowId, environment: 'test' });
    const bound = { flowId, environment: 'test', before: { flowId, environment: 'production' } };
    expect(await detailOf('action=number.bound')).toMatchObject({ detail: bound });
    await admin.send('DELETE', '/api/numbers/2000');
    expect(await detailOf('action=number.unbound')).toMatchObject({
      detail: { before: { flowId, environment: 'test' } },
    });
    await admin.send('PUT', '/api/session/name', { name: 'Ada' });
    expect(await detailOf('action=account.renamed')).toMatchObject({
      detail: { name: 'Ada', before: expect.any(String) },
    });
  });

  it('cannot be changed, not even by the api’s own database user', async () => {
    for (const statement of ['UPDATE audit_log SET account = NULL', 'DELETE FROM audit_log', 'TRUNCATE audit_log']) {
      const refused = api.database.withDataSource((source) => source.query(statement));
      await expect(refused).rejects.toMatchObject({ sqlState: '23001' });
    }
  });

  it('tells of changes that come every second once in a while', async () => {
    const entry = { account: 'analyst@baton.local', action: 'draft.changed', subject: flowId };
    for (let i = 0; i < 5; i += 1) await api.database.audit.recordSeldom(entry, 60_000);
    await api.database.audit.recordSeldom({ ...entry, account: 'admin@baton.local' }, 60_000);
    expect(await actions('action=draft.changed')).toEqual(['draft.changed', 'draft.changed']);
  });
});
