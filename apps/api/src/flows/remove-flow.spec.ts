import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let analyst: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  [analyst, admin] = await Promise.all([api.signedIn('analyst'), api.signedIn('admin')]);
}, 60_000);
afterAll(() => api.stop());

async function created(name: string): Promise<string> {
  const { body } = await analyst.send('POST', '/api/flows', { name, definition: smallFlow(name) });
  return String(body.id);
}

describe('deleting a flow', () => {
  it('takes it from the list, and says in the audit log who did it', async () => {
    const id = await created('Not needed');
    expect((await analyst.send('DELETE', `/api/flows/${id}`)).status).toBe(204);
    expect((await analyst.send('GET', `/api/flows/${id}`)).status).toBe(404);
    const [entry] = (await api.database.audit.search({ limit: 1 })).entries;
    expect(entry).toMatchObject({
      account: 'analyst@baton.local',
      action: 'flow.deleted',
      subject: id,
      detail: { name: 'Not needed' },
    });
    expect((await analyst.send('DELETE', `/api/flows/${id}`)).status).toBe(404);
  });

  it('is refused when it was published', async () => {
    const id = await created('In use');
    await admin.send('POST', `/api/flows/${id}/versions`, { revision: 1, note: 'First' });
    const refused = await admin.send('DELETE', `/api/flows/${id}`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'flow-in-use' });
    expect((await analyst.send('GET', `/api/flows/${id}`)).status).toBe(200);
  });

  it('is refused when a number leads to it', async () => {
    const id = await created('Has a number');
    await admin.send('PUT', '/api/numbers/4711', { flowId: id });
    expect((await analyst.send('DELETE', `/api/flows/${id}`)).body).toMatchObject({ code: 'flow-in-use' });
  });

  it.each(['nothing', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE flows; --"])(
    'says that %s is no flow',
    async (id) => {
      expect((await analyst.send('DELETE', `/api/flows/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});
