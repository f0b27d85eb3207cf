import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { closeCodes } from '@baton/shared-draft';
import { type WebSocket } from 'ws';
import * as Y from 'yjs';
import { Sessions } from '../accounts/sessions.js';
import type { ApiClient } from '../testing/api-client.js';
import { DraftBrowser } from '../testing/draft-browser.js';
import { EDITOR_ORIGIN, runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let analyst: ApiClient;
let viewer: ApiClient;
let flowId: string;
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
  viewer = await api.signedIn('viewer');
}, 60_000);
afterAll(() => api.stop());
beforeEach(async () => {
  const made = await analyst.send('POST', '/api/flows', { name: 'Shared', definition: smallFlow('Shared') });
  flowId = (made.body as { id: string }).id;
});

const open = (client = analyst): Promise<DraftBrowser> => new DraftBrowser(client, flowId).open();
const label =
  (text: string, at = 0) =>
  (flow: FlowDefinition): FlowDefinition => ({
    ...flow,
    nodes: flow.nodes.map((node, index) => (index === at ? { ...node, label: text } : node)),
  });
interface Draft {
  revision: number;
  definition: FlowDefinition;
  updatedBy: string;
}
const draftOf = async (): Promise<Draft> =>
  ((await analyst.send('GET', `/api/flows/${flowId}`)).body as unknown as { draft: Draft }).draft;

describe('a draft that several have open', () => {
  it('has the changes of all, for each of them and for who asks the api', async () => {
    const [one, other] = [await open(), await open()];
    one.edit(label('Begin', 0));
    other.edit(label('Over', 1));
    await one.until(() => one.flow.nodes[1]?.label === 'Over');
    await other.until(() => other.flow.nodes[0]?.label === 'Begin');
    const { definition, updatedBy } = await draftOf();
    expect(definition.nodes.map((node) => node.label)).toEqual(['Begin', 'Over']);
    expect(updatedBy).toBe('analyst@baton.local');
    one.close();
    other.close();
  });

  it('is written by itself, and tells its new revision', async () => {
    const one = await open();
    one.rename('Written');
    await one.until(() => one.heard.some((told) => told.type === 'draft' && told.revision === 2));
    const stored = await api.database.flows.byId(flowId);
    expect([stored.name, stored.draft.revision]).toEqual(['Written', 2]);
    one.close();
  });

  it('takes in what is saved by the api, and refuses it there on top of an older revision', async () => {
    const one = await open();
    one.rename('Drawn');
    await one.stored();
    const { revision, definition } = await draftOf();
    const late = await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: revision - 1, definition });
    expect(late.status).toBe(409);
    const put = { revision, definition: label('By the api')(definition) };
    expect((await analyst.send('PUT', `/api/flows/${flowId}/draft`, put)).body).toEqual({ revision: revision + 1 });
    await one.until(() => one.flow.nodes[0]?.label === 'By the api');
    expect(one.flow.name).toBe('Drawn');
    one.rename('Drawn on');
    await one.stored();
    expect((await draftOf()).definition.nodes[0]?.label).toBe('By the api');
    one.close();
  });

  it('is there again after everybody has left', async () => {
    const one = await open();
    one.rename('Left');
    await one.stored();
    one.close();
    const again = await open();
    expect(again.flow.name).toBe('Left');
    again.close();
  });

  it('is kept, and not written, while it is no flow', async () => {
    const one = await open();
    one.rename('');
    await one.until(() => one.heard.some((told) => told.type === 'draft' && !told.readable));
    expect((await draftOf()).definition.name).toBe('Shared');
    one.close();
    const again = await open();
    expect(again.flow.name).toBe('');
    again.rename('A name');
    await again.stored();
    expect((await draftOf()).definition.name).toBe('A name');
    again.close();
  });

  it('is one across two api processes, which meet in the database', async () => {
    const second = await api.second();
    const [one, other] = [await open(), await new DraftBrowser(analyst, flowId).open(second.url)];
    one.edit(label('First api', 0));
    other.edit(label('Second api', 1));
    await other.until(() => other.flow.nodes[0]?.label === 'First api');
    await one.until(() => one.flow.nodes[1]?.label === 'Second api');
    expect((await draftOf()).definition.nodes.map((node) => node.label)).toEqual(['First api', 'Second api']);
    one.close();
    other.close();
    await second.stop();
  });

  it('waits for the database, and loses nothing', async () => {
    const [one, other] = [await open(), await open()];
    await api.outage(async () => {
      one.rename('Drawn meanwhile');
      await Promise.resolve();
    });
    // On a busy machine the heartbeats of a spec come too soon: who was cut off connects again, as a page does.
    await one.until(() => one.closeCode !== null || one.heard.some(({ type }) => type === 'stored'));
    if (one.closeCode !== null) {
      await one.open();
      one.send({ type: 'change', number: 1, update: Y.encodeStateAsUpdate(one.draft.doc) });
    }
    await one.stored();
    const hasIt = () => other.flow.name === 'Drawn meanwhile';
    await other.until(() => other.closeCode !== null || hasIt());
    if (!hasIt()) await other.open();
    await other.until(hasIt);
    expect((await draftOf()).definition.name).toBe('Drawn meanwhile');
    one.close();
    other.close();
  }, 180_000);

  it('goes on for both after their api was started again', async () => {
    const second = await api.second();
    const [one, other] = [
      await new DraftBrowser(analyst, flowId).open(second.url),
      await new DraftBrowser(analyst, flowId).open(second.url),
    ];
    one.rename('Before');
    await other.until(() => other.flow.name === 'Before');
    await second.stop();
    expect(one.closeCode).toBe(closeCodes.restarting);
    other.edit(label('Meanwhile'));
    await one.open();
    await other.open();
    other.send({ type: 'change', number: 99, update: Y.encodeStateAsUpdate(other.draft.doc) });
    await one.until(() => one.flow.nodes[0]?.label === 'Meanwhile');
    expect(one.flow.name).toBe('Before');
    one.close();
    other.close();
  });

  it('says who is there, by the name of their account whatever they say', async () => {
    const [one, other] = [await open(), await open(viewer)];
    const entry = [1, 7, 1, ...bytesOf(JSON.stringify({ person: { name: 'The owner' }, node: 'end' }))];
    other.send({ type: 'presence', update: new Uint8Array(entry) });
    await one.until(() => one.heard.some(({ type }) => type === 'presence'));
    const told = one.heard.find((message) => message.type === 'presence');
    const text = new TextDecoder().decode(told?.type === 'presence' ? told.update : undefined);
    expect(text).toContain('"name":"viewer"');
    expect(text).not.toContain('The owner');
    other.close();
    await one.until(() => one.heard.filter(({ type }) => type === 'presence').length === 2);
    one.close();
  });
});

