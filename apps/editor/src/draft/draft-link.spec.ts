import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeCodes,
  conflictsOf,
  DraftDocument,
  type FromServer,
  madeAnew,
  origins,
  readFromBrowser,
  writeMessage,
} from '@baton/shared-draft';
import * as Y from 'yjs';
import { createDraftLink, type DraftLink, type LiveSocket, type SocketEvents } from './draft-link.js';
import { createDraftSaving } from './draft-saving.js';
import { smallFlow } from './small-flow.js';
import type { Refusal } from './saving-state.js';

/** The api's part: it stores changes when it is told to, and tells everybody. */
class Api {
  document = new DraftDocument();
  epoch = 1;
  before = Y.encodeStateVector(new Y.Doc());
  pages: { events: SocketEvents; waiting: { number: number; update: Uint8Array }[] }[] = [];
  mayWrite = true;
  away = false;
  refusal: Refusal | null = null;
  settled = 0;

  constructor() {
    this.document.apply(smallFlow(), origins.server);
  }

  readonly connect = (events: SocketEvents): LiveSocket => {
    const page: Api['pages'][number] = { events, waiting: [] };
    void Promise.resolve().then(() => {
      if (this.away) return events.closed(1006);
      this.pages.push(page);
      events.opened();
    });
    const tell = (message: FromServer): void => events.received(writeMessage(message));
    return {
      close: () => undefined,
      send: (bytes) => {
        const message = readFromBrowser(bytes);
        if (message.type === 'hello') {
          const { doc } = this.document;
          const { epoch, before, mayWrite } = this;
          const had = message.epoch === epoch ? message.stateVector : undefined;
          const [update, stateVector] = [Y.encodeStateAsUpdate(doc, had), Y.encodeStateVector(doc)];
          tell({ type: 'state', epoch, before, update, stateVector, mayWrite });
        } else if (message.type === 'change') page.waiting.push(message);
        else if (message.type === 'settle') {
          this.settled += 1;
          tell({ type: 'draft', revision: 40 + this.settled, readable: true });
        }
      },
    };
  };

  /** Stores what has been sent. */
  store(): void {
    for (const page of this.pages) {
      for (const { number, update } of page.waiting.splice(0)) {
        Y.applyUpdate(this.document.doc, update);
        for (const other of this.pages) {
          const message: FromServer = other === page ? { type: 'stored', number } : { type: 'change', update };
          other.events.received(writeMessage(message));
        }
      }
    }
  }

  /** Makes the document anew: who has the old one open connects again. */
  renew(): void {
    const { doc } = this.document;
    this.before = Y.encodeStateVector(doc);
    this.document = new DraftDocument(madeAnew(doc));
    this.epoch += 1;
    this.cut(closeCodes.renewed);
  }

  cut(code = 1006): void {
    for (const { events } of this.pages.splice(0)) events.closed(code);
  }
}

/** Timers that run when they are told to. */
class Timers {
  #tasks: (() => void)[] = [];
  readonly schedule = (task: () => void): (() => void) => {
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };
  async run(): Promise<void> {
    for (const task of this.#tasks.splice(0)) task();
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  }
}

class Page {
  document = new DraftDocument(new Y.Doc());
  epoch = 0;
  readonly timers = new Timers();
  readonly link: DraftLink;

  constructor(api: Api, me: string) {
    this.link = createDraftLink({
      sides: { doc: this.document.doc, served: new Y.Doc() },
      epoch: 0,
      me: { id: me, name: me },
      connect: api.connect,
      whyNot: () => Promise.resolve(api.refusal),
      schedule: this.timers.schedule,
      onPresence: () => undefined,
      onConnected: () => undefined,
      onRenewed: ({ doc }, epoch) => {
        this.document = new DraftDocument(doc);
        this.epoch = epoch;
      },
    });
    this.link.connect();
  }

  rename(name: string): void {
    this.document.apply({ ...this.document.definition(), name }, origins.local);
  }

