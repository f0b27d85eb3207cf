import type { FlowDefinition } from '@baton/flow-schema';
import * as Y from 'yjs';
import { DraftDocument, mergeFromServer, origins } from '../index.js';
import type { Change } from './small-flow.js';

/** A server that has the changes in one order, and people who are told them when they look. */
export class Table {
  readonly log: { update: Uint8Array; from: Person | null }[] = [];

  constructor(flow: FlowDefinition) {
    const first = new DraftDocument();
    first.apply(flow, origins.local);
    this.log.push({ update: Y.encodeStateAsUpdate(first.doc), from: null });
  }
}

export class Person {
  readonly served = new Y.Doc();
  readonly draft: DraftDocument;
  #unsent: Uint8Array[] = [];
  #seen = 0;

  constructor(
    readonly table: Table,
    readonly name: string,
    clientId: number,
  ) {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    this.draft = new DraftDocument(doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== origins.server) this.#unsent.push(update);
    });
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
    for (const update of this.#unsent.splice(0)) this.table.log.push({ update, from: this });
    this.read();
  }

  read(): void {
    for (; this.#seen < this.table.log.length; this.#seen += 1) {
      const told = this.table.log[this.#seen];
      if (told === undefined) return;
      if (told.from === this) Y.applyUpdate(this.served, told.update, origins.server);
      else {
        const by = { id: this.name, name: this.name };
        mergeFromServer({ doc: this.draft.doc, served: this.served }, told.update, by);
      }
    }
  }
}