describe('people by two processes of the api', () => {
  const presenceHeard = ({ heard }: DraftBrowser): string =>
    new TextDecoder().decode(Buffer.concat(heard.flatMap((told) => (told.type === 'presence' ? [told.update] : []))));

  it('see each other, and that one leaves', async () => {
    const second = await api.second();
    const [one, other] = [await open(), await new DraftBrowser(viewer, flowId).open(second.url)];
    one.send({ type: 'presence', update: new Uint8Array([1, 7, 1, ...bytesOf('{"node":"start"}')]) });
    other.send({ type: 'presence', update: new Uint8Array([1, 7, 1, ...bytesOf('{"node":"end"}')]) });
    await one.until(() => presenceHeard(one).includes('"name":"viewer"'));
    await other.until(() => presenceHeard(other).includes('"name":"analyst"'));
    expect(presenceHeard(one)).toContain('"node":"end"');
    other.close();
    await one.until(() => presenceHeard(one).endsWith('null'));
    one.close();
    await second.stop();
  });
});

/** As lib0 writes a short text: its length and its bytes. */
function bytesOf(text: string): number[] {
  const bytes = [...new TextEncoder().encode(text)];
  return [bytes.length, ...bytes];
}

describe('who may come in', () => {
  const refusal = (browser: DraftBrowser, headers: Record<string, string> = {}): Promise<unknown> =>
    browser.open(undefined, headers).then(
      () => 'let in',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );

  it('is not: without a session, as an agent, from another site, to nothing', async () => {
    const nobody = await api.signedIn('analyst');
    nobody.cookie = null;
    expect(await refusal(new DraftBrowser(nobody, flowId))).toContain('401');
    expect(await refusal(new DraftBrowser(await api.signedIn('agent'), flowId))).toContain('403');
    expect(await refusal(new DraftBrowser(analyst, flowId), { Origin: 'https://evil.example' })).toContain('403');
    expect(await refusal(new DraftBrowser(analyst, flowId), { Origin: EDITOR_ORIGIN })).toBe('let in');
    expect(await refusal(new DraftBrowser(analyst, '../../healthz'))).toContain('404');
    const gone = await new DraftBrowser(analyst, '00000000-0000-4000-8000-000000000000').open();
    expect(gone.closeCode).toBe(closeCodes.gone);
  });

  it('may watch as a viewer, and is put out at the first change', async () => {
    const [one, watching] = [await open(), await open(viewer)];
    one.rename('Watched');
    await watching.until(() => watching.flow.name === 'Watched');
    watching.rename('Not mine to change');
    await watching.until(() => watching.closeCode !== null);
    expect(watching.closeCode).toBe(closeCodes.notAllowed);
    expect((await draftOf()).definition.name).toBe('Watched');
    one.close();
  });

  it('is put out when the session ends', async () => {
    const client = await api.signedIn('analyst');
    const one = await open(client);
    await client.send('DELETE', '/api/session');
    await one.until(() => one.closeCode !== null);
    expect(one.closeCode).toBe(closeCodes.signedOut);
    const other = await open();
    api.app.get(Sessions).reconsider(((await analyst.send('GET', '/api/session')).body as unknown as Me).account.id);
    await other.until(() => other.closeCode !== null);
    expect(other.closeCode).toBe(closeCodes.signedOut);
  });
});

