import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  const analyst = await api.signedIn('analyst');
  // Two of them have the same name, in other letters.
  const names = ['Bakery', 'clinic', 'Clinic', 'dentist', 'école'];
  const ids = await Promise.all(
    names.map(async (name) => (await analyst.send('POST', '/api/flows', { name })).body.id as string),
  );
  for (const [index, id] of ids.entries()) {
    await admin.send('PUT', `/api/numbers/10${index}`, { flowId: id });
    await analyst.send('POST', `/api/flows/${id}/reviews`, { note: 'please' });
    const queue = { agentPhone: 'sip:a@127.0.0.1', estimatedWaitMinutes: 1, open: true };
    await admin.send('PUT', `/api/queues/q${index}`, queue);
    await api.signedIn('admin');
  }
}, 60_000);
afterAll(() => api.stop());

const lists: readonly (readonly [path: string, name: string])[] = [
  ['/api/flows', 'flows'],
  ['/api/numbers', 'numbers'],
  ['/api/queues', 'queues'],
  ['/api/people', 'people'],
  ['/api/reviews', 'reviews'],
  ['/api/reviews?state=open', 'reviews'],
  ['/api/audit', 'entries'],
  ['/api/audit?action=flow', 'entries'],
  ['/api/session/sessions', 'sessions'],
];

describe('a list', () => {
  it.each(lists)('%s is the same page by page, by its Link header', async (path, name) => {
    const all = (await admin.send('GET', path)).body;
    expect(all.next).toBeNull();
    const items: unknown[] = [];
    let at: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=2`;
    for (let pages = 0; at !== undefined && pages < 100; pages += 1) {
      const { status, body, headers } = await admin.send('GET', at);
      expect(status).toBe(200);
      items.push(...(body[name] as unknown[]));
      at = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      expect(at === undefined).toBe(body.next === null);
      if (at !== undefined) expect(new URL(at, api.url).searchParams.get('cursor')).toBe(body.next);
    }
    expect(items).toEqual(all[name]);
    expect(items.length).toBeGreaterThan(2);
  });

  it.each(['/api/calls', '/api/desk/callbacks', '/api/desk/voicemails'])('%s may be empty', async (path) => {
    const { body, headers } = await admin.send('GET', `${path}?limit=1`);
    expect(body.next).toBeNull();
    expect(headers.get('link')).toBeNull();
  });

  it('goes on after an entry that is gone meanwhile', async () => {
    const { next } = (await admin.send('GET', '/api/numbers?limit=2')).body;
    await admin.send('DELETE', '/api/numbers/101');
    const { numbers } = (await admin.send('GET', `/api/numbers?limit=1&cursor=${String(next)}`)).body;
    expect(numbers).toMatchObject([{ number: '102' }]);
  });

  it('takes no cursor of another list, none that was made up, and no page without end', async () => {
    const { next } = (await admin.send('GET', '/api/audit?limit=1')).body;
    for (const query of [
      `cursor=${String(next)}`,
      'cursor=',
      'cursor=%00',
      `cursor=${'A'.repeat(501)}`,
      'limit=201',
      'limit=0',
    ]) {
      const { status, body } = await admin.send('GET', `/api/flows?${query}`);
      expect([status, body.code]).toEqual([422, 'wrong-request']);
    }
  });
});
