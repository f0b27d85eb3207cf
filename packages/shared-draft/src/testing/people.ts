import type { FlowDefinition } from '@baton/flow-schema';
import * as Y from 'yjs';
import { beginAnew, DraftDocument, hasUnsent, madeAnew, mergeFromServer, origins } from '../index.js';
import type { Change } from './small-flow.js';

/** A server that has the changes in one order, and people who are told them when they look. */
export class Table {
  log: { update: Uint8Array; from: Person | null }[] = [];
  epoch = 1;
  before: Uint8Array = Y.encodeStateVector(new Y.Doc());

  constructor(flow: FlowDefinition) {
    const first = new DraftDocument();
    first.apply(flow, origins.local);
    this.log.push({ update: Y.encodeStateAsUpdate(first.doc), from: null });
  }

  /** Makes the document anew, as the api does: nobody is asked. */
  renew(): void {
    const doc = new Y.Doc();
    for (const { update } of this.log) Y.applyUpdate(doc, update);
    this.log = [{ update: Y.encodeStateAsUpdate(madeAnew(doc)), from: null }];
    this.before = Y.encodeStateVector(doc);
    this.epoch += 1;
  }
}

export class Person {
  served = new Y.Doc();
  draft: DraftDocument;
  #unsent: Uint8Array[] = [];
  /** Sent, and it is not known whether it has come. */
  #underWay: Uint8Array[] = [];
  #epoch: number;
  #seen = 0;

  constructor(
    readonly table: Table,
    readonly name: string,
    clientId: number,
  ) {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    this.#epoch = table.epoch;
    this.draft = this.#drawnIn(doc);
    this.sync();
  }

  get flow(): FlowDefinition {
    return this.draft.definition();
  }

  edit(change: Change): void {
    this.draft.apply(change(this.draft.definition()), origins.local);
  }

  /** Reads what the others did, then sends one's own. */
  sync(): void {
    this.read();
    this.send();
    this.read();
  }

  /** Sends one's own without hearing whether it has come. What is of an older epoch nobody takes. */
  send(): void {
    if (this.#epoch !== this.table.epoch) return;
    for (const update of this.#unsent.splice(0)) {
      this.#underWay.push(update);
      this.table.log.push({ update, from: this });
    }
  }

  read(): void {
    if (this.#epoch !== this.table.epoch) this.#beginAnew();
    for (; this.#seen < this.table.log.length; this.#seen += 1) {
      const told = this.table.log[this.#seen];
      if (told === undefined) return;
      if (told.from === this) {
        this.#underWay = this.#underWay.filter((update) => update !== told.update);
        Y.applyUpdate(this.served, told.update, origins.server);
      } else mergeFromServer({ doc: this.draft.doc, served: this.served }, told.update, this.#me);
    }
  }

  get #me(): { id: string; name: string } {
    return { id: this.name, name: this.name };
  }

  #beginAnew(): void {
    const [state, ...later] = this.table.log;
    if (state === undefined) return;
    const whole = Y.mergeUpdates([state.update, ...later.map(({ update }) => update)]);
    const { before } = this.table;
    const unanswered = this.table.epoch === this.#epoch + 1 ? { updates: this.#underWay, before } : undefined;
    this.#underWay = [];
    const { doc, served } = beginAnew({ doc: this.draft.doc, served: this.served }, whole, this.#me, unanswered);
    this.served = served;
    this.#unsent = hasUnsent({ doc, served }) ? [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(served))] : [];
    this.draft = this.#drawnIn(doc);
    this.#epoch = this.table.epoch;
    this.#seen = this.table.log.length;
  }

  #drawnIn(doc: Y.Doc): DraftDocument {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== origins.server) this.#unsent.push(update);
    });
    return new DraftDocument(doc);
  }
}
