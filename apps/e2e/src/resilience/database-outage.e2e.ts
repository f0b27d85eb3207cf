import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../../../tools/postgres/embedded-postgres.mjs';
import { childrenOf, isAlive } from '../harness/processes.js';
import { briefFlow, handoffFlow, publishFlow, untilKnown, type PublishedFlow } from '../harness/small-flows.js';
import { newDataDir, startSystem, type StartedSystem } from '../harness/start-system.js';
import { bodies, callsWith, endedCall, gaps } from '../harness/traces.js';
import { sleep, until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runSipp, type SippResult } from '../sipp/run-sipp.js';

const LASTING = '2020';
const BRIEF = '2021';
const sentences = ['This is a call that goes on for a while.', 'The database is away now.', 'Nobody hears of it.'];

/** The database is one of ours that the system is given by DATABASE_URL, so that it stays away as long as we want. */
describe('PostgreSQL is killed in the middle of a call', () => {
  const folder = newDataDir();
  let database: Awaited<ReturnType<typeof startPostgres>> | undefined;
  let system: StartedSystem | undefined;
  let admin: ApiClient;
  let brief: PublishedFlow;
  let before: SippResult;
  let during: SippResult;
  let killedAt: number;
  let backAt: number;

  beforeAll(async () => {
    const dataDir = join(folder, 'postgres');
    database = await startPostgres({ dataDir });
    system = await startSystem({ env: { DATABASE_URL: database.url } });
    const { running } = system;
    admin = await ApiClient.signedIn(running, 'admin');
    const agent = { kind: 'sip', address: 'sip:agent@127.0.0.1:9' } as const;
    const lastingFlow = handoffFlow('Lasting', [{ way: 'refer', timeoutMs: 10_000 }], agent, sentences);
    await publishFlow(admin, LASTING, lastingFlow);
    brief = await publishFlow(admin, BRIEF, briefFlow('Brief', 'Hello and goodbye.'));
    for (const number of [LASTING, BRIEF]) await untilKnown(running.sip.udp, number);

    const target = running.sip.udp;
    const lasting = runSipp({ scenario: 'refer-notified', target, number: LASTING, keys: { final: '486 Busy Here' } });
    lasting.catch(() => undefined);
    await sleep(2_000);
    await kill(database.pid);
    killedAt = Date.now();
    during = await runSipp({ scenario: 'told-and-ended', target, number: BRIEF });
    before = await lasting;
    const { port } = database;
    await expect(admin.get('/api/calls')).rejects.toThrow();
    backAt = Date.now();
    database = await startPostgres({ dataDir, port });
  });

  afterAll(async () => {
    await system?.stop();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the call in progress goes on to its end, and its trace is complete', async () => {
    const { call, rows } = await endedCall(admin, before.sipCallId);
    expect(call).toMatchObject({ result: 'nobody-reached', endReason: 'flow' });
    expect(Date.parse(call.startedAt)).toBeLessThan(killedAt);
    expect(Date.parse(call.endedAt ?? '')).toBeGreaterThan(killedAt);
    expect(Date.parse(call.endedAt ?? '')).toBeLessThan(backAt);
    expect(bodies(rows, 'speak').map(({ text }) => text)).toEqual([...sentences, 'Nobody is free. Goodbye.']);
    expect(rows[0]?.body.type).toBe('call-answered');
    expect(gaps(rows)).toEqual([]);
  });

  it('a call that came meanwhile ran the last known version, and its trace is complete', async () => {
    const { call, rows } = await endedCall(admin, during.sipCallId);
    expect(call).toMatchObject({ result: 'told', endReason: 'flow', versionId: brief.versionId });
    expect(Date.parse(call.startedAt)).toBeGreaterThan(killedAt);
    expect(rows[0]?.body.type).toBe('call-answered');
    expect(gaps(rows)).toEqual([]);
  });

  it('the handoff that was tried meanwhile is recorded once, with how it ended', async () => {
    const { call, rows } = await endedCall(admin, before.sipCallId);
    const [tried] = bodies(rows, 'transfer');
    const { handoffs } = await admin.get<{ handoffs: unknown[] }>(`/api/calls/${call.id}`);
    expect(handoffs).toMatchObject([
      { id: tried?.context.handoffId, ways: [{ way: 'refer', outcome: 'busy', sipStatus: 486 }] },
    ]);
  });

  it('each call is there once, and nothing waits on disk any more', async () => {
    for (const { sipCallId } of [before, during]) expect(await callsWith(admin, sipCallId)).toHaveLength(1);
    const spool = join(system?.dataDir ?? '', 'runtime', 'spool');
    await until('the spool is empty', 15_000, () => readdirSync(spool).length === 0);
  });

  it('what is published afterwards reaches the runtime', async () => {
    await publishFlow(admin, '2022', briefFlow('After', 'Back again. Goodbye.'));
    await untilKnown(system?.running.sip.udp ?? '', '2022');
  });
});

/** The whole server at once, as when its machine loses power. */
async function kill(postmaster: number): Promise<void> {
  const all = [postmaster, ...childrenOf(postmaster)];
  for (const pid of all) process.kill(pid, 'SIGKILL');
  await until('the server is dead', 5_000, () => !all.some(isAlive));
}
