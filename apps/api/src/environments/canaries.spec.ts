import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Canary } from '@baton/persistence';
import type { ApiClient } from '../testing/api-client.js';
import { auditOf, flowOfVersions, versionThatFails } from '../testing/flow-of-versions.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { tracedCall } from '../testing/traced-call.js';
import { CanaryWatch } from './canary-watch.js';
import type { EnvironmentState } from './environment-answers.js';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());

const rules = { leastCalls: 4, failedTransfers: null, failures: 25, misunderstandings: null };
const path = (flowId: string) => `/api/flows/${flowId}/environments/production/canary`;
const start = (flowId: string, versionId: string | undefined, more: object = {}) =>
  admin.send('PUT', path(flowId), { versionId, share: 50, rules, ...more });
async function production(flowId: string): Promise<EnvironmentState> {
  const { body } = await admin.send('GET', `/api/flows/${flowId}/environments`);
  return (body.environments as EnvironmentState[])[1] as EnvironmentState;
}

/** A call that ran the canary and is over. */
const call = (flowId: string, versionId: string | undefined, result: string) => ({
  ...tracedCall(randomUUID()),
  flowId,
  versionId: versionId ?? null,
  environment: 'production' as const,
  canary: true,
  startedAt: Date.now() + 1_000,
  endedAt: Date.now() + 2_000,
  result,
  endReason: 'flow',
});

/** The first version in production again, so that the second can be tried. */
async function twoVersions(name: string): Promise<{ flowId: string; first: string; second: string }> {
  const { flowId, versions } = await flowOfVersions(admin, name, ['One.', 'Two.']);
  const [first = '', second = ''] = versions;
  await admin.send('PUT', `/api/flows/${flowId}/environments/production`, { versionId: first });
  return { flowId, first, second };
}

describe('a canary', () => {
  it('is taken back by itself, once, when a rate is over its limit, and says why', async () => {
    const { flowId, first, second } = await twoVersions('Taken back');
    expect((await start(flowId, second)).status).toBe(204);
    const results = ['done', 'done', 'failed'].map((result) => call(flowId, second, result));
    await api.database.callTraces.write({ calls: results, events: [], handoffs: [] });
    await api.app.get(CanaryWatch).look();
    expect((await production(flowId)).canary).toMatchObject({ number: 2, calls: { calls: 3, failures: 1 } });
    await api.database.callTraces.write({ calls: [call(flowId, second, 'failed')], events: [], handoffs: [] });
    while ((await production(flowId)).canary !== null) await sleep(20);
    expect(await production(flowId)).toMatchObject({
      current: { versionId: first },
      lastCanary: {
        versionId: second,
        endReason: 'rolled-back',
        rolledBack: { calls: { calls: 4, failures: 2 }, breaches: [{ rate: 'failures', limit: 25, was: 50, of: 4 }] },
      },
    });
    await api.app.get(CanaryWatch).look();
    const actions = (await auditOf(api.database, flowId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'canary.rolled-back')).toHaveLength(1);
  });

  it('becomes what all calls run when it is promoted, and nothing when it is ended', async () => {
    const { flowId, first, second } = await twoVersions('Promoted');
    await start(flowId, second);
    expect((await admin.send('DELETE', path(flowId))).status).toBe(204);
    expect(await production(flowId)).toMatchObject({
      current: { versionId: first },
      canary: null,
      lastCanary: { endReason: 'ended', rolledBack: null },
    });
    await start(flowId, second, { rules: undefined });
    expect((await production(flowId)).canary?.rules.leastCalls).toBe(20);
    expect((await admin.send('POST', `${path(flowId)}/promote`)).status).toBe(204);
    expect(await production(flowId)).toMatchObject({
      current: { versionId: second },
      lastCanary: { endReason: 'promoted' },
    });
    expect((await admin.send('POST', `${path(flowId)}/promote`)).status).toBe(404);
    expect((await admin.send('DELETE', path(flowId))).status).toBe(404);
  });

  it('that was taken back does not go live by a click that came a moment too late', async () => {
    const { flowId, first, second } = await twoVersions('Too late');
    for (let round = 0; round < 8; round += 1) {
      await start(flowId, second);
      const [canary] = await api.database.canaries.running(flowId);
      const why = { figures: await api.database.canaries.figures(canary as Canary), breaches: [] };
      const [promoted, isBack] = await Promise.all([
        admin.send('POST', `${path(flowId)}/promote`),
        api.database.canaries.rollBack(canary?.id ?? '', why),
      ]);
      expect(promoted.status).toBe(isBack ? 404 : 204);
      expect((await production(flowId)).current?.versionId).toBe(isBack ? first : second);
      await admin.send('PUT', `/api/flows/${flowId}/environments/production`, { versionId: first });
    }
  });

  it('meets no caller while its test cases fail, unless somebody says why', async () => {
    const { flowId, failing } = await versionThatFails(admin, 'Fails');
    const refused = await start(flowId, failing);
    expect([refused.status, refused.body.code]).toEqual([422, 'tests-failed']);
    expect((await start(flowId, failing, { overrideReason: 'With a few calls only' })).status).toBe(204);
    // Its share is changed without more ado: it may have to be lowered in a hurry.
    expect((await start(flowId, failing, { share: 1 })).status).toBe(204);
    expect((await auditOf(api.database, flowId))[0]).toMatchObject({
      action: 'canary.started',
      detail: { share: 1, before: { share: 50, rules } },
    });
  });

  it('runs beside another version, a share of the calls, and nothing else', async () => {
    const { flowId, first, second } = await twoVersions('Beside');
    const code = async (answer: ReturnType<typeof start>) => (await answer).body.code;
    expect(await code(start(flowId, first))).toBe('already-current');
    for (const share of [0, 100, 1.5]) expect(await code(start(flowId, second, { share }))).toBe('wrong-request');
    expect(await code(start(flowId, second, { expected: second }))).toBe('environment-changed');
    expect(await code(start(flowId, '0'.repeat(64)))).toBe('not-found');
    await admin.send('DELETE', `/api/flows/${flowId}/environments/production`);
    expect(await code(start(flowId, second))).toBe('environment-empty');
  });
});

describe('a version', () => {
  it('says what it did in numbers', async () => {
    const { flowId, second } = await twoVersions('Numbers');
    const calls = ['done', 'done', 'failed'].map((result) => ({ ...call(flowId, second, result), canary: false }));
    const trial = { ...call(flowId, second, 'done'), environment: null, draftRevision: 2 };
    await api.database.callTraces.write({ calls: [...calls, trial], events: [], handoffs: [] });
    const { body } = await admin.send('GET', `/api/flows/${flowId}/versions`);
    const [newest, oldest] = body.versions as { numbers: object; testCalls: number }[];
    expect(newest).toMatchObject({
      numbers: { calls: 3, failures: 1, containment: 1, averageSeconds: 1 },
      testCalls: 0,
    });
    expect(oldest?.numbers).toMatchObject({ calls: 0, containment: null, averageSeconds: null });
  });
});
