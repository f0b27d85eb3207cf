import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { closeCodes } from '@baton/shared-draft';
import * as Y from 'yjs';
import type { ApiClient } from '../testing/api-client.js';
import { DraftBrowser } from '../testing/draft-browser.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';
import { isChangeOf } from './is-change-of.js';
import { CONNECTIONS_PER_ACCOUNT } from './live-draft-sockets.js';

let api: RunningApi;
let analyst: ApiClient;
let flowId: string;
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());
beforeEach(async () => {
  const made = await analyst.send('POST', '/api/flows', { name: 'Shared', definition: smallFlow('Shared') });
  flowId = (made.body as { id: string }).id;
});

const open = (client = analyst): Promise<DraftBrowser> => new DraftBrowser(client, flowId).open();
type Writing = [what: string, write: (doc: Y.Doc) => void];

function nested(depth: number): unknown {
  let value: unknown = 'core';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('what no page of ours writes', () => {
  const writings: Writing[] = [
    ['lists as deep as a stack', (doc) => doc.getMap('flow').set('voice', nested(5_000))],
    ['an integer that no JSON has', (doc) => doc.getMap('flow').set('voice', { rate: 10n })],
    ['bytes', (doc) => doc.getMap('flow').set('name', new Uint8Array([1, 2]))],
    ['a document in the document', (doc) => doc.getMap('nodes').set('end', new Y.Doc())],
    ['a text that is put together', (doc) => doc.getMap('flow').set('name', new Y.Text('Shared'))],
    ['a list with more than any flow has', (doc) => doc.getArray('x').push(Array.from({ length: 100_001 }, () => 1))],
  ];

  it.each(writings)('ends the connection and changes nothing: %s', async (_what, write) => {
    const [witness, other] = [await open(), await open()];
    write(other.draft.doc);
    await other.until(() => other.closeCode !== null);
    expect(other.closeCode).toBe(closeCodes.malformed);
    witness.rename('Still here');
    await witness.stored();
    const { body } = await analyst.send('GET', `/api/flows/${flowId}`);
    expect(body).toMatchObject({ draft: { definition: { ...smallFlow('Still here') } } });
    witness.close();
  });

  it('is a change by thousands of pages at once', () => {
    const whole = new Y.Doc();
    for (let page = 0; page <= 2_000; page += 1) {
      const doc = new Y.Doc();
      doc.getMap('flow').set('name', 'x');
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
    }
    expect(isChangeOf(new Y.Doc(), Y.encodeStateAsUpdate(whole))).toBe(false);
  });
});

describe('what makes no flow', () => {
  const writings: Writing[] = [
    ['the name of a prototype', (doc) => doc.getMap('flow').set('__proto__', { polluted: true })],
    ['the name of a prototype in a setting', (doc) => doc.getMap('flow').set('defaults.__proto__', { polluted: true })],
    ['a node that is called constructor', (doc) => doc.getMap('nodes').set('constructor', node('constructor'))],
    ['a node that is called __proto__', (doc) => doc.getMap('nodes').set('__proto__', node('__proto__'))],
    ['a name without an end', (doc) => doc.getMap('flow').set('name', 'x'.repeat(100_000))],
    ['a character that no text may have', (doc) => doc.getMap('flow').set('name', 'a\u0000b')],
  ];
  const node = (type: string): Y.Map<unknown> => {
    const fields = { id: type, type, position: { x: 1, y: 1 }, settings: true, conversation: true };
    return new Y.Map(Object.entries(fields));
  };

  it.each(writings)('is seen by all, is not written, and can be taken away: %s', async (_what, write) => {
    const [witness, other] = [await open(), await open()];
    write(other.draft.doc);
    await witness.until(() => witness.heard.some((told) => told.type === 'draft' && !told.readable));
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
    const before = await analyst.send('GET', `/api/flows/${flowId}`);
    expect(before.body).toMatchObject({ draft: { definition: smallFlow('Shared') } });
    witness.edit(() => smallFlow('Mended'));
    await witness.stored();
    const after = await analyst.send('GET', `/api/flows/${flowId}`);
    expect(after.body).toMatchObject({ draft: { definition: smallFlow('Mended') } });
    witness.close();
    other.close();
  });
});

describe('a connection', () => {
  it('asks for the whole draft once', async () => {
    const one = await open();
    one.send({ type: 'hello', epoch: 0, stateVector: Y.encodeStateVector(new Y.Doc()) });
    await one.until(() => one.closeCode !== null);
    expect(one.closeCode).toBe(closeCodes.malformed);
  });

  it('is one of few of an account, also when all begin at once', async () => {
    const many = Array.from({ length: CONNECTIONS_PER_ACCOUNT + 8 }, () => new DraftBrowser(analyst, flowId));
    const begun = await Promise.allSettled(many.map((browser) => browser.open()));
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(CONNECTIONS_PER_ACCOUNT);
    for (const browser of many) browser.close();
    await Promise.all(
      many.map((browser) => browser.until(() => browser.closeCode !== null || browser.socket === null)),
    );
  });

  it('is not for the page of one account with the session of another', async () => {
    const { body } = await analyst.send('GET', '/api/session');
    const { id } = body.account as { id: string };
    const viewer = await api.signedIn('viewer');
    await expect(new DraftBrowser(viewer, `${flowId}/live?account=${id}&`).open()).rejects.toThrow('401');
    const own = await new DraftBrowser(analyst, `${flowId}/live?account=${id}&`).open();
    expect(own.closeCode).toBeNull();
    own.close();
  });

  it('ends when another process of the api takes the role away', async () => {
    const { id } = await api.database.accounts.create({
      email: 'lowered@baton.local',
      name: 'Lowered',
      role: 'analyst',
      passwordHash: (await api.database.accounts.byEmail('analyst@baton.local'))?.passwordHash ?? '',
      firstPassword: false,
    });
    const lowered = await api.signedIn('viewer');
    await lowered.signIn('lowered@baton.local', 'correct horse battery');
    const one = await open(lowered);
    await api.database.accounts.changeRole(id, 'viewer');
    await one.until(() => one.closeCode !== null);
    expect(one.closeCode).toBe(closeCodes.signedOut);
    const again = await open(lowered);
    again.rename('Not mine to change');
    await again.until(() => again.closeCode !== null);
    expect(again.closeCode).toBe(closeCodes.notAllowed);
  });
});