  get name(): string {
    return this.document.definition().name;
  }
}

describe('the connection of a draft', () => {
  let api: Api;
  let page: Page;
  let other: Page;
  beforeEach(async () => {
    api = new Api();
    page = new Page(api, 'Anna');
    other = new Page(api, 'Bert');
    await page.timers.run();
  });
  const facts = () => page.link.facts.getState();

  it('sends what is drawn together, and is saved only when the api has stored it', async () => {
    page.rename('One');
    page.rename('Two');
    expect(facts().unsent).toBe(true);
    await page.timers.run();
    expect(api.pages[0]?.waiting).toHaveLength(1);
    expect(facts().unsent).toBe(true);
    api.store();
    expect(facts()).toMatchObject({ connected: true, unsent: false });
    expect(other.name).toBe('Two');
  });

  it('keeps what is drawn while it is away, and sends it afterwards', async () => {
    page.rename('On its way');
    await page.timers.run();
    api.away = true;
    api.cut();
    expect(facts()).toMatchObject({ connected: false, unsent: true });
    page.rename('Drawn without a connection');
    await page.timers.run();
    api.away = false;
    await page.timers.run();
    await page.timers.run();
    api.store();
    expect(facts()).toMatchObject({ connected: true, unsent: false });
    expect(api.document.definition().name).toBe('Drawn without a connection');
  });

  it('records as a conflict what others changed meanwhile, and leaves what they have', async () => {
    api.pages[0]?.events.closed(1006);
    api.pages.shift();
    page.rename('Anna’s');
    other.rename('Bert’s');
    await other.timers.run();
    api.store();
    await page.timers.run();
    await page.timers.run();
    api.store();
    expect([page.name, other.name]).toEqual(['Bert’s', 'Bert’s']);
    for (const { document } of [page, other]) {
      expect(conflictsOf(document.doc)).toMatchObject([
        { field: 'name', mine: 'Anna’s', theirs: 'Bert’s', by: { id: 'Anna' } },
      ]);
    }
  });

  it('goes on in the document that was made anew, with what was drawn here and not sent', async () => {
    other.rename('Before');
    await other.timers.run();
    api.store();
    page.rename('Drawn meanwhile');
    api.renew();
    expect(facts()).toMatchObject({ connected: false, unsent: true, refusal: null });
    await page.timers.run();
    await other.timers.run();
    expect([page.epoch, other.epoch]).toEqual([2, 2]);
    api.store();
    expect(facts()).toMatchObject({ connected: true, unsent: false });
    expect([api.document.definition().name, other.name]).toEqual(['Drawn meanwhile', 'Drawn meanwhile']);
    other.rename('And on it goes');
    await other.timers.run();
    api.store();
    expect(page.name).toBe('And on it goes');
  });

  it('knows of what was sent and never answered whether it had come before the document was made anew', async () => {
    page.rename('Sent');
    await page.timers.run();
    const [sent] = api.pages.splice(0, 1);
    for (const { update } of sent?.waiting ?? []) Y.applyUpdate(api.document.doc, update);
    sent?.events.closed(1006);
    page.rename('And changed again');
    api.renew();
    await page.timers.run();
    await page.timers.run();
    api.store();
    expect(api.document.definition().name).toBe('And changed again');
    expect(conflictsOf(page.document.doc)).toEqual([]);
  });

  it.each([
    [closeCodes.gone, 'gone'],
    [closeCodes.notAllowed, 'not-allowed'],
    [closeCodes.tooLarge, 'too-large'],
    [closeCodes.unreadable, 'unreadable'],
    [closeCodes.malformed, 'not-understood'],
  ])('closed with %i is refused as %s, and tries no more', async (code, refusal) => {
    api.cut(code);
    expect(facts()).toMatchObject({ connected: false, refusal });
    await page.timers.run();
    expect(facts().connected).toBe(false);
  });

  it('goes on by itself after the session had ended, once somebody has signed in again', async () => {
    page.rename('Typed meanwhile');
    api.away = true;
    api.cut(closeCodes.signedOut);
    expect(facts().refusal).toBeNull();
    api.away = false;
    page.link.again();
    await page.timers.run();
    api.store();
    expect(api.document.definition().name).toBe('Typed meanwhile');
  });

  it('says so when its role may only watch any more', async () => {
    api.cut();
    page.rename('Not allowed any more');
    api.mayWrite = false;
    await page.timers.run();
    await page.timers.run();
    expect(facts()).toMatchObject({ connected: true, unsent: true, refusal: 'not-allowed' });
  });

  it('gives up when the flow was deleted', async () => {
    api.away = true;
    api.cut();
    api.refusal = 'gone';
    await page.timers.run();
    await page.timers.run();
    expect(facts().refusal).toBe('gone');
  });
});

describe('who wants to publish', () => {
  it('waits until everything is stored and written, and gets its revision', async () => {
    const api = new Api();
    const page = new Page(api, 'Anna');
    await page.timers.run();
    const saving = createDraftSaving(
      page.link,
      () => true,
      () => () => undefined,
    );
    page.rename('To be published');
    const flushed = saving.flush();
    await Promise.resolve();
    expect(api.settled).toBe(0);
    api.store();
    expect(await flushed).toBe(true);
    expect(saving.states.getState()).toEqual({ phase: 'saved', revision: 41 });
  });

  it('is told that it cannot be while there is no connection', async () => {
    const api = new Api();
    api.away = true;
    const page = new Page(api, 'Anna');
    await page.timers.run();
    const saving = createDraftSaving(
      page.link,
      () => true,
      () => () => undefined,
    );
    expect(await saving.flush()).toBe(false);
    expect(saving.states.getState().phase).toBe('offline');
  });
});
