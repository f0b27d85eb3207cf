import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TraceBatch } from '@baton/persistence';
import { SESSION_LONGEST_MS, Sessions } from '../accounts/sessions.js';
import type { ApiClient } from '../testing/api-client.js';
import { readEvents } from '../testing/read-events.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { STREAMS_PER_ACCOUNT } from './event-streams.js';

let api: RunningApi;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());

function traced(id: string, from: number, to: number, endedAt: number | null = null): TraceBatch {
  const call = { id, sipCallId: `${id}@host`, flowId: null, versionId: null, dialled: '1000', caller: null };
  return {
    calls: [{ ...call, startedAt: Date.now(), endedAt, result: null, endReason: null }],
    events: Array.from({ length: to - from }, (_, i) => ({
      callId: id,
      seq: from + i,
      at: 1000 + from + i,
      kind: 'event' as const,
      body: { line: 'one\ntwo' },
    })),
    handoffs: [],
  };
}

function ringing(id: string, revision: number, state: 'ringing' | 'connected'): TraceBatch {
  const context = {
    handoffId: `${id}.h1`,
    callId: id,
    flow: 'Restaurant',
    language: 'en-GB',
    caller: null,
    dialled: '1000',
    reason: { intent: null, topic: null, words: null },
    rule: null,
    collected: [],
    tried: [],
    promisedWaitMinutes: null,
    care: null,
    summary: '',
    transcript: [],
  };
  const decision = { trigger: null, ruleId: null, flowId: null, versionId: null, evidence: [] };
  const times = { startedAt: Date.now(), answeredAt: null, endedAt: null };
  const handoff = { callId: id, handoffId: `${id}.h1`, revision, queue: 'q', state, ...times, context, ways: [] };
  return {
    ...traced(id, 0, 0),
    handoffs: [{ ...handoff, decision: { ...decision, announcedWaitMinutes: null, waitedMs: null } }],
  };
}

describe('the stream of a call', () => {
  it('tells what was and what comes, once and in order, and that the call has ended', async () => {
    const id = randomUUID();
    const { callTraces } = api.database;
    await callTraces.write(traced(id, 0, 3));
    const events = readEvents(await analyst.open('GET', `/api/calls/${id}/events/stream?after=0`));
    expect((await events.next()).value).toEqual({
      id: '1',
      data: { seq: 1, at: 1001, kind: 'event', body: { line: 'one\ntwo' } },
    });
    await events.next();
    await callTraces.write(traced(id, 0, 6));
    for (const seq of [3, 4, 5]) expect((await events.next()).value).toMatchObject({ id: String(seq) });
    await callTraces.write(traced(id, 6, 7, Date.now()));
    expect((await events.next()).value).toMatchObject({ id: '6' });
    expect((await events.next()).value).toEqual({ event: 'ended', data: {} });
    expect((await events.next()).done).toBe(true);
  });

  it('goes on after the database was away, from where a browser has got to', async () => {
    const id = randomUUID();
    const { callTraces } = api.database;
    await callTraces.write(traced(id, 0, 2));
    const response = await analyst.open('GET', `/api/calls/${id}/events/stream`, undefined, { 'Last-Event-ID': '0' });
    const events = readEvents(response);
    expect((await events.next()).value).toMatchObject({ id: '1' });
    await api.outage(async () => undefined);
    await callTraces.write(traced(id, 2, 3, Date.now()));
    expect((await events.next()).value).toMatchObject({ id: '2' });
    expect((await events.next()).value).toMatchObject({ event: 'ended' });
  });

  it('of no call is 404', async () => {
    expect((await analyst.send('GET', `/api/calls/${randomUUID()}/events/stream`)).status).toBe(404);
  });
});

describe('the stream of a desk', () => {
  it('tells each change of a handoff, and makes the agent count while it is open', async () => {
    const agent = await api.signedIn('agent');
    const id = randomUUID();
    const { callTraces, queues } = api.database;
    await queues.save({ name: 'q', agentPhone: 'sip:a@b', estimatedWaitMinutes: 4, open: true });
    await agent.send('PUT', '/api/desk/presence', { state: 'away' });
    await callTraces.write(ringing(id, 1, 'ringing'));
    const events = readEvents(await agent.open('GET', '/api/desk/stream'));
    // What a desk is told may be told twice; it must come, and in the order in which it happened.
    const untilTold = async (event: string, what: Record<string, unknown>): Promise<void> => {
      for (;;) {
        const { value, done } = await events.next();
        if (done === true) throw new Error('The stream ended');
        const told = Object.entries(what).every(
          ([name, expected]) => (value.data as Record<string, unknown>)[name] === expected,
        );
        if (value.event === event && told) return;
      }
    };
    await untilTold('presence', { state: 'away' });
    await untilTold('handoff', { id: `${id}.h1`, state: 'ringing' });
    await callTraces.write(ringing(id, 2, 'connected'));
    await untilTold('handoff', { state: 'connected' });
    expect((await agent.send('POST', `/api/desk/handoffs/${id}.h1/seen`)).status).toBe(204);
    await untilTold('handoff', { seenBy: 'agent@baton.local' });
    await agent.send('PUT', '/api/desk/presence', { state: 'available' });
    await untilTold('presence', { state: 'available' });
    expect((await agent.send('GET', '/api/queues')).body).toMatchObject({
      queues: [{ name: 'q', agentsAvailable: 1 }],
    });
    expect((await agent.send('GET', '/api/desk/handoffs')).body).toMatchObject({ handoffs: [{ id: `${id}.h1` }] });
  });
});

describe('event streams', () => {
  it('are ended with their session: signed out, or over', async () => {
    const agent = await api.signedIn('agent');
    const events = readEvents(await agent.open('GET', '/api/desk/stream'));
    await events.next();
    await agent.send('DELETE', '/api/session');
    for (;;) if ((await events.next()).done) break;

    const later = await api.signedIn('agent');
    const others = readEvents(await later.open('GET', '/api/desk/stream'));
    api.clock.offsetMs += SESSION_LONGEST_MS;
    for (;;) if ((await others.next()).done) break;
    api.clock.offsetMs -= SESSION_LONGEST_MS;
  });

  it('are ended at once when their session is ended, without waiting for a heartbeat', async () => {
    const agent = await api.signedIn('agent');
    const kept = readEvents(await agent.open('GET', '/api/desk/stream'));
    await kept.next();
    const { account } = (await agent.send('GET', '/api/session')).body as { account: { id: string } };
    // Only told, not done: a heartbeat would find the session alive.
    api.app.get(Sessions).ends.emit('ended', { accountId: account.id, except: 'the token of another browser' });
    for (;;) if ((await kept.next()).done) break;
    expect((await agent.send('GET', '/api/session')).status).toBe(200);
  });

  it('are so many for an account and no more', async () => {
    const admin = await api.signedIn('admin');
    const aborting = new AbortController();
    const open = () => admin.open('GET', '/api/desk/stream', undefined, {}, aborting.signal);
    for (let i = 0; i < STREAMS_PER_ACCOUNT; i += 1) expect((await open()).status).toBe(200);
    expect((await open()).status).toBe(429);
    aborting.abort();
  });
});
