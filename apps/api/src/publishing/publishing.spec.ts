import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let admin: ApiClient;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());

async function createFlow(name: string): Promise<string> {
  const { status, body } = await analyst.send('POST', '/api/flows', { name, definition: smallFlow(name) });
  expect(status).toBe(201);
  return body.id as string;
}

describe('the way of a flow', () => {
  it('goes from a draft over a version to a number, and is written down', async () => {
    const id = await createFlow('Way');
    const definition = smallFlow('Way', 'See you soon.');
    const saved = await analyst.send('PUT', `/api/flows/${id}/draft`, { revision: 1, definition });
    expect(saved.body).toEqual({ revision: 2 });
    expect((await analyst.send('POST', `/api/flows/${id}/validate`)).body).toEqual({ problems: [] });

    const published = await admin.send('POST', `/api/flows/${id}/versions`, { note: 'first', revision: 2 });
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ number: 1, versionId: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { versionId } = published.body as { versionId: string };
    const again = await admin.send('POST', `/api/flows/${id}/versions`, {});
    expect([again.status, again.body]).toEqual([200, published.body]);

    expect((await admin.send('PUT', '/api/numbers/4000', { flowId: id })).status).toBe(200);
    const { flows } = (await analyst.send('GET', '/api/flows')).body as { flows: { id: string }[] };
    expect(flows.find((flow) => flow.id === id)).toMatchObject({
      name: 'Way',
      draftRevision: 2,
      numbers: ['4000'],
      published: { versionId, number: 1 },
    });
    expect((await analyst.send('GET', `/api/flows/${id}/versions`)).body).toMatchObject({
      versions: [{ versionId, number: 1, note: 'first', publishedBy: 'admin@baton.local', runsIn: ['production'] }],
    });
    expect((await analyst.send('GET', `/api/versions/${versionId}`)).body).toMatchObject({ flowId: id, definition });
    expect((await admin.send('DELETE', '/api/numbers/4000')).status).toBe(204);
    expect((await admin.send('DELETE', '/api/numbers/4000')).status).toBe(404);

    const { entries } = (await admin.send('GET', '/api/audit?limit=10')).body as { entries: { action: string }[] };
    expect(entries.slice(0, 6).map(({ action }) => action)).toEqual([
      'number.unbound',
      'number.bound',
      'flow.published',
      'flow.published',
      'draft.changed',
      'flow.created',
    ]);
  });

  it('tells who saves or publishes an old revision that the draft was changed', async () => {
    const id = await createFlow('Conflict');
    const save = (revision: number) =>
      analyst.send('PUT', `/api/flows/${id}/draft`, { revision, definition: smallFlow('Conflict') });
    const answers = await Promise.all([save(1), save(1), save(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('draft-changed');
    const published = await admin.send('POST', `/api/flows/${id}/versions`, { revision: 1 });
    expect([published.status, published.body.code]).toEqual([409, 'draft-changed']);
  });

  it('lets one version come out when two publish at once', async () => {
    const id = await createFlow('Race');
    const publish = () => admin.send('POST', `/api/flows/${id}/versions`, {});
    const answers = await Promise.all([publish(), publish(), publish(), publish()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => `${String(body.number)} ${String(body.versionId)}`)).size).toBe(1);
  });

  it('is compared with its own versions, and with no other flow’s', async () => {
    const [id, other] = [await createFlow('Compared'), await createFlow('Another')];
    const versionOf = async (flowId: string) =>
      String((await admin.send('POST', `/api/flows/${flowId}/versions`, {})).body.versionId);
    const [own, foreign] = [await versionOf(id), await versionOf(other)];
    expect((await analyst.send('GET', `/api/flows/${id}/diff?from=${own}`)).body).toEqual({ changes: [] });
    expect((await analyst.send('GET', `/api/flows/${id}/diff?from=${foreign}`)).status).toBe(404);
    const nowhere = '/api/flows/00000000-0000-4000-8000-000000000000/diff';
    expect((await analyst.send('GET', `${nowhere}?from=${own}&to=${own}`)).status).toBe(404);
  });

  it('is refused with every problem of the flow', async () => {
    const id = await createFlow('Broken');
    const whole = smallFlow('Broken');
    const definition = { ...whole, edges: [{ id: 'x', source: 'start', outcome: 'next', target: 'nowhere' }] };
    await analyst.send('PUT', `/api/flows/${id}/draft`, { revision: 1, definition });
    const refused = await admin.send('POST', `/api/flows/${id}/versions`, {});
    expect([refused.status, refused.body.code]).toEqual([422, 'flow-has-problems']);
    const { problems } = (await analyst.send('POST', `/api/flows/${id}/validate`, {})).body as { problems: object[] };
    expect(refused.body.problems).toEqual(problems);
    expect(problems.length).toBeGreaterThan(0);
    const sent = await analyst.send('POST', `/api/flows/${id}/validate`, { definition: { nodes: 1 } });
    expect(sent.status).toBe(200);
    expect(sent.body.problems).not.toEqual([]);
    expect((await analyst.send('GET', `/api/flows/${id}`)).body.published).toBeNull();
  });
});