interface Me {
  account: { id: string };
}

describe('hostile messages', () => {
  const closedAfter = async (send: (browser: DraftBrowser, socket: WebSocket) => void): Promise<number | null> => {
    const browser = await open();
    if (browser.socket !== null) send(browser, browser.socket);
    await browser.until(() => browser.closeCode !== null);
    return browser.closeCode;
  };
  const change = (update: Uint8Array) => (browser: DraftBrowser) => browser.send({ type: 'change', number: 1, update });

  it('end the connection and change nothing: garbage, text, what is no change, what refers to nothing', async () => {
    const witness = await open();
    const elsewhere = new Y.Doc();
    elsewhere.getMap('flow').set('a', 1);
    const before = Y.encodeStateVector(elsewhere);
    elsewhere.getMap('flow').set('a', 2);
    const codes = [
      await closedAfter((_, socket) => socket.send(Buffer.from([250, 1, 2, 3]))),
      await closedAfter((_, socket) => socket.send('{"type":"change"}')),
      await closedAfter(change(new Uint8Array([9, 9, 9, 9, 255]))),
      await closedAfter(change(Y.encodeStateAsUpdate(elsewhere, before))),
      await closedAfter((browser) => browser.send({ type: 'presence', update: new Uint8Array([1, 1, 1, 1, 65]) })),
    ];
    expect(codes).toEqual(codes.map(() => closeCodes.malformed));
    expect((await draftOf()).definition).toEqual(smallFlow('Shared'));
    witness.rename('Still here');
    await witness.stored();
    witness.close();
  });

  it('may be neither huge, nor too many', async () => {
    expect(await closedAfter((_, socket) => socket.send(Buffer.alloc(10_000_000)))).toBe(1009);
    const many = await closedAfter((browser) => {
      for (let i = 0; i < 400; i += 1) browser.send({ type: 'settle' });
    });
    expect(many).toBe(closeCodes.tooMuch);
  });

  it('cannot make a draft of ten megabytes, in how many parts ever', async () => {
    const code = await closedAfter((browser) => {
      for (let part = 0; part < 5; part += 1) {
        browser.edit((flow) => ({ ...flow, [`part${part}`]: 'x'.repeat(2_000_000) }));
      }
    });
    expect(code).toBe(closeCodes.tooLarge);
    const put = { revision: 1, definition: { ...smallFlow('Shared'), voice: 'x'.repeat(10_000_000) } };
    expect((await analyst.send('PUT', `/api/flows/${flowId}/draft`, put)).status).toBe(413);
  });
});
