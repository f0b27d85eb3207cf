import { type FlowDefinition, parseFlow } from '@baton/flow-schema';
import { type Database, NotFoundError, PersistenceError, TextNotStorableError } from '@baton/persistence';
import { DraftDocument, origins } from '@baton/shared-draft';
import * as Y from 'yjs';
import { isChangeOf } from './is-change-of.js';
import { RefusedError } from './refused-error.js';

/** A flow of a thousand nodes has about a megabyte. A document may not become larger than this, bytes. */
const MOST_BYTES = 8_000_000;
/** So long after a change the draft is written, and so often the database is asked again, milliseconds. */
const WRITE_AFTER_MS = 400;
const AGAIN_AFTER_MS = 500;
/** So many changes are put into the state at once. */
const COMPACT_AFTER = 500;

/** Who has the document open. */
export interface Reader {
  changed(update: Uint8Array): void;
  /** Changes of this reader, up to this number, are in the database. */
  stored(number: number): void;
  /** The draft of this revision holds everything, unless what is drawn is no flow at the moment. */
  draft(revision: number, readable: boolean): void;
  close(reason: RefusedError): void;
}

interface Waiting {
  update: Uint8Array;
  number: number;
  from: Reader;
  by: string;
}

/**
 * One draft that is open in this process. The database has its changes in one order, for all processes; every reader is
 * told them in that order, and of a change only when it is stored.
 */
