import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Database, type Notices } from '@baton/persistence';
import { DATABASE, LOG, NOTICES } from '../config/tokens.js';
import type { Log } from '../log/log.js';
import { LiveDocument } from './live-document.js';

interface Open {
  document: LiveDocument;
  opening: Promise<void>;
  users: number;
}

/** The drafts that somebody draws at the moment, and the drafts as they are for who reads or saves them otherwise. */
@Injectable()
export class LiveDrafts implements OnModuleInit, BeforeApplicationShutdown {
  readonly #open = new Map<string, Open>();
  #unsubscribe: (() => void)[] = [];

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.#unsubscribe = [
      this.notices.on('baton_drafts', (flowId) => this.#open.get(flowId)?.document.readOn()),
      this.notices.onReconnect(() => {
        for (const { document } of this.#open.values()) document.readOn();
      }),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const end of this.#unsubscribe) end();
    await Promise.all([...this.#open.keys()].map((flowId) => this.#rest(flowId)));
  }

  /**
   * The document, opened for `work` and for as long as it lasts.
   * @throws NotFoundError, StoredFlowUnreadableError, DatabaseAwayError
   */
  async use<T>(flowId: string, work: (document: LiveDocument) => Promise<T>): Promise<T> {
    const open = this.#open.get(flowId) ?? this.#begin(flowId);
    open.users += 1;
    try {
      await open.opening;
      return await work(open.document);
    } finally {
      open.users -= 1;
      if (open.users === 0) await this.#rest(flowId);
    }
  }

  /**
   * Sees to it that the draft in the database is what everybody sees who draws it.
   * @throws NotFoundError, DatabaseAwayError
   */
  async settle(flowId: string): Promise<void> {
    const isOpen = this.#open.has(flowId);
    const head = isOpen ? null : await this.database.draftDocuments.head(flowId);
    const isBehind = head !== null && (head.seq !== head.writtenSeq || head.draftRevision !== head.writtenRevision);
    if (isOpen || isBehind) await this.use(flowId, (document) => document.settle());
  }

  /**
   * Saves a draft in another way than by its document, in which everybody then sees it.
   * @param save gives the new revision
   * @throws DraftChangedError, NotFoundError, DatabaseAwayError
   */
  async save(flowId: string, save: () => Promise<number>): Promise<number> {
    const hasDocument = this.#open.has(flowId) || (await this.database.draftDocuments.head(flowId)) !== null;
    return hasDocument ? this.use(flowId, (document) => document.saveBehind(save)) : save();
  }

  #begin(flowId: string): Open {
    const document = new LiveDocument(flowId, this.database);
    const open = { document, opening: document.open(), users: 0 };
    this.#open.set(flowId, open);
    return open;
  }

  async #rest(flowId: string): Promise<void> {
    const open = this.#open.get(flowId);
    if (open === undefined) return;
    try {
      await open.opening;
      await open.document.rest();
    } catch (error) {
      // Who has drawn it has it, and sends it again.
      this.log.warn({ flowId, code: error instanceof Error ? error.name : 'unknown' }, 'a draft was not written yet');
    }
    if (open.users === 0 && this.#open.get(flowId) === open) this.#open.delete(flowId);
  }
}
