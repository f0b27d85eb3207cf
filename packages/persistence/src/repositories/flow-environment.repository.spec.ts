import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnvironmentChangedError, NotFoundError } from '../database/database-errors.js';
import { publish } from '../testing/publish.js';
import { smallFlow } from '../testing/small-flow.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import type { TracedCall } from './call-trace.repository.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const rules = { leastCalls: 2, failedTransfers: 10, failures: 10, misunderstandings: 10 };
const by = 'a@baton.local';

/** A flow with two versions; the first runs in production. */
async function twoVersions(name: string): Promise<{ flowId: string; first: string; second: string }> {
  const { database } = temporary;
  const flowId = await database.flows.create({ definition: smallFlow(name), by });
  const { versionId: first } = await publish(database, flowId, 1);
  const definition = smallFlow(`${name} 2`);
  const { versionId: second } = await database.flowVersions.add({ flowId, of: { definition }, note: '', by });
  return { flowId, first, second };
}
const inProduction = async (flowId: string) => (await temporary.database.flowEnvironments.ofFlow(flowId))[1];
const change = (flowId: string, versionId: string | null, expected?: string | null) =>
  temporary.database.flowEnvironments.change({ flowId, environment: 'production', versionId, expected, by });

describe('an environment', () => {
  it('has what runs there and what ran before it; the other one is not touched', async () => {
    const { flowId, first, second } = await twoVersions('env');
    expect(await change(flowId, second)).toBe(first);
    expect(await inProduction(flowId)).toMatchObject({ current: second, previous: first, changedBy: by });
    await change(flowId, null);
    expect(await inProduction(flowId)).toMatchObject({ current: null, previous: second });
    await change(flowId, first);
    expect(await inProduction(flowId)).toMatchObject({ current: first, previous: second });
    expect((await temporary.database.flowEnvironments.ofFlow(flowId))[0]).toEqual({
      environment: 'test',
      current: null,
      previous: null,
      changedAt: null,
      changedBy: null,
    });
  });

  it('is changed by one of two who saw the same, and the other is told', async () => {
    const { flowId, first, second } = await twoVersions('raced');
    const results = await Promise.allSettled([change(flowId, second, first), change(flowId, null, first)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(reasons[0]).toBeInstanceOf(EnvironmentChangedError);
  });

  it('runs no version of another flow', async () => {
    const { flowId } = await twoVersions('mine');
    const { second } = await twoVersions('theirs');
    await expect(change(flowId, second)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('what is loaded', () => {
  it('is read once: what has the same content address is the same', async () => {
    const { publishedFlows, trialLines, flows } = temporary.database;
    const { flowId, first, second } = await twoVersions('loaded');
    const { definition } = (await flows.byId(flowId)).draft;
    const line = { flowId, draftRevision: 1, by, now: new Date(), mostOfAccount: 3 };
    await trialLines.open({ ...line, definition, expiresAt: new Date(Date.now() + 60_000) });
    const ofFlow = async () => {
      const { flows: live, trials } = await publishedFlows.loadAll();
      return [...live, ...trials].filter((of) => of.flowId === flowId);
    };
    const before = await ofFlow();
    expect(before.map(({ versionId }) => versionId)).toEqual([first, first]);
    const again = await ofFlow();
    expect(again[0]?.definition).toBe(before[0]?.definition);
    expect(again[1]?.definition).toBe(before[0]?.definition);
    await change(flowId, second);
    expect((await ofFlow()).map(({ definition: { name } }) => name)).toEqual(['loaded 2', 'loaded']);
  });
});

describe('a canary', () => {
  const start = (flowId: string, versionId: string, share = 50) =>
    temporary.database.canaries.start({ flowId, environment: 'production', versionId, share, rules, by });
  const newest = async (flowId: string) => (await temporary.database.canaries.newestOf(flowId))[0];

  it('is loaded with what runs beside it, and over when something else is put there', async () => {
    const { publishedFlows } = temporary.database;
    const { flowId, first, second } = await twoVersions('canary');
    await expect(start(flowId, first)).rejects.toBeInstanceOf(EnvironmentChangedError);
    await start(flowId, second, 10);
    const before = await newest(flowId);
    await start(flowId, second, 20);
    expect(await newest(flowId)).toEqual({ ...before, share: 20 });
    const loaded = await publishedFlows.loadAll();
    const canary = { versionId: second, share: 20 };
    expect(loaded.environments).toContainEqual({ flowId, environment: 'production', versionId: first, canary });
    expect(loaded.flows.filter((flow) => flow.flowId === flowId).map(({ number }) => number)).toEqual([1, 2]);
    await change(flowId, second);
    expect(await newest(flowId)).toMatchObject({ endReason: 'promoted' });
    await expect(temporary.database.canaries.end(flowId, 'production')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('is taken back once, with its figures, which are those of its own calls', async () => {
    const { canaries, callTraces, flowVersions } = temporary.database;
    const { flowId, second } = await twoVersions('taken back');
    await start(flowId, second);
    const call = (more: Partial<TracedCall>): TracedCall => ({
      id: randomUUID(),
      sipCallId: 'x',
      flowId,
      versionId: second,
      environment: 'production',
      canary: true,
      dialled: '1',
      caller: null,
      startedAt: Date.now() + 1_000,
      endedAt: Date.now() + 3_000,
      result: 'done',
      endReason: 'flow',
      ...more,
    });
    const calls = [call({}), call({ result: 'failed' }), call({ canary: false }), call({ draftRevision: 3 })];
    await callTraces.write({ calls: [...calls, call({ environment: 'test' })], events: [], handoffs: [] });
    const canary = await newest(flowId);
    if (!canary) throw new Error('no canary');
    const figures = await canaries.figures(canary);
    expect(figures).toMatchObject({ calls: 2, failures: 1, contained: 2, averageSeconds: 2 });
    const [, version] = (await flowVersions.withFigures(flowId)).items;
    expect(version?.figures.calls).toBe(0);
    const [of] = (await flowVersions.withFigures(flowId)).items;
    expect([of?.figures.calls, of?.testCalls]).toEqual([3, 1]);
    const why = { figures, breaches: [{ rate: 'failures' as const, limit: 10, was: 50, of: 2 }] };
    const done = await Promise.all([canaries.rollBack(canary.id, why), canaries.rollBack(canary.id, why)]);
    expect(done.sort()).toEqual([false, true]);
    expect(await newest(flowId)).toMatchObject({ endReason: 'rolled-back', rolledBack: why });
  });
});

describe('what a call came to', () => {
  const figuresOf = async (flowId: string) =>
    (await temporary.database.flowVersions.withFigures(flowId)).items[1]?.figures;
  const entry = (callId: string, seq: number, traced: object) => ({
    callId,
    seq,
    at: 1,
    kind: 'effect' as const,
    body: { type: 'trace', entry: traced },
  });

  it('is told by its trace, and told anew by what arrives after its end', async () => {
    const { callTraces } = temporary.database;
    const { flowId, first } = await twoVersions('came to');
    const id = randomUUID();
    const call: TracedCall = {
      id,
      sipCallId: 'x',
      flowId,
      versionId: first,
      dialled: '1',
      caller: null,
      startedAt: 1_000,
      endedAt: 61_000,
      result: 'bye',
      endReason: 'flow',
    };
    await callTraces.write({ calls: [call], events: [], handoffs: [] });
    expect(await figuresOf(flowId)).toMatchObject({ calls: 1, contained: 1, misunderstandings: 0, averageSeconds: 60 });

    const way = { startedMs: 1, endedMs: 2, sipStatus: null };
    const ways = [
      { ...way, way: 'attended', outcome: 'busy' },
      { ...way, way: 'bridge', outcome: 'connected' },
      { ...way, way: 'attended', outcome: 'stayed' },
      { ...way, way: 'refer', outcome: null },
      { ...way, way: 'callback', outcome: 'failed' },
    ];
    const handoff = {
      callId: id,
      handoffId: `${id}.handoff-1`,
      revision: 1,
      queue: null,
      state: 'ended' as const,
      startedAt: 2_000,
      answeredAt: 3_000,
      endedAt: 60_000,
      context: {} as never,
      ways,
      decision: {} as never,
    };
    const events = [
      entry(id, 0, { kind: 'not-understood', nodeId: 'ask' }),
      entry(id, 1, { kind: 'outcome', nodeId: 'ask', outcome: 'misunderstanding' }),
      { callId: id, seq: 2, at: 1, kind: 'event' as const, body: { type: 'failure', kind: 'handoff', detail: 'x' } },
    ];
    await callTraces.write({ calls: [], events, handoffs: [handoff] });
    expect(await figuresOf(flowId)).toMatchObject({
      calls: 1,
      contained: 0,
      handedOver: 1,
      transfers: 2,
      failedTransfers: 1,
      misunderstandings: 1,
      failures: 0,
    });
    await callTraces.write({
      calls: [],
      events: [entry(id, 3, { kind: 'rule-fired', trigger: 'failure' })],
      handoffs: [],
    });
    expect(await figuresOf(flowId)).toMatchObject({ calls: 1, failures: 1 });
  });
});

describe('a version with a time', () => {
  it('is given to one of two processes when its time has come, and not before', async () => {
    const { database } = temporary;
    const { flowId, second } = await twoVersions('timed');
    const at = new Date(Date.now() + 3_600_000);
    const plan = { flowId, environment: 'production' as const, versionId: second, at, by, overrideReason: null };
    const id = await database.scheduledVersions.add({ ...plan, now: new Date() });
    expect(await database.scheduledVersions.nextDue(new Date())).toBeUndefined();
    expect((await database.scheduledVersions.nextDue(at))?.id).toBe(id);
    const taken = await Promise.all(
      [1, 2, 3].map(() =>
        database.transaction(async ({ scheduledVersions }) => {
          const isMine = await scheduledVersions.take(id);
          if (isMine) await scheduledVersions.finish(id, 'done');
          return isMine;
        }),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await database.scheduledVersions.ofFlow(flowId)).toEqual([]);
    await expect(database.scheduledVersions.cancel(flowId, 'production', id)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('a request to publish', () => {
  it('keeps the draft as it was; a newer one takes its place, and one of two who decide is first', async () => {
    const { flowReviews, flows } = temporary.database;
    const flowId = await flows.create({ definition: smallFlow('asked'), by });
    const first = await flowReviews.ask({ flowId, note: 'please', by });
    await flows.saveDraft({ flowId, revision: 1, definition: smallFlow('changed'), by });
    expect((await flowReviews.byId(first.id)).definition.name).toBe('asked');
    const second = await flowReviews.ask({ flowId, note: 'rather this', by });
    const states = (await flowReviews.page({ flowId }, { limit: 10 })).items.map(({ state, draftRevision }) => [
      state,
      draftRevision,
    ]);
    expect(states).toEqual([
      ['open', 2],
      ['withdrawn', 1],
    ]);
    const closed = { state: 'declined' as const, by, comment: 'not yet' };
    const both = await Promise.all([flowReviews.close(second.id, closed), flowReviews.close(second.id, closed)]);
    expect(both.sort()).toEqual([false, true]);
  });
});
