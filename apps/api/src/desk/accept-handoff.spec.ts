import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type HandoffState, Notices } from '@baton/persistence';
import type { ApiSettings } from '../config/environment.js';
import { SETTINGS } from '../config/tokens.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { contextOf, tracedCall } from '../testing/traced-call.js';

let api: RunningApi;
/** As a runtime listens. */
let notices: Notices;
const accepted: string[] = [];
beforeAll(async () => {
  api = await runningApi();
  const url = api.app.get<ApiSettings>(SETTINGS).databaseUrl;
  notices = new Notices({ url, applicationName: 'spec', channels: ['baton_handoff_accepted'] });
  notices.on('baton_handoff_accepted', (id) => accepted.push(id));
  await new Promise<void>((resolve) => notices.onReconnect(resolve));
}, 60_000);
afterAll(async () => {
  await notices.close();
  await api.stop();
});

/** A handoff by the attended way; its id. */
async function handoff(state: HandoffState): Promise<string> {
  const callId = randomUUID();
  const context = contextOf(callId);
  const startedAt = Date.now();
  const way = { way: 'attended', outcome: null, sipStatus: null, startedMs: startedAt, endedMs: null };
  await api.database.callTraces.write({
    calls: [tracedCall(callId)],
    events: [],
    handoffs: [
      {
        callId,
        handoffId: context.handoffId,
        revision: 1,
        queue: 'reservations',
        state,
        startedAt,
        answeredAt: null,
        endedAt: null,
        context,
        ways: [way],
        decision: {
          trigger: null,
          ruleId: null,
          flowId: null,
          versionId: null,
          evidence: [],
          announcedWaitMinutes: null,
          waitedMs: null,
        },
      },
    ],
    callbacks: [],
    voicemails: [],
  });
  return context.handoffId;
}

const accept = (id: string) => `/api/desk/handoffs/${encodeURIComponent(id)}/accept`;

it('tells the runtime that has the caller, and writes down who took the call', async () => {
  const agent = await api.signedIn('agent');
  const id = await handoff('ringing');
  const { handoffs } = (await agent.send('GET', '/api/desk/handoffs')).body as { handoffs: object[] };
  expect(handoffs).toContainEqual(
    expect.objectContaining({ id, ways: [expect.objectContaining({ way: 'attended', endedMs: null })] }),
  );
  expect((await agent.send('POST', accept(id), {})).status).toBe(204);
  while (!accepted.includes(id)) await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await api.database.handoffs.byId(id)).seenBy).toBe('agent@baton.local');
});

it.each<HandoffState>(['connected', 'ended', 'failed'])('is too late for a call that is %s', async (state) => {
  const agent = await api.signedIn('agent');
  const id = await handoff(state);
  expect(await agent.send('POST', accept(id), {})).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect((await api.database.handoffs.byId(id)).seenBy).toBeNull();
});

it('is not for analysts, nor for anybody who has not signed in', async () => {
  const id = await handoff('ringing');
  const analyst = await api.signedIn('analyst');
  expect((await analyst.send('POST', accept(id), {})).status).toBe(403);
  analyst.cookie = null;
  expect((await analyst.send('POST', accept(id), {})).status).toBe(401);
  const agent = await api.signedIn('agent');
  expect((await agent.send('POST', accept('none\u0000of ours'), {})).status).toBe(404);
  expect(accepted).not.toContain(id);
});