export class LiveDocument {
  readonly readers = new Set<Reader>();
  readonly #flowId: string;
  readonly #database: Database;
  readonly #draft = new DraftDocument();
  #bytes = 0;
  #seq = -1;
  #compacted = 0;
  #by: string | null = null;
  #waiting: Waiting[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #writing: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(flowId: string, database: Database) {
    this.#flowId = flowId;
    this.#database = database;
  }

  /** @throws NotFoundError, StoredFlowUnreadableError, DatabaseAwayError */
  open(): Promise<void> {
    return this.#inTurn(async () => {
      const { draftDocuments, flows } = this.#database;
      if ((await draftDocuments.head(this.#flowId)) === null) {
        const { draft } = await flows.byId(this.#flowId);
        const first = new DraftDocument();
        first.apply(draft.definition, origins.server);
        await draftDocuments.create(this.#flowId, Y.encodeStateAsUpdate(first.doc), draft.revision);
      }
      await this.#catchUp();
    });
  }

  /** What a reader has not got who has this. */
  stateFor(stateVector: Uint8Array): { update: Uint8Array; stateVector: Uint8Array } {
    const { doc } = this.#draft;
    return { update: Y.encodeStateAsUpdate(doc, stateVector), stateVector: Y.encodeStateVector(doc) };
  }

  /** @throws RefusedError when it is no change of this document, or makes it too large */
  submit(change: Waiting): void {
    const { doc } = this.#draft;
    if (!isChangeOf(doc, change.update)) throw new RefusedError('malformed');
    if (this.#bytes + change.update.length > MOST_BYTES) this.#bytes = Y.encodeStateAsUpdate(doc).length;
    if (this.#bytes + change.update.length > MOST_BYTES) throw new RefusedError('tooLarge');
    Y.applyUpdate(doc, change.update, origins.server);
    this.#bytes += change.update.length;
    this.#waiting.push(change);
    void this.#drainInTurn();
  }

  /** Takes in what other processes have written. */
  readOn(): void {
    this.#inTurn(async () => {
      await this.#catchUp();
      const head = await this.#database.draftDocuments.head(this.#flowId);
      if (head === null) throw new NotFoundError('flow');
      if (head.draftRevision !== head.writtenRevision) await this.#settle();
      else if (head.writtenSeq < this.#seq) this.#settleLater();
      else this.#tellDraft(head.draftRevision, true);
    }).catch((error: unknown) => this.#failed(error));
  }

  /**
   * Writes the draft.
   * @throws NotFoundError, DatabaseAwayError
   */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#drain();
      await this.#settle();
    });
  }

  /** Saves the draft in a way that knows nothing of the document, which takes it in as a change. */
  saveBehind(save: () => Promise<number>): Promise<number> {
    return this.#inTurn(async () => {
      await this.#drain();
      await this.#settle();
      const revision = await save();
      await this.#settle();
      return revision;
    });
  }

  /** Writes all that there is, shortly. Nobody has it open any more. */
  rest(): Promise<void> {
    clearTimeout(this.#writing);
    clearTimeout(this.#again);
    return this.#inTurn(async () => {
      await this.#drain();
      await this.#settle();
      await this.#compact();
      clearTimeout(this.#writing);
    });
  }

  /** One after the other: what is read and written in between belongs together. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #drainInTurn(): Promise<void> {
    return this.#inTurn(() => this.#drain()).catch((error: unknown) => this.#failed(error));
  }

  async #drain(): Promise<void> {
    const batch = this.#waiting;
    const last = batch.at(-1);
    if (last === undefined) return;
    this.#waiting = [];
    try {
      await this.#append(Y.mergeUpdates(batch.map(({ update }) => update)), (tell) => {
        for (const { update, number, from } of batch) {
          tell(update, from);
          from.stored(number);
        }
      });
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting];
      throw error;
    }
    this.#by = last.by;
    this.#settleLater();
    if (this.#seq - this.#compacted > COMPACT_AFTER) await this.#compact();
  }

  /** Not put off by what is drawn meanwhile. */
  #settleLater(): void {
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined;
      this.#inTurn(() => this.#settle()).catch((error: unknown) => this.#failed(error));
    }, WRITE_AFTER_MS).unref();
  }

  async #append(update: Uint8Array, stored: (tell: (update: Uint8Array, from: Reader | null) => void) => void) {
    const { missed, seq } = await this.#database.draftDocuments.append(this.#flowId, this.#seq, update);
    const tell = (told: Uint8Array, from: Reader | null): void => {
      for (const reader of this.readers) if (reader !== from) reader.changed(told);
    };
    for (const change of missed) this.#take(change, tell);
    stored(tell);
    this.#seq = seq;
  }

  #take(change: Uint8Array, tell: (update: Uint8Array, from: Reader | null) => void): void {
    Y.applyUpdate(this.#draft.doc, change, origins.server);
    this.#bytes += change.length;
    tell(change, null);
  }

  async #catchUp(): Promise<void> {
    const { changes, seq } = await this.#database.draftDocuments.since(this.#flowId, this.#seq);
    for (const change of changes) {
      this.#take(change, (update) => {
        for (const reader of this.readers) reader.changed(update);
      });
    }
    this.#seq = seq;
  }

  async #settle(): Promise<void> {
    const { draftDocuments } = this.#database;
    for (;;) {
      await this.#catchUp();
      const head = await draftDocuments.head(this.#flowId);
      if (head === null) throw new NotFoundError('flow');
      if (head.draftRevision !== head.writtenRevision) {
        await this.#takeInDraft();
        continue;
      }
      if (head.writtenSeq >= this.#seq) return this.#tellDraft(head.draftRevision, true);
      const revision = await this.#write();
      if (revision === 'unreadable') return this.#tellDraft(head.draftRevision, false);
      if (revision !== null) return this.#tellDraft(revision, true);
    }
  }

  /** @returns the revision; null when the draft was saved by somebody else meanwhile */
  async #write(): Promise<number | null | 'unreadable'> {
    const parsed = parseFlow(this.#draft.definition());
    if (!('flow' in parsed)) return 'unreadable';
    const draft = { flowId: this.#flowId, seq: this.#seq, definition: parsed.flow, by: this.#by };
    try {
      return await this.#database.draftDocuments.write(draft);
    } catch (error) {
      if (error instanceof TextNotStorableError) return 'unreadable';
      throw error;
    }
  }

  /** The draft was saved behind the document's back: that is a change like another. */
  async #takeInDraft(): Promise<void> {
    const { draft } = await this.#database.flows.byId(this.#flowId);
    const update = this.#changeTo(draft.definition);
    if (update !== null) await this.#append(update, (tell) => tell(update, null));
    await this.#database.draftDocuments.tookIn(this.#flowId, draft.revision, this.#seq);
  }

  /** Makes the document say this. Null when it says it already. */
  #changeTo(definition: FlowDefinition): Uint8Array | null {
    const { doc } = this.#draft;
    let change: Uint8Array | null = null;
    const take = (update: Uint8Array): void => {
      change = update;
    };
    doc.on('update', take);
    this.#draft.apply(definition, origins.server);
    doc.off('update', take);
    return change;
  }

  #tellDraft(revision: number, readable: boolean): void {
    for (const reader of this.readers) reader.draft(revision, readable);
  }

  async #compact(): Promise<void> {
    if (this.#seq <= this.#compacted) return;
    const state = Y.encodeStateAsUpdate(this.#draft.doc);
    await this.#database.draftDocuments.compact(this.#flowId, this.#seq, state);
    this.#compacted = this.#seq;
    this.#bytes = state.length;
  }

  #failed(error: unknown): void {
    if (error instanceof PersistenceError && error.retryable) {
      this.#again ??= setTimeout(() => {
        this.#again = undefined;
        void this.#drainInTurn();
        this.#settleLater();
      }, AGAIN_AFTER_MS).unref();
      return;
    }
    const reason = new RefusedError(error instanceof NotFoundError ? 'gone' : 'restarting');
    for (const reader of [...this.readers]) reader.close(reason);
  }
}
