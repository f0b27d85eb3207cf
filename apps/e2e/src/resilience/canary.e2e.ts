import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { briefFlow, handoffFlow, publishFlow, untilKnown, type FlowDraft } from '../harness/small-flows.js';
import { endedCall } from '../harness/traces.js';
import { sleep, until } from '../harness/until.js';
import { runSipp } from '../sipp/run-sipp.js';
import type { CallRow } from '../system/api-client.js';

const NUMBER = '2045';
const TEST_NUMBER = '2046';
/** What is promised for anything that is put live. */
const LIVE_WITHIN_MS = 1_000;

interface EnvironmentRow {
  environment: string;
  current: { versionId: string } | null;
  canary: { calls: { calls: number } } | null;
  lastCanary: { endReason: string; rolledBack: { breaches: { rate: string }[] } | null } | null;
}

describe('two versions of a flow on one number', () => {
  let system: SharedSystem;
  let flowId: string;
  let first: string;
  let second: string;

  const call = async (number = NUMBER): Promise<CallRow> => {
    const { sipCallId } = await runSipp({ scenario: 'told-and-ended', target: system.running.sip.udp, number });
    return (await endedCall(system.admin, sipCallId)).call;
  };
  const calls = (count: number) => Promise.all(Array.from({ length: count }, () => call()));
  const saveDraft = async (definition: FlowDraft): Promise<void> => {
    const { draft } = await system.admin.get<{ draft: { revision: number } }>(`/api/flows/${flowId}`);
    await system.admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: draft.revision, definition });
  };
  const toTest = async (definition: FlowDraft): Promise<string> => {
    await saveDraft(definition);
    const body = { environment: 'test', note: 'to be tried' };
    return (await system.admin.send<{ versionId: string }>('POST', `/api/flows/${flowId}/versions`, body)).versionId;
  };
  const place = () => `/api/flows/${flowId}/environments/production`;
  const canary = (versionId: string, share: number, rules: object) =>
    system.admin.send('PUT', `${place()}/canary`, { versionId, share, rules });
  const production = async (): Promise<EnvironmentRow | undefined> => {
    const path = `/api/flows/${flowId}/environments`;
    const { environments } = await system.admin.get<{ environments: EnvironmentRow[] }>(path);
    return environments.find(({ environment }) => environment === 'production');
  };
  /** A call that comes a second after now, which is when it is promised to be live, runs this version. */
  const livesWithinASecond = async (versionId: string): Promise<void> => {
    await sleep(LIVE_WITHIN_MS);
    expect((await call()).versionId).toBe(versionId);
  };

  beforeAll(async () => {
    system = await sharedSystem();
    ({ flowId, versionId: first } = await publishFlow(system.admin, NUMBER, briefFlow('Canary', 'One.')));
    await system.admin.send('PUT', `/api/numbers/${TEST_NUMBER}`, { flowId, environment: 'test' });
    second = await toTest(briefFlow('Canary', 'Two.'));
    await untilKnown(system.running.sip.udp, TEST_NUMBER);
  });

  it('each answer the number of their environment', async () => {
    const [inProduction, inTest] = await Promise.all([call(NUMBER), call(TEST_NUMBER)]);
    expect([inProduction.versionId, inTest.versionId]).toEqual([first, second]);
  });

  it('share the calls, each of which stays on one of them and says which', async () => {
    await canary(second, 50, { leastCalls: 1_000 });
    await sleep(LIVE_WITHIN_MS);
    const shared = [...(await calls(6)), ...(await calls(6))];
    expect(new Set(shared.map(({ versionId }) => versionId))).toEqual(new Set([first, second]));
    for (const { versionId, canary: isCanary } of shared) expect(isCanary).toBe(versionId === second);
    expect((await production())?.canary?.calls.calls).toBeGreaterThan(0);
  });

  it('go back to the one before when the other reaches nobody, and the next call runs it', async () => {
    const [, port = ''] = /:(\d+)$/.exec(system.running.sip.udp) ?? [];
    const nobody = { kind: 'sip' as const, address: `sip:nobody@127.0.0.1:${port}` };
    const bad = await toTest(handoffFlow('Canary', [{ way: 'bridge', timeoutMs: 4_000 }], nobody));
    await canary(bad, 99, { leastCalls: 1, failedTransfers: 50, failures: null, misunderstandings: null });
    await until('a call reaches nobody', 20_000, async () => (await call()).versionId === bad || undefined);
    const rolledBack = await until('the canary is over', 5_000, async () => {
      const now = await production();
      return now?.canary === null ? now : undefined;
    });
    expect(rolledBack.lastCanary).toMatchObject({
      endReason: 'rolled-back',
      rolledBack: { breaches: [{ rate: 'failedTransfers' }] },
    });
    await livesWithinASecond(first);
    expect((await calls(4)).map(({ versionId }) => versionId)).toEqual([first, first, first, first]);
  });

  it('are promoted and taken back, live within a second', async () => {
    await system.admin.send('PUT', place(), { versionId: second, expected: first, note: 'it did well' });
    await livesWithinASecond(second);
    await system.admin.send('PUT', place(), { versionId: first, expected: second });
    await livesWithinASecond(first);
  });

  it('leave room for a call to the draft, which counts for neither', async () => {
    await saveDraft(briefFlow('Canary', 'A draft.'));
    const line = await system.admin.send<{ number: string; address: string; draftRevision: number }>(
      'POST',
      `/api/flows/${flowId}/trial-line`,
    );
    const [, where] = system.running.sip.udp.split('@');
    expect(line.address).toBe(`sip:${line.number}@${where}`);
    await untilKnown(system.running.sip.udp, line.number);
    const trial = await call(line.number);
    expect(trial).toMatchObject({ flowId, trial: true, draftRevision: line.draftRevision, versionNumber: null });
    expect([first, second]).not.toContain(trial.versionId);
  });
});
