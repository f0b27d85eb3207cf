import type { FlowDefinition } from '@baton/flow-schema';
import type { EntityManager } from 'typeorm';
import { DraftChangedError, NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import { lockFlow } from './lock-flow.js';
import { type Listed, listed, type Page, whole } from './page.js';
import { contentAddress, readFlow } from './stored-flow.js';
import { figureColumns, noFigures, type VersionFigures } from './version-figures.js';

export interface NewVersion {
  flowId: string;
  /**
   * What becomes a version: the draft, if it is still at the revision that was checked, or a definition that was kept
   * since (a review's).
   */
  of: { draftRevision: number } | { definition: FlowDefinition };
  /** The flows that it runs, as they are published now: they are part of the version. */
  library?: FlowDefinition['library'];
  note: string;
  by: string | null;
}

export interface AddedVersion {
  /** The content address. */
  versionId: string;
  /** 1, 2, 3 … within the flow. */
  number: number;
  publishedAt: Date;
  /** False when this content is a version already. */
  isNew: boolean;
}

export interface VersionSummary {
  versionId: string;
  number: number;
  note: string;
  publishedAt: Date;
  publishedBy: string | null;
  /** Where calls run it now. */
  runsIn: Environment[];
}

/** A version with what it did in production, and how many calls of the test environment it had. */
export interface VersionWithFigures extends VersionSummary {
  figures: VersionFigures;
  testCalls: number;
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
  runs_in: Environment[];
}

const columns = `v.flow_id, v.version_id, v.number, v.note, v.published_at, v.published_by,
  ARRAY(SELECT e.environment FROM flow_environments e
         WHERE e.flow_id = v.flow_id AND e.current_version = v.version_id ORDER BY e.environment) AS runs_in`;

/** What was published: it is only ever added to (migrations: `versionsAreImmutable`). */
export class FlowVersionRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Makes a version, which no call runs yet. The flow's row is locked meanwhile, so that of two who publish at once the
   * second sees the first's version and number.
   *
   * @throws NotFoundError, DraftChangedError
   */
  async add({ flowId, of, library = {}, note, by }: NewVersion): Promise<AddedVersion> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await lockFlow(manager, flowId);
        const drawn = 'definition' in of ? of.definition : await draftAt(manager, flowId, of.draftRevision);
        const definition = { ...drawn, library };
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
        return { versionId, number: version.number, publishedAt: version.published_at, isNew: added.length > 0 };
      }),
    );
  }

  /** Versions of a flow with what each did. @throws NotFoundError when there is no such flow */
  async withFigures(flowId: string, page: Page<number> = whole): Promise<Listed<VersionWithFigures, number>> {
    const { items, next } = await this.page(flowId, page);
    const rows = await this.#scope.run((manager) =>
      select<VersionFigures & { version_id: string; environment: Environment }>(
        manager,
        `SELECT o.version_id, o.environment, ${figureColumns} FROM call_outcomes o WHERE o.flow_id = $1
          GROUP BY o.version_id, o.environment`,
        [flowId],
      ),
    );
    const figuresIn = (environment: Environment, versionId: string): VersionFigures => {
      const row = rows.find((of) => of.version_id === versionId && of.environment === environment);
      if (row === undefined) return noFigures;
      const { version_id: _version, environment: _environment, ...figures } = row;
      return figures;
    };
    const versions = items.map((version) => ({
      ...version,
      figures: figuresIn('production', version.versionId),
      testCalls: figuresIn('test', version.versionId).calls,
    }));
    return { items: versions, next };
  }

  /** Every version of a flow, newest first. @throws NotFoundError when there is no such flow */
  async ofFlow(flowId: string): Promise<VersionSummary[]> {
    return (await this.page(flowId, whole)).items;
  }

  /** Newest first, by number. @throws NotFoundError when there is no such flow */
  async page(flowId: string, { limit, after }: Page<number>): Promise<Listed<VersionSummary, number>> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.run(async (manager) => {
      const rows = await select<VersionRow>(
        manager,
        `SELECT ${columns} FROM flow_versions v WHERE v.flow_id = $1 AND ($3::int IS NULL OR v.number < $3)
          ORDER BY v.number DESC LIMIT $2`,
        [flowId, limit + 1, after ?? null],
      );
      if (rows.length === 0) {
        const [flow] = await select<{ id: string }>(manager, 'SELECT id FROM flows WHERE id = $1', [flowId]);
        if (flow === undefined) throw new NotFoundError('flow');
      }
      return listed(rows.map(summaryOf), limit, ({ number }) => number);
    });
  }

  /** By content address; of two flows with the same content, the one that published it first. @throws NotFoundError */
  byId(versionId: string): Promise<FlowVersion> {
    return this.#one('v.version_id = $1 ORDER BY v.published_at, v.flow_id LIMIT 1', [versionId]);
  }

  /** A version of this very flow. @throws NotFoundError */
  ofFlowById(flowId: string, versionId: string): Promise<FlowVersion> {
    if (!isUuid(flowId)) return Promise.reject(new NotFoundError('flow'));
    return this.#one('v.version_id = $1 AND v.flow_id = $2', [versionId, flowId]);
  }

  async #one(where: string, [versionId = '', ...more]: string[]): Promise<FlowVersion> {
    if (!/^[0-9a-f]{64}$/.test(versionId)) throw new NotFoundError('version');
    const [row] = await this.#scope.run((manager) =>
      select<VersionRow & { definition: unknown }>(
        manager,
        `SELECT ${columns}, v.definition FROM flow_versions v WHERE ${where}`,
        [versionId, ...more],
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

async function draftAt(manager: EntityManager, flowId: string, revision: number): Promise<FlowDefinition> {
  const [draft] = await select<{ revision: number; definition: unknown }>(
    manager,
    'SELECT revision, definition FROM drafts WHERE flow_id = $1 FOR UPDATE',
    [flowId],
  );
  if (draft === undefined) throw new NotFoundError('flow');
  if (draft.revision !== revision) throw new DraftChangedError(draft.revision);
  return readFlow(draft.definition, `The draft of flow ${flowId}`);
}

function summaryOf(row: VersionRow): VersionSummary {
  return {
    versionId: row.version_id,
    number: row.number,
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    runsIn: row.runs_in,
  };
}
