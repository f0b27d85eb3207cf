import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../testing/api-client.js';
import { DraftBrowser } from '../testing/draft-browser.js';
import { readEvents } from '../testing/read-events.js';
import { PASSWORD, runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let second: Awaited<ReturnType<RunningApi['second']>>;
let owner: ApiClient;
beforeAll(async () => {
  // So seldom that nothing here is found out by it.
  api = await runningApi({}, { heartbeatMs: 3_600_000 });
  second = await api.second();
  owner = await api.signedIn('owner');
}, 60_000);
afterAll(async () => {
  await second.stop();
  await api.stop();
});

async function signedInThere(role: string): Promise<{ client: ApiClient; id: string }> {
  const client = new ApiClient(second.url);
  const { body } = await client.signIn(`${role}@baton.local`, PASSWORD);
  return { client, id: (body.account as { id: string }).id };
}

async function streamOf(client: ApiClient): Promise<{ ended: Promise<void> }> {
  const events = readEvents(await client.open('GET', '/api/desk/stream'));
  await events.next();
  const untilEnd = async () => {
    for (;;) if ((await events.next()).done) return;
  };
  return { ended: untilEnd() };
}

describe('what one process of the api ends', () => {
  it('is over in the others at once, streams too: signed out everywhere', async () => {
    const { client, id } = await signedInThere('agent');
    const { ended } = await streamOf(client);
    expect((await owner.send('DELETE', `/api/people/${id}/sessions`)).status).toBe(204);
    await ended;
    expect((await client.send('GET', '/api/session')).status).toBe(401);
  });

  it('is over for a stream whose account has another role, and for nobody who came back with it', async () => {
    const { client, id } = await signedInThere('admin');
    const { ended } = await streamOf(client);
    const change = (role: string) => owner.send('PUT', `/api/people/${id}/role`, { role });
    expect((await change('viewer')).status).toBe(204);
    await ended;
    expect((await client.send('GET', '/api/desk/stream')).status).toBe(403);
    expect((await change('admin')).status).toBe(204);
  });

  it('closes a draft that is open there', async () => {
    const { client, id } = await signedInThere('analyst');
    const flowId = String((await client.send('POST', '/api/flows', { name: 'Open' })).body.id);
    const browser = await new DraftBrowser(client, flowId).open();
    expect((await owner.send('PUT', `/api/people/${id}/disabled`, { disabled: true })).status).toBe(204);
    await browser.until(() => browser.closeCode !== null);
    expect((await owner.send('PUT', `/api/people/${id}/disabled`, { disabled: false })).status).toBe(204);
  });

  it('is told of one session, and leaves the others of the account alone', async () => {
    const { client: kept } = await signedInThere('agent');
    const { client: lost } = await signedInThere('agent');
    const { ended } = await streamOf(lost);
    const stays = await streamOf(kept);
    let isOver = false;
    void stays.ended.then(() => (isOver = true));
    const here = new ApiClient(api.url);
    here.cookie = kept.cookie;
    const { sessions } = (await here.send('GET', '/api/session/sessions')).body as {
      sessions: { id: string; current: boolean }[];
    };
    for (const { id, current } of sessions) if (!current) await here.send('DELETE', `/api/session/sessions/${id}`);
    await ended;
    expect(isOver).toBe(false);
    await here.send('DELETE', '/api/session');
    await stays.ended;
  });
});
