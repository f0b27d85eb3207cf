import { randomUUID } from 'node:crypto';
import type { FlowDefinition } from '@baton/flow-schema';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';
import { lockFlow } from './lock-flow.js';
import { type Listed, listed, type Page } from './page.js';
import { readFlow } from './stored-flow.js';

export const reviewStates = ['open', 'approved', 'declined', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** A draft that somebody asked to be published, as it was then. */
export interface FlowReview {
  id: string;
  flowId: string;
  flowName: string;
  state: ReviewState;
  draftRevision: number;
  note: string;
  askedAt: Date;
  askedBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  comment: string | null;
  /** What was published of it. */
  versionId: string | null;
}

export interface FlowReviewWithDefinition extends FlowReview {
  definition: FlowDefinition;
}

/** What is written of an older request when a newer one takes its place. */
const REPLACED = 'Replaced by a newer request.';

const columns = `r.id, r.flow_id AS "flowId", f.name AS "flowName", r.state, r.draft_revision AS "draftRevision", r.note,
  r.asked_at AS "askedAt", r.asked_by AS "askedBy", r.decided_at AS "decidedAt", r.decided_by AS "decidedBy", r.comment,
  r.version_id AS "versionId"`;
const tables = 'flow_reviews r JOIN flows f ON f.id = r.flow_id';

/** Requests to publish. A flow has one open request at most. */
export class FlowReviewRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Asks for the draft as it is now; an open request of this flow is withdrawn by it. @throws NotFoundError */
  async ask({ flowId, note, by }: { flowId: string; note: string; by: string }): Promise<FlowReview> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    const id = randomUUID();
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await lockFlow(manager, flowId);
        await manager.query(
          `UPDATE flow_reviews SET state = 'withdrawn', decided_at = now(), decided_by = $2, comment = $3
            WHERE flow_id = $1 AND state = 'open'`,
          [flowId, by, REPLACED],
        );
        await manager.query(
          `INSERT INTO flow_reviews (id, flow_id, state, draft_revision, definition, note, asked_at, asked_by)
           SELECT $1, flow_id, 'open', revision, definition, $3, now(), $4 FROM drafts WHERE flow_id = $2`,
          [id, flowId, note, by],
        );
      }),
    );
    return this.byId(id);
  }

  /** Newest first; `after`: an id. @throws NotFoundError */
  async page(
    of: { flowId?: string; state?: ReviewState },
    { limit, after }: Page<string>,
  ): Promise<Listed<FlowReview, string>> {
    if (of.flowId !== undefined && !isUuid(of.flowId)) throw new NotFoundError('flow');
    const rows = await this.#scope.run((manager) =>
      select<FlowReview>(
        manager,
        `SELECT ${columns} FROM ${tables} WHERE ($1::uuid IS NULL OR r.flow_id = $1) AND ($2::text IS NULL OR r.state = $2)
            AND ($4::uuid IS NULL OR (r.asked_at, r.id) < (SELECT b.asked_at, b.id FROM flow_reviews b WHERE b.id = $4))
          ORDER BY r.asked_at DESC, r.id DESC LIMIT $3`,
        [of.flowId ?? null, of.state ?? null, limit + 1, after ?? null],
      ),
    );
    return listed(rows, limit, ({ id }) => id);
  }

  /** With the draft as it was when it was sent. @throws NotFoundError */
  async byId(id: string): Promise<FlowReviewWithDefinition> {
    const [row] = isUuid(id)
      ? await this.#scope.run((manager) =>
          select<FlowReview & { definition: unknown }>(
            manager,
            `SELECT ${columns}, r.definition FROM ${tables} WHERE r.id = $1`,
            [id],
          ),
        )
      : [];
    if (row === undefined) throw new NotFoundError('review');
    return { ...row, definition: readFlow(row.definition, `Review ${id}`) };
  }

  /** Closes an open one. @returns false when it was not open (any more): somebody else was first */
  async close(
    id: string,
    closed: { state: Exclude<ReviewState, 'open'>; by: string; comment: string; versionId?: string },
  ): Promise<boolean> {
    const rows = await this.#scope.run((manager) =>
      change(
        manager,
        `UPDATE flow_reviews SET state = $2, decided_at = now(), decided_by = $3, comment = $4, version_id = $5
          WHERE id = $1 AND state = 'open' RETURNING id`,
        [id, closed.state, closed.by, closed.comment, closed.versionId ?? null],
      ),
    );
    return rows.length > 0;
  }
}
