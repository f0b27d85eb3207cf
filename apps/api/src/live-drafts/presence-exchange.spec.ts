import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeAwarenessUpdate, Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PresenceExchange } from './presence-exchange.js';

const FLOW = 'a flow';

let timed: Awareness[] = [];
const awareness = (): Awareness => {
  const made = new Awareness(new Y.Doc());
  timed.push(made);
  return made;
};
afterEach(() => {
  for (const each of timed) each.destroy();
  timed = [];
});

/** A page with one connection, and what it sees of the others. */
class Page {
  readonly said = awareness();
  readonly others = awareness();

  constructor(
    readonly process: Process,
    readonly name: string,
  ) {
    this.say({});
    const everybody = process.exchange.open(FLOW).everybody();
    process.pages.push(this);
    if (everybody !== null) this.hear(everybody);
  }

  say(state: object): void {
    const relay = this.process.exchange.open(FLOW);
    this.said.setLocalState(state);
    const update = encodeAwarenessUpdate(this.said, [this.said.clientID]);
    relay.heard(this, update, { id: this.name, name: this.name });
  }

  hear(update: Uint8Array): void {
    applyAwarenessUpdate(this.others, update, 'api');
  }

  leave(): void {
    this.process.exchange.open(FLOW).left(this);
    this.process.pages = this.process.pages.filter((page) => page !== this);
    if (this.process.pages.length === 0) this.process.exchange.close(FLOW);
  }

  /** The names of the others, and what they point at. */
  get seen(): Record<string, unknown> {
    const states = [...this.others.getStates().values()] as { person?: { name: string }; node?: string }[];
    const named = states.map(({ person, node }) => [person?.name ?? this.name, node ?? null] as const);
    return Object.fromEntries(named.filter(([name]) => name !== this.name));
  }
}

class Process {
  pages: Page[] = [];
  readonly exchange: PresenceExchange;

  constructor(name: string) {
    this.exchange = new PresenceExchange({
      process: name,
      publish: (notice) => published.push(notice),
      tell: (_flowId, update) => this.pages.forEach((page) => page.hear(update)),
    });
  }
}

let published: string[] = [];
let processes: Process[] = [];
/** Brings what was published to all, and what they answer, until nobody says anything more. */
function deliver(): number {
  let delivered = 0;
  for (; published.length > 0 && delivered < 1_000; delivered += 1) {
    const [notice] = published.splice(0, 1);
    expect(Buffer.byteLength(notice ?? '')).toBeLessThan(8_000);
    for (const { exchange } of processes) exchange.heard(notice ?? '');
  }
  expect(published).toEqual([]);
  return delivered;
}

beforeEach(() => {
  published = [];
  processes = [new Process('one'), new Process('two')];
});
const both = (): [Page, Page] => {
  const [one, two] = processes as [Process, Process];
  const pages: [Page, Page] = [new Page(one, 'Anna'), new Page(two, 'Bert')];
  deliver();
  for (const { exchange } of processes) exchange.flush();
  deliver();
  return pages;
};

describe('who has a draft open by two processes', () => {
  it('sees who has it open by the other, what they do there, and that they leave', () => {
    const [anna, bert] = both();
    expect([anna.seen, bert.seen]).toEqual([{ Bert: null }, { Anna: null }]);
    bert.say({ node: 'greet' });
    for (const { exchange } of processes) exchange.flush();
    deliver();
    expect(anna.seen).toEqual({ Bert: 'greet' });
    bert.leave();
    deliver();
    expect(anna.seen).toEqual({});
  });

  it('sees nobody any more by a process that has died, and all again when it was only slow', () => {
    const [anna, bert] = both();
    const [one, two] = processes as [Process, Process];
    for (let beat = 0; beat < 5; beat += 1) one.exchange.beat();
    expect(anna.seen).toEqual({});
    deliver();
    two.exchange.beat();
    deliver();
    expect([anna.seen, bert.seen]).toEqual([{ Bert: null }, { Anna: null }]);
  });

  it('says nothing as long as it is alone, and once for many moves', () => {
    const [one, two] = processes as [Process, Process];
    const anna = new Page(one, 'Anna');
    deliver();
    anna.say({ node: 'greet' });
    one.exchange.flush();
    one.exchange.beat();
    expect(published).toEqual([]);
    new Page(two, 'Bert');
    deliver();
    for (let move = 0; move < 50; move += 1) anna.say({ cursor: { x: move, y: 0 } });
    one.exchange.flush();
    expect(published).toHaveLength(1);
  });

  it('tells of many people in several notices, and falls over nothing that is none', () => {
    const [one, two] = processes as [Process, Process];
    const crowd = Array.from({ length: 80 }, (_, at) => new Page(one, `${'ü'.repeat(100)} ${at}`));
    const bert = new Page(two, 'Bert');
    deliver();
    expect(Object.keys(bert.seen)).toHaveLength(crowd.length);
    for (const notice of ['', '{', '{"process":"three","flow":"a flow","says":"more","people":[]}']) {
      two.exchange.heard(notice);
    }
    expect(Object.keys(bert.seen)).toHaveLength(crowd.length);
  });
});

describe('a page', () => {
  it('cannot speak for another one, whatever number it takes', () => {
    const [one] = processes as [Process];
    const [anna, witness] = [new Page(one, 'Anna'), new Page(one, 'Cleo')];
    anna.say({ node: 'mine' });
    const relay = one.exchange.open(FLOW);
    const forged = awareness();
    forged.clientID = anna.said.clientID;
    for (const node of ['first', 'theirs']) forged.setLocalState({ node, person: { id: 'Anna', name: 'Anna' } });
    const update = encodeAwarenessUpdate(forged, [forged.clientID]);
    witness.hear(relay.heard({}, update, { id: 'Mallory', name: 'Mallory' }));
    witness.hear(relay.everybody() ?? new Uint8Array([0]));
    expect(witness.seen).toMatchObject({ Anna: 'mine', Mallory: 'theirs' });
  });

  it('is one page when it connects again before its broken connection is missed', () => {
    const [one] = processes as [Process];
    const anna = new Page(one, 'Anna');
    const relay = one.exchange.open(FLOW);
    const update = encodeAwarenessUpdate(anna.said, [anna.said.clientID]);
    relay.heard({}, update, { id: 'Anna', name: 'Anna' });
    expect(relay.here()).toHaveLength(1);
    expect(relay.left(anna)).toBeNull();
    expect(relay.here()).toHaveLength(1);
  });
});
