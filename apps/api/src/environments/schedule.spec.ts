import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { auditOf, flowOfVersions, versionThatFails } from '../testing/flow-of-versions.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';
import type { EnvironmentState } from './environment-answers.js';
import { Schedule } from './schedule.js';

const HOUR_MS = 3_600_000;

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());
afterEach(() => {
  api.clock.offsetMs = 0;
});

const path = (flowId: string) => `/api/flows/${flowId}/environments/production/schedule`;
const inMs = (ms: number) => new Date(api.clock.now().getTime() + ms).toISOString();
async function production(flowId: string): Promise<EnvironmentState> {
  const { body } = await admin.send('GET', `/api/flows/${flowId}/environments`);
  return (body.environments as EnvironmentState[])[1] as EnvironmentState;
}
const anHourLater = async () => {
  api.clock.offsetMs += HOUR_MS + 1_000;
  // A look that began before may be under way still: the second one has begun since.
  await api.app.get(Schedule).runDue();
  await api.app.get(Schedule).runDue();
};

describe('a version with a time', () => {
  it('goes live then, and not before', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Timed', ['One.', 'Two.']);
    const planned = await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(HOUR_MS) });
    expect(planned.status).toBe(201);
    await api.app.get(Schedule).runDue();
    expect(await production(flowId)).toMatchObject({
      current: { versionId: versions[1] },
      scheduled: [{ id: planned.body.id, number: 1, by: 'admin@baton.local', state: 'waiting' }],
    });
    await anHourLater();
    expect(await production(flowId)).toMatchObject({ current: { versionId: versions[0] }, scheduled: [] });
    expect((await auditOf(api.database, flowId))[0]?.action).toBe('schedule.done');
  });

  it('can be published for later: it is checked and kept now', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Later', ['One.']);
    await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: 2, definition: smallFlow('Later', 'Two.') });
    const published = await admin.send('POST', `/api/flows/${flowId}/versions`, { at: inMs(HOUR_MS) });
    expect(published.body.number).toBe(2);
    expect((await production(flowId)).current?.versionId).toBe(versions[0]);
    await anHourLater();
    expect((await production(flowId)).current?.versionId).toBe(published.body.versionId);
  });

  it('can be cancelled, and cannot be in the past', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Cancelled', ['One.', 'Two.']);
    const past = await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(-1_000) });
    expect([past.status, past.body.code]).toEqual([422, 'time-is-past']);
    const never = await admin.send('POST', path(flowId), { versionId: versions[0], at: 'tomorrow' });
    expect([never.status, never.body.code]).toEqual([422, 'wrong-request']);
    const { body } = await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(HOUR_MS) });
    const cancel = () => admin.send('DELETE', `${path(flowId)}/${String(body.id)}`);
    expect((await cancel()).status).toBe(204);
    expect((await cancel()).status).toBe(404);
    await anHourLater();
    expect((await production(flowId)).current?.versionId).toBe(versions[1]);
  });

  it('does not go live when it no longer fits, and says so until it is put aside', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Failed', ['One.', 'Two.']);
    const { body } = await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(HOUR_MS) });
    // As if it had been published by a Baton that spoke a language more.
    const unfit = { ...smallFlow('Failed', 'One.'), language: 'tlh' };
    const { versionId } = await api.database.flowVersions.add({
      flowId,
      of: { definition: unfit },
      note: '',
      by: null,
    });
    await api.database.withDataSource((dataSource) =>
      dataSource.query('UPDATE scheduled_versions SET version_id = $2 WHERE id = $1', [body.id, versionId]),
    );
    await anHourLater();
    const { current, scheduled } = await production(flowId);
    expect(current?.versionId).toBe(versions[1]);
    expect(scheduled).toMatchObject([{ id: body.id, state: 'failed' }]);
    expect(scheduled[0]?.problems.map(({ code }) => code)).toContain('unknown-language');
    expect((await auditOf(api.database, flowId))[0]?.action).toBe('schedule.failed');
    await admin.send('DELETE', `${path(flowId)}/${String(body.id)}`);
    expect((await production(flowId)).scheduled).toEqual([]);
  });

  it('passes its test cases when it is planned, or says why not, and that holds at its time', async () => {
    const { flowId, failing, current } = await versionThatFails(admin, 'Fails later');
    const plan = { versionId: failing, at: inMs(HOUR_MS) };
    const refused = await admin.send('POST', path(flowId), plan);
    expect([refused.status, refused.body.code]).toEqual([422, 'tests-failed']);
    expect((await production(flowId)).scheduled).toEqual([]);
    const overrideReason = 'The greeting is new on purpose';
    expect((await admin.send('POST', path(flowId), { ...plan, overrideReason })).status).toBe(201);
    expect((await production(flowId)).current?.versionId).toBe(current);
    await anHourLater();
    expect(await production(flowId)).toMatchObject({ current: { versionId: failing }, scheduled: [] });
    expect((await auditOf(api.database, flowId))[0]).toMatchObject({
      action: 'schedule.done',
      detail: { overrideReason, before: current, at: plan.at },
    });
  });

  it('does not go live when its test cases fail at its time and nobody has said why they may', async () => {
    const { flowId, failing, current } = await versionThatFails(admin, 'Fails then');
    const { body } = await admin.send('POST', path(flowId), {
      versionId: failing,
      at: inMs(HOUR_MS),
      overrideReason: 'The greeting is new on purpose',
    });
    // As if a newer Baton understood something else since.
    await api.database.withDataSource((dataSource) =>
      dataSource.query('UPDATE scheduled_versions SET override_reason = NULL WHERE id = $1', [body.id]),
    );
    await anHourLater();
    const { current: now, scheduled } = await production(flowId);
    expect(now?.versionId).toBe(current);
    expect(scheduled).toMatchObject([{ id: body.id, state: 'failed', problems: [{ code: 'test-failed' }] }]);
  });

  it('goes live once when two processes of the api see that its time has come', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Two processes', ['One.', 'Two.']);
    await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(HOUR_MS) });
    const second = await api.second();
    api.clock.offsetMs += HOUR_MS + 1_000;
    while ((await production(flowId)).current?.versionId !== versions[0]) await api.app.get(Schedule).runDue();
    await sleep(1_100);
    await second.stop();
    const actions = (await auditOf(api.database, flowId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'schedule.done')).toHaveLength(1);
  });

  it('goes live when the api is there again, having been away at the time', async () => {
    const { flowId, versions } = await flowOfVersions(admin, 'Away', ['One.', 'Two.']);
    await admin.send('POST', path(flowId), { versionId: versions[0], at: inMs(HOUR_MS) });
    await api.outage(async () => {
      api.clock.offsetMs += 3 * HOUR_MS;
      await api.app.get(Schedule).runDue();
    });
    while ((await production(flowId)).current?.versionId !== versions[0]) await api.app.get(Schedule).runDue();
  });
});
