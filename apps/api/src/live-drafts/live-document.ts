import { type FlowDefinition, isTooLarge, parseFlow } from '@baton/flow-schema';
import {
  type Database,
  type DocumentChanges,
  NotFoundError,
  PersistenceError,
  TextNotStorableError,
} from '@baton/persistence';
import { DraftDocument, type FromServer, madeAnew, origins } from '@baton/shared-draft';
import * as Y from 'yjs';
import { isToBeRenewed, LARGEST_DOCUMENT, mayBeRenewed } from './document-size.js';
import { isChangeOf } from './is-change-of.js';
import { RefusedError } from './refused-error.js';

/** So long after a change the draft is written, and so often the database is asked again, milliseconds. */
const WRITE_AFTER_MS = 400;
const AGAIN_AFTER_MS = 500;
/** So many changes are put into the state at once. */
const COMPACT_AFTER = 500;

/** The state vector of an empty document. */
const NOTHING = Y.encodeStateVector(new Y.Doc());

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
  #draft = new DraftDocument();
  #epoch = 0;
  /** With what the epoch before this one ended. */
  #ended: Uint8Array = NOTHING;
  #bytes = 0;
  /** So large it was when it was last not made anew, bytes. */
  #looked = 0;
  #seq = -1;
  #compacted = 0;
  #by: string | null = null;
  #waiting: Waiting[] = [];
  /** What was saved behind the document's back and is in it here, but not in the database yet. */
  #savedBehind: Uint8Array | null = null;
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

  /** What a reader has not got who has this of that epoch. */
  stateFor(epoch: number, stateVector: Uint8Array): Omit<FromServer & { type: 'state' }, 'type' | 'mayWrite'> {
    const { doc } = this.#draft;
    const isSameEpoch = epoch === this.#epoch;
    return {
      epoch: this.#epoch,
      before: epoch === this.#epoch - 1 ? this.#ended : NOTHING,
      update: isSameEpoch ? Y.encodeStateAsUpdate(doc, stateVector) : Y.encodeStateAsUpdate(doc),
      stateVector: Y.encodeStateVector(doc),
    };
  }

  /** @throws RefusedError when it is no change of this document, or makes it too large */
  submit(change: Waiting): void {
    const { doc } = this.#draft;
    if (!isChangeOf(doc, change.update)) throw new RefusedError('malformed');
    if (this.#bytes + change.update.length > LARGEST_DOCUMENT) this.#bytes = Y.encodeStateAsUpdate(doc).length;
    if (this.#bytes + change.update.length > LARGEST_DOCUMENT) throw this.#noRoom();
    Y.applyUpdate(doc, change.update, origins.server);
    this.#bytes += change.update.length;
    this.#waiting.push(change);
    void this.#drainInTurn();
  }

  /** Who sends much at once is asked to wait until there is room, if there will be. */
  #noRoom(): RefusedError {
    const fresh = Y.encodeStateAsUpdate(madeAnew(this.#draft.doc)).length;
    if (!isToBeRenewed(this.#bytes, fresh, true)) return new RefusedError('tooLarge');
    this.#looked = 0;
    void this.#drainInTurn();
    return new RefusedError('renewed');
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
      if (mayBeRenewed(this.#bytes, this.readers.size > 0)) await this.#renew();
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
    if (last !== undefined) await this.#store(batch, last);
    if (mayBeRenewed(this.#bytes, true) && this.#bytes > this.#looked * 1.1) await this.#renew();
  }

  async #store(batch: Waiting[], last: Waiting): Promise<void> {
    this.#waiting = [];
    try {
      const isStored = await this.#append(Y.mergeUpdates(batch.map(({ update }) => update)), (tell) => {
        for (const { update, number, from } of batch) {
          tell(update, from);
          from.stored(number);
        }
      });
      if (!isStored) return;
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

  /** @returns false when the document was made anew meanwhile, of which this is no change */
  async #append(
    update: Uint8Array,
    stored: (tell: (update: Uint8Array, from: Reader | null) => void) => void,
  ): Promise<boolean> {
    const read = { seq: this.#seq, epoch: this.#epoch };
    const appended = await this.#database.draftDocuments.append(this.#flowId, read, update);
    if (appended === null) {
      await this.#catchUp();
      return false;
    }
    const tell = (told: Uint8Array, from: Reader | null): void => {
      for (const reader of this.readers) if (reader !== from) reader.changed(told);
    };
    for (const change of appended.missed) this.#take(change, tell);
    stored(tell);
    this.#seq = appended.seq;
    return true;
  }

  #take(change: Uint8Array, tell: (update: Uint8Array, from: Reader | null) => void): void {
    Y.applyUpdate(this.#draft.doc, change, origins.server);
    this.#bytes += change.length;
    tell(change, null);
  }

  async #catchUp(): Promise<void> {
    const read = { seq: this.#seq, epoch: this.#epoch };
    const later = await this.#database.draftDocuments.since(this.#flowId, read);
    if (later.epoch !== this.#epoch) this.#beginEpoch(later);
    for (const change of later.changes) {
      this.#take(change, (update) => {
        for (const reader of this.readers) reader.changed(update);
      });
    }
    this.#seq = later.seq;
  }

  /**
   * The document was made anew. Whoever has the old one open connects again; what of theirs waits here is not stored,
   * and they know that: they draw it again on top of the new one.
   */
  #beginEpoch({ epoch, ended }: DocumentChanges): void {
    const isFirst = this.#epoch === 0;
    this.#draft = new DraftDocument();
    this.#epoch = epoch;
    this.#ended = ended ?? NOTHING;
    this.#bytes = 0;
    this.#compacted = 0;
    this.#looked = 0;
    this.#waiting = [];
    this.#savedBehind = null;
    if (isFirst) return;
    const renewed = new RefusedError('renewed');
    for (const reader of [...this.readers]) {
      this.readers.delete(reader);
      reader.close(renewed);
    }
  }

  /** Makes the document anew where it has grown far beyond what it says, unless somebody has just changed it. */
  async #renew(): Promise<void> {
    const { doc } = this.#draft;
    this.#bytes = Y.encodeStateAsUpdate(doc).length;
    const state = Y.encodeStateAsUpdate(madeAnew(doc));
    this.#looked = this.#bytes;
    const isAllStored = this.#waiting.length === 0 && this.#savedBehind === null;
    if (!isAllStored || !isToBeRenewed(this.#bytes, state.length, this.readers.size > 0)) return;
    const read = { seq: this.#seq, epoch: this.#epoch };
    const ended = Y.encodeStateVector(doc);
    if (await this.#database.draftDocuments.renew(this.#flowId, read, { state, ended })) await this.#catchUp();
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
    if (!('flow' in parsed) || isTooLarge(parsed.flow)) return 'unreadable';
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
    const parts = [this.#savedBehind, update].filter((part) => part !== null);
    this.#savedBehind = parts.length === 0 ? null : Y.mergeUpdates(parts);
    if (this.#savedBehind !== null) {
      if (!(await this.#append(this.#savedBehind, (tell) => parts.forEach((part) => tell(part, null))))) return;
      this.#savedBehind = null;
    }
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
    const read = { seq: this.#seq, epoch: this.#epoch };
    await this.#database.draftDocuments.compact(this.#flowId, read, state);
    this.#compacted = read.seq;
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
