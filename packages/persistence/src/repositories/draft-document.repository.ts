import type { FlowDefinition } from '@baton/flow-schema';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';

/** Where the document of a draft stands; the numbers count its changes. */
export interface DocumentHead {
  /** Of the last change. */
  seq: number;
  /** Of the last change that the draft holds. */
  writtenSeq: number;
  /** The draft's revision that holds it. */
  writtenRevision: number;
  /** The draft's revision now: another one than `writtenRevision` was saved by who knew nothing of the document. */
  draftRevision: number;
}

export interface DocumentChanges {
  /** In their order; a whole state is a change as well. Of another epoch than was asked for: the whole document. */
  changes: Uint8Array[];
  /** Of the last of them. */
  seq: number;
  /** How often the document was made anew, from 1: changes of one epoch mean nothing in another. */
  epoch: number;
  /** The state vector with which the epoch before this one ended. */
  ended: Uint8Array | null;
}

/** Up to where somebody has read a document. */
export interface ReadUpTo {
  /** -1: nothing. */
  seq: number;
  epoch: number;
}

interface ChangeRow {
  seq: number;
  change: Buffer;
}

/** Documents of drafts, as bytes: what they mean is the api's matter. */
export class DraftDocumentRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Makes the document of a draft of this revision; where there is one already it stays as it is. */
  async create(flowId: string, state: Uint8Array, revision: number): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query(
        `INSERT INTO draft_documents (flow_id, state, state_seq, seq, written_seq, draft_revision)
          SELECT flow_id, $2, 0, 0, 0, $3 FROM drafts WHERE flow_id = $1 ON CONFLICT DO NOTHING`,
        [flowId, Buffer.from(state), revision],
      ),
    );
  }

  /** Null when the draft has no document: nobody has opened it yet. */
  async head(flowId: string): Promise<DocumentHead | null> {
    if (!isUuid(flowId)) return null;
    const [row] = await this.#scope.run((manager) =>
      select<DocumentHead>(
        manager,
        `SELECT o.seq, o.written_seq AS "writtenSeq", o.draft_revision AS "writtenRevision",
            d.revision AS "draftRevision"
          FROM draft_documents o JOIN drafts d USING (flow_id) WHERE flow_id = $1`,
        [flowId],
      ),
    );
    return row ?? null;
  }

  /** What came after that. @throws NotFoundError */
  async since(flowId: string, read: ReadUpTo): Promise<DocumentChanges> {
    return this.#scope.transaction((scope) => since(scope, flowId, read));
  }

  /**
   * Writes a change after all others: changes of several processes come into one order here.
   *
   * @param read the last change that the writer has
   * @returns what it has missed, and the number of its own; null when the document was made anew, so that nothing was
   * written
   * @throws NotFoundError
   */
  async append(flowId: string, read: ReadUpTo, own: Uint8Array): Promise<{ missed: Uint8Array[]; seq: number } | null> {
    return this.#scope.transaction(async (scope) => {
      const [last] = await scope.run((manager) =>
        change<{ seq: number }>(
          manager,
          `UPDATE draft_documents SET seq = seq + 1, updated_at = now() WHERE flow_id = $1 AND epoch = $2
            RETURNING seq`,
          [flowId, read.epoch],
        ),
      );
      if (last === undefined) {
        if ((await new DraftDocumentRepository(scope).head(flowId)) === null) throw new NotFoundError('flow');
        return null;
      }
      const missed = last.seq - 1 > read.seq ? (await since(scope, flowId, read)).changes : [];
      await scope.run((manager) =>
        manager.query('INSERT INTO draft_changes (flow_id, seq, change) VALUES ($1, $2, $3)', [
          flowId,
          last.seq,
          Buffer.from(own),
        ]),
      );
      return { missed, seq: last.seq };
    });
  }

  /** Puts the changes up to there into the state, in which they are. */
  async compact(flowId: string, { seq, epoch }: ReadUpTo, state: Uint8Array): Promise<void> {
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        const [done] = await change(
          manager,
          `UPDATE draft_documents SET state = $3, state_seq = $2
            WHERE flow_id = $1 AND state_seq < $2 AND epoch = $4 RETURNING seq`,
          [flowId, seq, Buffer.from(state), epoch],
        );
        if (done === undefined) return;
        await manager.query('DELETE FROM draft_changes WHERE flow_id = $1 AND seq <= $2', [flowId, seq]);
      }),
    );
  }

  /**
   * Puts a new document, which says the same, in the place of the one that was read up to its very end; every process
   * that has it open is told. The new one counts as a change of its own.
   *
   * @param ended the state vector of the old one
   * @returns false when there were more changes by now: then nothing has happened
   */
  async renew(flowId: string, read: ReadUpTo, fresh: { state: Uint8Array; ended: Uint8Array }): Promise<boolean> {
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        const [done] = await change(
          manager,
          `UPDATE draft_documents SET state = $4, ended = $5, epoch = epoch + 1, seq = seq + 1, state_seq = seq + 1,
              written_seq = CASE WHEN written_seq = seq THEN seq + 1 ELSE written_seq END, updated_at = now()
            WHERE flow_id = $1 AND seq = $2 AND epoch = $3 RETURNING seq`,
          [flowId, read.seq, read.epoch, Buffer.from(fresh.state), Buffer.from(fresh.ended)],
        );
        if (done === undefined) return false;
        await manager.query('DELETE FROM draft_changes WHERE flow_id = $1', [flowId]);
        await manager.query(`SELECT pg_notify('baton_drafts', $1)`, [flowId]);
        return true;
      }),
    );
  }

  /**
   * Writes the document as it is after change `seq` into the draft, unless a later one is in it already.
   *
   * @returns the draft's revision; null when the draft was saved by somebody who knew nothing of the document
   * @throws NotFoundError, TextNotStorableError
   */
  async write(draft: {
    flowId: string;
    seq: number;
    definition: FlowDefinition;
    by: string | null;
  }): Promise<number | null> {
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        const [head] = await select<DocumentHead>(
          manager,
          `SELECT o.written_seq AS "writtenSeq", o.draft_revision AS "writtenRevision", d.revision AS "draftRevision"
            FROM drafts d JOIN draft_documents o USING (flow_id) WHERE flow_id = $1 FOR UPDATE`,
          [draft.flowId],
        );
        if (head === undefined) throw new NotFoundError('flow');
        if (head.draftRevision !== head.writtenRevision) return null;
        if (head.writtenSeq >= draft.seq) return head.draftRevision;
        await manager.query(
          'UPDATE draft_documents SET written_seq = $2, draft_revision = draft_revision + 1 WHERE flow_id = $1',
          [draft.flowId, draft.seq],
        );
        await manager.query('UPDATE flows SET name = $2 WHERE id = $1', [draft.flowId, draft.definition.name]);
        await manager.query(
          `UPDATE drafts SET revision = revision + 1, definition = $2, updated_at = now(), updated_by = $3
            WHERE flow_id = $1`,
          [draft.flowId, JSON.stringify(draft.definition), draft.by],
        );
        return head.draftRevision + 1;
      }),
    );
  }

  /** Tells every process of the api, at once, who has which draft open. @param notice less than 8,000 bytes */
  async tellPresence(notice: string): Promise<void> {
    await this.#scope.run((manager) => manager.query(`SELECT pg_notify('baton_draft_presence', $1)`, [notice]));
  }

  /** The document holds, with change `seq`, what the draft of this revision says. */
  async tookIn(flowId: string, revision: number, seq: number): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query(
        `UPDATE draft_documents SET draft_revision = $2, written_seq = $3
          WHERE flow_id = $1 AND draft_revision < $2`,
        [flowId, revision, seq],
      ),
    );
  }
}

/** In a transaction, so that no compaction comes between the two questions. */
async function since(scope: Scope, flowId: string, read: ReadUpTo): Promise<DocumentChanges> {
  return scope.run(async (manager) => {
    const [row] = await select<{ state: Buffer | null; state_seq: number; epoch: number; ended: Buffer | null }>(
      manager,
      `SELECT CASE WHEN state_seq > $2 OR epoch <> $3 THEN state END AS state, state_seq, epoch, ended
        FROM draft_documents WHERE flow_id = $1 FOR SHARE`,
      [flowId, read.seq, read.epoch],
    );
    if (row === undefined) throw new NotFoundError('flow');
    const { state, state_seq, epoch, ended } = row;
    const after = state === null ? read.seq : state_seq;
    const rows = await select<ChangeRow>(
      manager,
      'SELECT seq, change FROM draft_changes WHERE flow_id = $1 AND seq > $2 ORDER BY seq',
      [flowId, after],
    );
    return {
      changes: [...(state === null ? [] : [state]), ...rows.map((each) => each.change)],
      seq: rows.at(-1)?.seq ?? after,
      epoch,
      ended,
    };
  });
}
