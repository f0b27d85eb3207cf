import type { FlowDefinition } from '@baton/flow-schema';
import { DraftChangedError, NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';
import { contentAddress, readFlow } from './stored-flow.js';

export interface Publication {
  flowId: string;
  /** The revision of the draft that was checked; another one is not published. */
  draftRevision: number;
  /** The flows that it runs, as they are published now: they are part of the version. */
  library?: FlowDefinition['library'];
  note: string;
  by: string | null;
}

export interface PublishedVersion {
  /** The content address. */
  versionId: string;
  /** 1, 2, 3 … within the flow. */
  number: number;
  publishedAt: Date;
  /** False when this content had been published before; it is the current version again. */
  isNew: boolean;
}

export interface VersionSummary {
  versionId: string;
  number: number;
  note: string;
  publishedAt: Date;
  publishedBy: string | null;
  current: boolean;
}

export interface FlowVersion extends VersionSummary {
  flowId: string;
  definition: FlowDefinition;
}

interface VersionRow {
  flow_id: string;
  version_id: string;
  number: number;
  note: string;
  published_at: Date;
  published_by: string | null;
  current: boolean;
}

const columns = `v.flow_id, v.version_id, v.number, v.note, v.published_at, v.published_by,
  coalesce(v.version_id = f.current_version, false) AS current`;

/** What was published: it is only ever added to (migrations: `versionsAreImmutable`). */
export class FlowVersionRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Publishes the draft and makes it the version that calls from now on run. The flow's row is locked meanwhile, so
   * that of two who publish at once the second sees the first's version and number.
   *
   * @throws NotFoundError, DraftChangedError
   */
  async publish(publication: Publication): Promise<PublishedVersion> {
    const { flowId, draftRevision, library = {}, note, by } = publication;
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        const [draft] = await select<{ revision: number; definition: unknown }>(
          manager,
          `SELECT d.revision, d.definition FROM flows f JOIN drafts d ON d.flow_id = f.id
            WHERE f.id = $1 FOR UPDATE OF f, d`,
          [flowId],
        );
        if (draft === undefined) throw new NotFoundError('flow');
        if (draft.revision !== draftRevision) throw new DraftChangedError(draft.revision);
        const definition = { ...readFlow(draft.definition, `The draft of flow ${flowId}`), library };
        const versionId = contentAddress(definition);
        const added = await select<{ number: number; published_at: Date }>(
          manager,
          `INSERT INTO flow_versions (flow_id, version_id, number, definition, note, published_by)
           SELECT $1, $2, coalesce(max(number), 0) + 1, $3::jsonb, $4, $5 FROM flow_versions WHERE flow_id = $1
           ON CONFLICT (flow_id, version_id) DO NOTHING RETURNING number, published_at`,
          [flowId, versionId, JSON.stringify(definition), note, by],
        );
        const [version] =
          added.length > 0
            ? added
            : await select<{ number: number; published_at: Date }>(
                manager,
                'SELECT number, published_at FROM flow_versions WHERE flow_id = $1 AND version_id = $2',
                [flowId, versionId],
              );
        if (version === undefined) throw new NotFoundError('version');
        await manager.query('UPDATE flows SET current_version = $2 WHERE id = $1', [flowId, versionId]);
        return { versionId, number: version.number, publishedAt: version.published_at, isNew: added.length > 0 };
      }),
    );
  }

  /** Every version of a flow, newest first. @throws NotFoundError when there is no such flow */
  async ofFlow(flowId: string): Promise<VersionSummary[]> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.run(async (manager) => {
      const rows = await select<VersionRow>(
        manager,
        `SELECT ${columns} FROM flow_versions v JOIN flows f ON f.id = v.flow_id
          WHERE v.flow_id = $1 ORDER BY v.number DESC`,
        [flowId],
      );
      if (rows.length === 0) {
        const [flow] = await select<{ id: string }>(manager, 'SELECT id FROM flows WHERE id = $1', [flowId]);
        if (flow === undefined) throw new NotFoundError('flow');
      }
      return rows.map(summaryOf);
    });
  }

  /** By content address; of two flows with the same content, the one that published it first. @throws NotFoundError */
  async byId(versionId: string): Promise<FlowVersion> {
    if (!/^[0-9a-f]{64}$/.test(versionId)) throw new NotFoundError('version');
    const [row] = await this.#scope.run((manager) =>
      select<VersionRow & { definition: unknown }>(
        manager,
        `SELECT ${columns}, v.definition FROM flow_versions v JOIN flows f ON f.id = v.flow_id
          WHERE v.version_id = $1 ORDER BY v.published_at, v.flow_id LIMIT 1`,
        [versionId],
      ),
    );
    if (row === undefined) throw new NotFoundError('version');
    return {
      ...summaryOf(row),
      flowId: row.flow_id,
      definition: readFlow(row.definition, `Version ${row.version_id}`),
    };
  }
}

function summaryOf(row: VersionRow): VersionSummary {
  return {
    versionId: row.version_id,
    number: row.number,
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    current: row.current,
  };
}
