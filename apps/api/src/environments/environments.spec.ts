import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { auditOf, flowOfVersions, versionThatFails } from '../testing/flow-of-versions.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';
import type { EnvironmentState } from './environment-answers.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());

const put = (flowId: string, environment: string, body: object, client = admin) =>
  client.send('PUT', `/api/flows/${flowId}/environments/${environment}`, body);
async function environment(flowId: string, name: 'test' | 'production'): Promise<EnvironmentState> {
  const { body } = await admin.send('GET', `/api/flows/${flowId}/environments`);
  const found = (body.environments as EnvironmentState[]).find((of) => of.environment === name);
  if (!found) throw new Error('no such environment');
  return found;
}

describe('the environments of a flow', () => {
  it('let a version be published to test, promoted, and taken back', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Promoted', ['One.']);
    await admin.send('PUT', '/api/numbers/4100', { flowId });
    await admin.send('PUT', '/api/numbers/4101', { flowId, environment: 'test' });
    const definition = smallFlow('Promoted', 'Two.');
    await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: 2, definition });
    const published = await admin.send('POST', `/api/flows/${flowId}/versions`, { environment: 'test', note: 'two' });
    const second = published.body.versionId as string;
    expect(await environment(flowId, 'production')).toMatchObject({
      current: { versionId: versions[0], number: 1, runsIn: ['production'] },
      previous: null,
      numbers: ['4100'],
    });
    expect(await environment(flowId, 'test')).toMatchObject({ current: { versionId: second }, numbers: ['4101'] });

    const promoted = await put(flowId, 'production', { versionId: second, expected: versions[0], note: 'tested' });
    expect(promoted.status).toBe(200);
    expect(await environment(flowId, 'production')).toMatchObject({
      current: { versionId: second, runsIn: ['production', 'test'] },
      previous: { versionId: versions[0] },
      changedBy: 'admin@baton.local',
    });
    expect((await put(flowId, 'production', { versionId: versions[0] })).status).toBe(200);
    expect((await environment(flowId, 'production')).current?.versionId).toBe(versions[0]);
    const [back, forth] = await auditOf(api.database, flowId);
    expect([back?.action, forth?.action]).toEqual(['environment.rolled-back', 'environment.changed']);
    expect(forth?.detail).toMatchObject({ environment: 'production', number: 2, before: versions[0], note: 'tested' });
  });

  it('tell the second of two who change what they both saw, whether they publish or promote', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Raced', ['One.', 'Two.', 'Three.']);
    const [first = '', second = '', third = ''] = versions;
    const answers = await Promise.all([
      put(flowId, 'production', { versionId: first, expected: third }),
      put(flowId, 'production', { versionId: second, expected: third }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('environment-changed');
    const late = await admin.send('POST', `/api/flows/${flowId}/versions`, { expected: third });
    expect([late.status, late.body.code]).toEqual([409, 'environment-changed']);
    // Nothing of what the second one published is left half done.
    const { versions: listed } = (await admin.send('GET', `/api/flows/${flowId}/versions`)).body;
    expect(listed).toHaveLength(3);
  });

  it('refuse a version that no longer fits what is around it, but always go back', async () => {
    const { flowId } = await flowOfVersions(admin, 'Fits', ['One.']);
    const whole = smallFlow('Fits', 'Two.');
    const queue = { label: 'Gone', agentPhone: 'sip:a@127.0.0.1', estimatedWaitMinutes: 1, open: true };
    await admin.send('PUT', '/api/queues/gone', queue);
    const status = {
      id: 'status',
      type: 'queue-status',
      position: { x: 0, y: 99 },
      settings: { queue: 'gone' },
    };
    const ways = ['available', 'waiting', 'closed', 'unknown'];
    const edges = ways.map((outcome) => ({ id: `s-${outcome}`, source: 'status', outcome, target: 'end' }));
    const definition = {
      ...whole,
      nodes: [...whole.nodes, status],
      edges: [{ id: 'start-status', source: 'start', outcome: 'next', target: 'status' }, ...edges],
    };
    await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: 2, definition });
    const published = await admin.send('POST', `/api/flows/${flowId}/versions`, { environment: 'test' });
    expect(published.status).toBe(201);
    const versionId = published.body.versionId as string;
    await api.database.withDataSource((dataSource) => dataSource.query(`DELETE FROM queues WHERE name = 'gone'`));

    const refused = await put(flowId, 'production', { versionId });
    expect([refused.status, refused.body.code]).toEqual([422, 'flow-has-problems']);
    expect(refused.body.problems).not.toEqual([]);
    expect((await put(flowId, 'production', { versionId, anyway: true })).status).toBe(200);
    const { previous } = await environment(flowId, 'production');
    await put(flowId, 'production', { versionId: previous?.versionId });
    expect((await put(flowId, 'production', { versionId })).status).toBe(200);
  });

  it('let nothing into production whose test cases fail, unless somebody says why; going back is never tried', async () => {
    const { flowId, failing, current } = await versionThatFails(admin, 'Fails');
    const refused = await put(flowId, 'production', { versionId: failing });
    expect([refused.status, refused.body.code]).toEqual([422, 'tests-failed']);
    expect(refused.body.problems).toMatchObject([{ code: 'test-failed', path: ['testCases', 0, 'steps', 0] }]);
    // What is said of problems helps against no test.
    expect((await put(flowId, 'production', { versionId: failing, anyway: true })).body.code).toBe('tests-failed');
    const overrideReason = 'The greeting is new on purpose';
    expect((await put(flowId, 'production', { versionId: failing, overrideReason })).status).toBe(200);
    const [entry] = await auditOf(api.database, flowId);
    expect(entry).toMatchObject({
      action: 'environment.changed',
      detail: { overrideReason, failedTests: ['Says so'] },
    });
    expect((await put(flowId, 'production', { versionId: current })).status).toBe(200);
    expect((await put(flowId, 'production', { versionId: failing })).status).toBe(200);
  });

  it('are not changed, and nothing is written down, when what is put there runs there', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'There', ['One.']);
    const before = await auditOf(api.database, flowId);
    expect((await put(flowId, 'production', { versionId: versions[0] })).status).toBe(200);
    expect((await put(flowId, 'production', { versionId: versions[0], expected: null })).status).toBe(200);
    expect(await auditOf(api.database, flowId)).toEqual(before);
  });

  it('can be taken offline, and know neither other flows nor other environments', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Offline', ['One.']);
    expect((await admin.send('DELETE', `/api/flows/${flowId}/environments/production`)).status).toBe(204);
    expect(await environment(flowId, 'production')).toMatchObject({
      current: null,
      previous: { versionId: versions[0] },
    });
    const again = await admin.send('DELETE', `/api/flows/${flowId}/environments/production`);
    expect([again.status, again.body.code]).toEqual([409, 'environment-empty']);
    const other = await flowOfVersions(admin, 'Other', ['Other.']);
    expect((await put(flowId, 'production', { versionId: other.versions[0] })).status).toBe(404);
    expect((await put(flowId, 'staging', { versionId: versions[0] })).status).toBe(422);
    expect((await put('nothing', 'production', { versionId: versions[0] })).status).toBe(404);
  });
});
