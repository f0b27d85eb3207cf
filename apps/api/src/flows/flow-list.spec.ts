import { afterAll, beforeAll, expect, it } from '@jest/globals';
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

it('the list of flows says whether callers hear what is drawn, and who drew it last', async () => {
  const { body } = await admin.send('POST', '/api/flows', { name: 'Listed', definition: smallFlow('Listed') });
  const id = String(body.id);
  const listed = async () => {
    const { flows } = (await admin.send('GET', '/api/flows')).body as { flows: { id: string }[] };
    return flows.find((flow) => flow.id === id);
  };
  expect(await listed()).toMatchObject({ published: null, inTest: null, changedSince: false });
  await admin.send('POST', `/api/flows/${id}/versions`, { revision: 1, note: 'First' });
  expect(await listed()).toMatchObject({ published: { number: 1 }, changedSince: false });
  await admin.send('PUT', `/api/flows/${id}/draft`, { revision: 1, definition: smallFlow('Listed', 'Good night.') });
  expect(await listed()).toMatchObject({
    published: { number: 1 },
    changedSince: true,
    updatedBy: 'admin@baton.local',
  });
  await admin.send('PUT', `/api/flows/${id}/draft`, { revision: 2, definition: smallFlow('Listed') });
  expect(await listed()).toMatchObject({ changedSince: false });
});
