import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { reasonsToKeep } from './queue-removal.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  for (const name of ['reservations', 'spare']) {
    await admin.send('PUT', `/api/queues/${name}`, {
      agentPhone: 'sip:a@127.0.0.1',
      estimatedWaitMinutes: 4,
      open: true,
    });
  }
}, 60_000);
afterAll(() => api.stop());

const names = async () =>
  ((await admin.send('GET', '/api/queues')).body as unknown as { queues: { name: string }[] }).queues.map(
    ({ name }) => name,
  );

describe('a queue', () => {
  it('that nothing needs is removed, and that is written down', async () => {
    expect((await admin.send('DELETE', '/api/queues/spare')).status).toBe(204);
    expect(await names()).not.toContain('spare');
    const { body } = await admin.send('GET', '/api/audit?action=queue.removed');
    expect(body.entries).toMatchObject([{ action: 'queue.removed', subject: 'spare' }]);
    expect((await admin.send('DELETE', '/api/queues/spare')).status).toBe(404);
  });

  it('stays while a draft or what runs hands over to it, and is told which', async () => {
    const { id } = (await admin.send('POST', '/api/flows', { name: 'Hands over', definition: restaurantFlow })).body;
    const refused = await admin.send('DELETE', '/api/queues/reservations');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'queue-in-use',
      problems: [{ code: 'queue-named-by-flow', path: ['flows', id], message: expect.stringContaining('Hands over') }],
    });
    expect(await names()).toContain('reservations');

    await admin.send('POST', `/api/flows/${String(id)}/versions`, { revision: 1, note: 'First' });
    const bare = { ...restaurantFlow, nodes: restaurantFlow.nodes.filter(({ type }) => type === 'start'), edges: [] };
    const saved = await admin.send('PUT', `/api/flows/${String(id)}/draft`, { revision: 1, definition: bare });
    expect(saved.status).toBe(200);
    expect((await admin.send('DELETE', '/api/queues/reservations')).body).toMatchObject({ code: 'queue-in-use' });
  });

  it.each(['../accounts', 'a b', '%00'])('called %s is none', async (name) => {
    expect((await admin.send('DELETE', `/api/queues/${encodeURIComponent(name)}`)).status).toBe(422);
  });
});

describe('the reasons to keep a queue', () => {
  it('are flows, callers, call backs and messages', () => {
    const uses = { flows: [{ id: '1', name: 'Tables' }], waiting: 1, callbacks: 2, voicemails: 3 };
    expect(reasonsToKeep(uses).map(({ message }) => message)).toEqual([
      expect.stringContaining('“Tables”'),
      'Callers are waiting in it: 1.',
      'Callers want to be called back from it: 2.',
      'Messages were left in it that nobody has heard: 3.',
    ]);
    expect(reasonsToKeep({ flows: [], waiting: 0, callbacks: 0, voicemails: 0 })).toEqual([]);
  });
});
