import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { auditOf } from '../testing/flow-of-versions.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let admin: ApiClient;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  [admin, analyst] = await Promise.all([api.signedIn('admin'), api.signedIn('analyst')]);
}, 60_000);
afterAll(() => api.stop());

async function asked(name: string, client = analyst): Promise<{ flowId: string; id: string }> {
  const created = await client.send('POST', '/api/flows', { name, definition: smallFlow(name) });
  const flowId = created.body.id as string;
  const { status, body } = await client.send('POST', `/api/flows/${flowId}/reviews`, { note: 'please' });
  expect(status).toBe(201);
  return { flowId, id: body.id as string };
}
const decide = (id: string, how: string, body: object = {}, client = admin) =>
  client.send('POST', `/api/reviews/${id}/${how}`, body);
const states = async (flowId: string) => {
  const { body } = await analyst.send('GET', `/api/flows/${flowId}/reviews`);
  return (body.reviews as { state: string }[]).map(({ state }) => state);
};

describe('a request to publish', () => {
  it('publishes what was asked for, though the draft has changed since, to the environment that was chosen', async () => {
    const { flowId, id } = await asked('Asked');
    const changed = smallFlow('Asked', 'Not this.');
    await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: 1, definition: changed });
    const open = (await admin.send('GET', '/api/reviews?state=open')).body.reviews;
    expect(open).toMatchObject([{ id, flowId, flowName: 'Asked', askedBy: 'analyst@baton.local', note: 'please' }]);
    const approved = await decide(id, 'approve', { environment: 'test', comment: 'good' });
    expect(approved.status).toBe(200);
    const version = await admin.send('GET', `/api/versions/${String(approved.body.versionId)}`);
    expect(version.body).toMatchObject({ definition: smallFlow('Asked'), note: 'please' });
    const { versions } = (await admin.send('GET', `/api/flows/${flowId}/versions`)).body;
    expect(versions).toMatchObject([{ runsIn: ['test'] }]);
    expect((await admin.send('GET', `/api/reviews/${id}`)).body).toMatchObject({
      state: 'approved',
      decidedBy: 'admin@baton.local',
      comment: 'good',
      versionId: approved.body.versionId,
    });
    const again = await decide(id, 'approve');
    expect([again.status, again.body.code]).toEqual([409, 'review-closed']);
  });

  it('is decided once when two do so at once', async () => {
    const { flowId, id } = await asked('Raced');
    const answers = await Promise.all([decide(id, 'approve'), decide(id, 'approve'), decide(id, 'decline')]);
    const won = answers.filter(({ status }) => status < 300);
    expect(won).toHaveLength(1);
    const { versions } = (await admin.send('GET', `/api/flows/${flowId}/versions`)).body as { versions: object[] };
    expect(versions).toHaveLength(won[0]?.status === 200 ? 1 : 0);
  });

  it('may be approved by the admin who asked, which is written down', async () => {
    const { flowId, id } = await asked('Own', admin);
    await decide(id, 'approve');
    const detail = (await auditOf(api.database, flowId)).find(({ action }) => action === 'review.approved')?.detail;
    expect(detail).toMatchObject({ own: true, askedBy: 'admin@baton.local' });
  });

  it('is taken back by who asked or by an admin, declined with a comment, and replaced by a newer one', async () => {
    const { flowId, id } = await asked('Replaced');
    const { body } = await analyst.send('POST', `/api/flows/${flowId}/reviews`, { note: 'rather this' });
    expect(await states(flowId)).toEqual(['open', 'withdrawn']);
    expect((await admin.send('GET', `/api/reviews/${id}`)).body.comment).toBe('Replaced by a newer request.');
    expect((await decide(body.id as string, 'decline', { comment: 'not yet' })).status).toBe(204);
    expect(await states(flowId)).toEqual(['declined', 'withdrawn']);

    const ofAdmin = await asked('Of the admin', admin);
    const refused = await decide(ofAdmin.id, 'withdraw', {}, analyst);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    expect((await decide(ofAdmin.id, 'withdraw')).status).toBe(204);
  });

  it('of a flow with problems is not approved, and stays open', async () => {
    const created = await analyst.send('POST', '/api/flows', { name: 'Broken', definition: smallFlow('Broken') });
    const flowId = created.body.id as string;
    const definition = { ...smallFlow('Broken'), edges: [] };
    await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: 1, definition });
    const { body } = await analyst.send('POST', `/api/flows/${flowId}/reviews`, {});
    const refused = await decide(body.id as string, 'approve');
    expect([refused.status, refused.body.code]).toEqual([422, 'flow-has-problems']);
    expect(await states(flowId)).toEqual(['open']);
  });
});
