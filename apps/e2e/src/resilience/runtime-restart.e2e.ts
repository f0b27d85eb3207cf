import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUdpFree } from '../harness/free-ports.js';
import { childrenOf, isAlive, processesOf } from '../harness/processes.js';
import { askOnce } from '../harness/raw-sip.js';
import { sharedSystem } from '../harness/shared-system.js';
import { briefFlow, lastingFlow, publishFlow, untilKnown } from '../harness/small-flows.js';
import { startSystem, type StartedSystem } from '../harness/start-system.js';
import { callsWith, endedCall, gaps } from '../harness/traces.js';
import { sleep, until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runSipp, type SippResult } from '../sipp/run-sipp.js';

const LASTING = '2030';
const BRIEF = '2031';
const sentences = ['One sentence, and then another one.', 'Here it is, the second one.', 'And the last one.'];

describe('a runtime that is killed, restarted, drained and stopped', () => {
  let started: StartedSystem | undefined;
  let system: StartedSystem;
  let admin: ApiClient;
  let target: string;
  let host: string;
  let port: number;
  const ask = (method: string) => askOnce({ host, port, method, user: BRIEF });
  const answers = () => until('a call would be answered', 30_000, async () => (await ask('OPTIONS'))?.status === 200);

  beforeAll(async () => {
    system = started = await startSystem({ env: { BATON_DRAIN_MS: '20000' } });
    admin = await ApiClient.signedIn(system.running, 'admin');
    target = system.running.sip.udp;
    const [, address = '', number = ''] = /@([^:]+):(\d+)/.exec(target) ?? [];
    host = address;
    port = Number(number);
    await publishFlow(admin, LASTING, lastingFlow('Lasting', sentences));
    await publishFlow(admin, BRIEF, briefFlow('Brief', 'Hello and goodbye.'));
    for (const known of [LASTING, BRIEF]) await untilKnown(target, known);
  });

  afterAll(() => started?.stop());

  it('runs beside another system, and neither knows the numbers of the other', async () => {
    const shared = await sharedSystem();
    const [, otherPort = ''] = /:(\d+)$/.exec(shared.running.sip.udp) ?? [];
    expect(Number(otherPort)).not.toBe(port);
    const other = await askOnce({ host, port: Number(otherPort), method: 'INVITE', user: LASTING });
    expect(other?.status).toBe(404);
    expect((await ask('OPTIONS'))?.status).toBe(200);
  });

  it('that is killed in a call leaves no port, process or row, and is there again for the next call', async () => {
    const { runtime = 0 } = system.pids;
    const abandoned = runSipp({ scenario: 'cut-off', target, pauseMs: 3_000 });
    await until(
      'the call is being recorded',
      5_000,
      async () => (await admin.get<Calls>('/api/calls')).calls.length > 0,
    );
    await sleep(1_000);
    process.kill(runtime, 'SIGKILL');
    const cutOff = await abandoned;
    await answers();
    expect(isAlive(runtime)).toBe(false);
    expect(system.pids.runtime).not.toBe(runtime);
    expect(processesOf(system.dataDir)).toEqual(expect.arrayContaining(Object.values(system.pids)));
    for (const offset of [0, 1]) expect(await isUdpFree(rtpPort(cutOff) + offset)).toBe(true);

    const { call, rows } = await endedCall(admin, cutOff.sipCallId);
    expect(call).toMatchObject({ endReason: 'runtime-stopped' });
    expect(gaps(rows)).toEqual([]);
    expect(await callsWith(admin, cutOff.sipCallId)).toHaveLength(1);

    const next = await runSipp({ scenario: 'told-and-ended', target, number: BRIEF });
    expect((await endedCall(admin, next.sipCallId)).call).toMatchObject({ result: 'told', endReason: 'flow' });
  });

  it('that is told to stop takes no new call and lets the one in progress end', async () => {
    const { runtime = 0 } = system.pids;
    const lasting = runSipp({ scenario: 'told-and-ended', target, number: LASTING });
    lasting.catch(() => undefined);
    await sleep(1_500);
    process.kill(runtime, 'SIGTERM');
    await until('it drains', 4_000, async () => (await ask('OPTIONS'))?.status === 503);
    const refused = await ask('INVITE');
    expect(refused?.status).toBe(503);
    expect(refused?.text).toMatch(/^Retry-After: *\d+/m);
    expect(isAlive(runtime)).toBe(true);

    const { sipCallId } = await lasting;
    await until('it has ended', 10_000, () => !isAlive(runtime));
    await answers();
    expect((await endedCall(admin, sipCallId)).call).toMatchObject({ result: 'told', endReason: 'flow' });
  });

  it('that loses its PostgreSQL gets it back by itself, and what was said meanwhile too', async () => {
    const file = join(system.dataDir, 'postgres', 'postmaster.pid');
    const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
    const lasting = runSipp({ scenario: 'told-and-ended', target, number: LASTING });
    lasting.catch(() => undefined);
    await sleep(1_000);
    for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, 'SIGKILL');
    const { call, rows } = await endedCall(admin, (await lasting).sipCallId, 30_000);
    expect(call).toMatchObject({ result: 'told', endReason: 'flow' });
    expect(gaps(rows)).toEqual([]);
    expect(isAlive(postmaster)).toBe(false);
  });

  it('that is stopped with Ctrl-C leaves no process, no lock and no running.json', async () => {
    const pids = Object.values(system.pids);
    expect(await system.signal('SIGINT')).toBe(0);
    expect(system.output.trimEnd()).toMatch(/Stopped\.$/);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(processesOf(system.dataDir)).toEqual([]);
    for (const file of ['running.json', 'start.lock']) expect(existsSync(join(system.dataDir, file))).toBe(false);
    expect(await isUdpFree(port)).toBe(true);
  });
});

type Calls = { calls: unknown[] };

function rtpPort({ messages }: SippResult): number {
  const answer = messages.find(({ direction, text }) => direction === 'received' && text.includes('m=audio'));
  return Number(/^m=audio (\d+)/m.exec(answer?.text ?? '')?.[1]);
}
