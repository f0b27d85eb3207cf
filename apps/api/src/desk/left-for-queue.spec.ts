import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { readEvents } from '../testing/read-events.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { contextOf, tracedCall } from '../testing/traced-call.js';

let api: RunningApi;
let agent: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  agent = await api.signedIn('agent');
}, 60_000);
afterAll(() => api.stop());

const AUDIO = Uint8Array.from([0x52, 0x49, 0x46, 0x46, 0, 1, 2, 255]);

async function leave(): Promise<{ callback: string; voicemail: string }> {
  const callId = randomUUID();
  const at = Date.now();
  const both = { callId, queue: 'reservations', context: contextOf(callId) };
  const callback = `${callId}.callback-1`;
  const voicemail = `${callId}.recording-1`;
  await api.database.callTraces.write({
    calls: [tracedCall(callId)],
    events: [],
    handoffs: [],
    callbacks: [{ ...both, id: callback, number: '+441632960000', wantedDate: null, wantedTime: null, bookedAt: at }],
    voicemails: [{ ...both, id: voicemail, durationMs: 2_000, spokenMs: 1_500, recordedAt: at, audio: AUDIO }],
  });
  return { callback, voicemail };
}

it('shows an agent whom to call back and why, and that it was done', async () => {
  const { callback } = await leave();
  const read = async () => {
    const { callbacks } = (await agent.send('GET', '/api/desk/callbacks')).body as { callbacks: { id: string }[] };
    return callbacks.find(({ id }) => id === callback);
  };
  expect(await read()).toMatchObject({
    number: '+441632960000',
    queue: 'reservations',
    context: { summary: 'About a booking.' },
    doneAt: null,
  });
  const path = `/api/desk/callbacks/${callback}/done`;
  expect((await agent.send('POST', path)).body).toEqual({ was: 'open' });
  expect((await agent.send('POST', path)).body).toEqual({ was: 'done' });
  expect(await read()).toMatchObject({ doneBy: 'agent@baton.local' });
  expect((await agent.send('POST', '/api/desk/callbacks/none/done')).status).toBe(404);
});

it('plays a message, keeps it out of caches, and remembers who heard it first', async () => {
  const { voicemail } = await leave();
  const answer = await agent.open('GET', `/api/desk/voicemails/${voicemail}/audio`);
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...AUDIO]);
  expect((await agent.send('POST', `/api/desk/voicemails/${voicemail}/heard`)).status).toBe(204);
  const { voicemails } = (await agent.send('GET', '/api/desk/voicemails')).body as { voicemails: { id: string }[] };
  expect(voicemails.find(({ id }) => id === voicemail)).toMatchObject({
    heardBy: 'agent@baton.local',
    spokenMs: 1_500,
  });
  expect((await agent.send('GET', '/api/desk/voicemails/none/audio')).status).toBe(404);
});

it('tells an open desk at once that something was left', async () => {
  const leaving = new AbortController();
  const response = await agent.open('GET', '/api/desk/stream', undefined, {}, leaving.signal);
  const events = readEvents(response);
  await events.next();
  await leave();
  for (;;) {
    const { value, done } = await events.next();
    expect(done).not.toBe(true);
    if (value?.event === 'left-for-queue') break;
  }
  leaving.abort();
});
