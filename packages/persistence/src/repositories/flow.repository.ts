import { randomUUID } from 'node:crypto';
import type { FlowDefinition } from '@baton/flow-schema';
import { DraftChangedError, FlowInUseError, NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { DraftEntity } from '../entities/draft.entity.js';
import { FlowEntity } from '../entities/flow.entity.js';
import { isUuid } from './is-uuid.js';
import { type Listed, listed, type Page, whole } from './page.js';
import { readFlow } from './stored-flow.js';

export interface PublishedState {
  versionId: string;
  number: number;
  publishedAt: Date;
}

export interface FlowSummary {
  id: string;
  name: string;
  draftRevision: number;
  updatedAt: Date;
  /** The e-mail address of whoever changed the draft last. */
  updatedBy: string | null;
  /** What runs in production. */
  published: PublishedState | null;
  /** Whether the draft is another than what runs in production. */
  changedSince: boolean;
  /** What runs in the test environment. */
  inTest: PublishedState | null;
  /** The numbers that are bound to it. */
  numbers: string[];
}

export interface Draft {
  revision: number;
  definition: FlowDefinition;
  updatedAt: Date;
  updatedBy: string | null;
}

export interface FlowWithDraft {
  id: string;
  name: string;
  draft: Draft;
  published: PublishedState | null;
}

export interface DraftToSave {
  flowId: string;
  /** The revision that whoever saves has read. */
  revision: number;
  definition: FlowDefinition;
  by: string | null;
}

/** What flows are ordered by. */
export type FlowKey = [lowerName: string, id: string];

interface SummaryRow {
  id: string;
  name: string;
  revision: number;
  updated_at: Date;
  version_id: string | null;
  number: number | null;
  published_at: Date | null;
  numbers: string[];
  updated_by: string | null;
}

interface ListedRow extends SummaryRow {
  lower_name: string;
  changed_since: boolean;
  test_version_id: string | null;
  test_number: number | null;
  test_published_at: Date | null;
}

interface DraftRow extends SummaryRow {
  definition: unknown;
}

const summaryColumns = `f.id, f.name, d.revision, d.updated_at, d.updated_by, v.version_id, v.number, v.published_at,
  ARRAY(SELECT b.number FROM number_bindings b WHERE b.flow_id = f.id ORDER BY b.number) AS numbers`;
const summaryTables = `flows f JOIN drafts d ON d.flow_id = f.id
  LEFT JOIN flow_environments e ON e.flow_id = f.id AND e.environment = 'production'
  LEFT JOIN flow_versions v ON v.flow_id = f.id AND v.version_id = e.current_version`;

/** Flows and their drafts. A flow's name is its draft's. */
export class FlowRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** @returns the new flow's id */
  async create(flow: { definition: FlowDefinition; by: string | null }): Promise<string> {
    const id = randomUUID();
    const now = new Date();
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await manager.insert(FlowEntity, { id, name: flow.definition.name, createdAt: now });
        await manager.query(
          'INSERT INTO drafts (flow_id, revision, definition, updated_at, updated_by) VALUES ($1, 1, $2, $3, $4)',
          [id, JSON.stringify(flow.definition), now, flow.by],
        );
      }),
    );
    return id;
  }

  /** Every flow, by name. */
  async all(): Promise<FlowSummary[]> {
    return (await this.page(whole)).items;
  }

  /** By name. */
  async page({ limit, after }: Page<FlowKey>): Promise<Listed<FlowSummary, FlowKey>> {
    const [afterName = null, afterId = null] = after ?? [];
    const rows = await this.#scope.run((manager) =>
      select<ListedRow>(
        manager,
        `SELECT ${summaryColumns}, lower(f.name) AS lower_name,
            v.version_id IS NOT NULL AND d.definition - 'library' IS DISTINCT FROM v.definition - 'library' AS changed_since,
            tv.version_id AS test_version_id, tv.number AS test_number,
            tv.published_at AS test_published_at
          FROM ${summaryTables}
          LEFT JOIN flow_environments te ON te.flow_id = f.id AND te.environment = 'test'
          LEFT JOIN flow_versions tv ON tv.flow_id = f.id AND tv.version_id = te.current_version
          WHERE $2::text IS NULL OR (lower(f.name), f.id) > ($2, $3::uuid)
          ORDER BY lower(f.name), f.id LIMIT $1`,
        [limit + 1, afterName, afterId],
      ),
    );
    const { items, next } = listed(rows, limit, ({ lower_name: name, id }): FlowKey => [name, id]);
    return { items: items.map(summaryOf), next };
  }

  /** @throws NotFoundError */
  async byId(id: string): Promise<FlowWithDraft> {
    const [row] = isUuid(id)
      ? await this.#scope.run((manager) =>
          select<DraftRow>(manager, `SELECT ${summaryColumns}, d.definition FROM ${summaryTables} WHERE f.id = $1`, [
            id,
          ]),
        )
      : [];
    if (row === undefined) throw new NotFoundError('flow');
    return {
      id: row.id,
      name: row.name,
      draft: {
        revision: row.revision,
        definition: readFlow(row.definition, `The draft of flow ${row.id}`),
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
      },
      published: publishedOf(row),
    };
  }

  /**
   * Saves only what was made from the current revision: the database itself compares.
   *
   * @returns the new revision
   * @throws DraftChangedError, NotFoundError
   */
  async saveDraft(draft: DraftToSave): Promise<number> {
    if (!isUuid(draft.flowId)) throw new NotFoundError('flow');
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        const [saved] = await change<{ revision: number }>(
          manager,
          `UPDATE drafts SET revision = revision + 1, definition = $3, updated_at = now(), updated_by = $4
            WHERE flow_id = $1 AND revision = $2 RETURNING revision`,
          [draft.flowId, draft.revision, JSON.stringify(draft.definition), draft.by],
        );
        if (saved === undefined) {
          const current = await manager.findOne(DraftEntity, {
            where: { flowId: draft.flowId },
            select: { flowId: true, revision: true },
          });
          if (current === null) throw new NotFoundError('flow');
          throw new DraftChangedError(current.revision);
        }
        await manager.update(FlowEntity, { id: draft.flowId }, { name: draft.definition.name });
        return saved.revision;
      }),
    );
  }

  /**
   * Removes a flow that was never published and that no number leads to, with its draft.
   *
   * @throws FlowInUseError, NotFoundError
   */
  async remove(id: string): Promise<void> {
    if (!isUuid(id)) throw new NotFoundError('flow');
    await this.#scope.run(async (manager) => {
      const removed = await change<{ id: string }>(
        manager,
        `DELETE FROM flows WHERE id = $1
          AND NOT EXISTS (SELECT 1 FROM flow_versions WHERE flow_id = $1)
          AND NOT EXISTS (SELECT 1 FROM number_bindings WHERE flow_id = $1) RETURNING id`,
        [id],
      );
      if (removed.length > 0) return;
      if (await manager.existsBy(FlowEntity, { id })) throw new FlowInUseError();
      throw new NotFoundError('flow');
    });
  }
}

function summaryOf(row: ListedRow): FlowSummary {
  return {
    id: row.id,
    name: row.name,
    draftRevision: row.revision,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    published: publishedOf(row),
    changedSince: row.changed_since,
    inTest: publishedOf({
      version_id: row.test_version_id,
      number: row.test_number,
      published_at: row.test_published_at,
    }),
    numbers: row.numbers,
  };
}

function publishedOf(row: Pick<SummaryRow, 'version_id' | 'number' | 'published_at'>): PublishedState | null {
  if (row.version_id === null || row.number === null || row.published_at === null) return null;
  return { versionId: row.version_id, number: row.number, publishedAt: row.published_at };
}
