import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { placeCall, type PlacedCall } from '../call/place-call.js';
import { reportOf } from '../call/call-report.js';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { handoffFlow, publishFlow, untilKnown } from '../harness/small-flows.js';
import { gaps } from '../harness/traces.js';
import { until } from '../harness/until.js';
import { speech } from '../sipp/speech-file.js';
import { BaresipPhone } from './baresip-phone.js';
import { soundMs, tone, toneMs } from './tone.js';
import { readWav, writeWav } from './wav-file.js';

const PROTOCOLS = ['udp', 'tcp'] as const;

describe('baresip, a telephone that is not ours, calls in', () => {
  let system: SharedSystem;
  let phones: Partial<Record<'udp' | 'tcp', BaresipPhone>> = {};

  beforeAll(async () => {
    system = await sharedSystem();
    const says = await speech("I'd like to talk to an agent.", { before: 5_500, after: 60_000 });
    const call = (protocol: 'udp' | 'tcp') =>
      // The account names the transport; baresip would write a second one behind the first.
      BaresipPhone.start({ says, protocol, dials: system.running.sip.udp });
    const [udp, tcp] = await Promise.all([call('udp'), call('tcp')]);
    phones = { udp, tcp };
  });

  afterAll(() => Promise.all(Object.values(phones).map((phone) => phone.hangUp())));

  it.each(PROTOCOLS)('over %s: it is understood, and hears the assistant', async (protocol) => {
    const phone = phones[protocol];
    if (!phone) throw new Error('it did not start');
    const callId = await until('the call is answered', 10_000, () => phone.header('X-Baton-Call-Id'));
    const rules = await until('a rule has fired', 30_000, async () => {
      const { events } = await system.admin.events(callId, -1);
      const fired = reportOf(events).rules;
      return fired.length > 0 && fired;
    });
    expect(rules).toEqual(['asks-first']);
    const heard = await phone.hangUp();
    const rows = await until('the trace is complete', 15_000, async () => {
      const { events, ended } = await system.admin.events(callId, -1);
      return ended && events;
    });
    expect(phone.log).toMatch(protocol === 'udp' ? /^UDP 127/m : /^TCP 127/m);
    expect(reportOf(rows).heard[0]?.text).toMatch(/\b(talk|speak)\b.*\bagent\b/);
    // The greeting and the question take more than two seconds to say.
    expect(soundMs(heard)).toBeGreaterThan(2_000);
    expect(await system.admin.call(callId)).toMatchObject({ result: 'abandoned', endReason: 'caller' });
    expect(gaps(rows)).toEqual([]);
  });
});

describe('baresip is the agent who is called', () => {
  const AGENT_HZ = 620;
  const CALLER_HZ = 1_150;
  const NUMBER = '2010';
  const QUEUE = 'baresip-agents';
  const synthesizer = new EmbeddedSynthesizer();
  const folder = mkdtempSync(join(tmpdir(), 'baton-tones-'));
  let system: SharedSystem;
  let placed: PlacedCall;
  let agent: BaresipPhone | undefined;
  let agentHeard: Int16Array;

  beforeAll(async () => {
    system = await sharedSystem();
    const { admin, running } = system;
    agent = await BaresipPhone.start({ says: tone(AGENT_HZ, { before: 500, sounding: 2_000, after: 60_000 }) });
    const settings = { label: 'Baresip', agentPhone: agent.uri, estimatedWaitMinutes: 1, open: true };
    await admin.send('PUT', `/api/queues/${QUEUE}`, settings);
    const queue = { kind: 'queue', queue: QUEUE } as const;
    await publishFlow(admin, NUMBER, handoffFlow('To baresip', [{ way: 'bridge', timeoutMs: 15_000 }], queue));
    await untilKnown(running.sip.udp, NUMBER);
    const file = join(folder, 'caller.wav');
    writeWav(file, tone(CALLER_HZ, { before: 0, sounding: 2_000, after: 0 }));
    placed = await placeCall({
      running,
      api: admin,
      synthesizer,
      number: NUMBER,
      agent: 'none',
      // The caller's turn comes when the agent's tone is over.
      steps: [{ kind: 'wav', file }],
      patienceMs: 9_000,
      recordings: folder,
    });
    agentHeard = await agent.hangUp();
  });

  afterAll(async () => {
    await agent?.hangUp();
    await synthesizer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the call counts as handed over, by the bridge', () => {
    expect(placed.report).toMatchObject({ result: 'handed-over', handoff: { way: 'bridge' } });
    expect(placed.row).toMatchObject({ result: 'handed-over', endReason: 'caller' });
  });

  it('its INVITE carries the context', () => {
    expect(agent?.header('User-to-User')).toMatch(/^([0-9a-f]{2})+;encoding=hex$/);
    expect(agent?.header('X-Baton-Call-Id')).toBe(placed.report.callId);
    const context: unknown = JSON.parse(
      Buffer.from(agent?.header('X-Baton-Context') ?? '', 'base64url').toString('utf8'),
    );
    expect(context).toMatchObject({ callId: placed.report.callId, summary: 'Calls about a test.' });
    expect(agent?.header('X-Baton-Handoff-Id')).toBe((context as { handoffId: string }).handoffId);
  });

  it('agent and caller hear each other', () => {
    expect(toneMs(agentHeard, CALLER_HZ)).toBeGreaterThan(1_500);
    const [, callerHeard = new Int16Array()] = readWav(placed.report.wav ?? '');
    expect(toneMs(callerHeard, AGENT_HZ)).toBeGreaterThan(1_500);
  });
});
