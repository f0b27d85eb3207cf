import type { FlowDefinition } from '@baton/flow-schema';
import type { EntityManager } from 'typeorm';
import { select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import { readFlow } from './stored-flow.js';

export interface PublishedFlow {
  flowId: string;
  versionId: string;
  number: number;
  definition: FlowDefinition;
}

/** What the calls of one environment of a flow run. */
export interface LiveEnvironment {
  flowId: string;
  environment: Environment;
  versionId: string;
  /** So many per cent of the calls run another version. */
  canary: { versionId: string; share: number } | null;
}

/** A draft that can be called until it expires. */
export interface LiveTrial {
  number: string;
  flowId: string;
  /** The content address of the snapshot. */
  versionId: string;
  draftRevision: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
  definition: FlowDefinition;
}

/** Everything that the runtime needs to answer calls. */
export interface PublishedFlows {
  /** Every version that an environment or a canary runs, once. */
  flows: PublishedFlow[];
  environments: LiveEnvironment[];
  bindings: { number: string; flowId: string; environment: Environment }[];
  trials: LiveTrial[];
  /**
   * Versions that cannot be read, by content address: they are left out of `flows`, so that one of them does not keep
   * all the others from being answered.
   */
  unreadable: { flowId: string; versionId: string }[];
}

interface Row {
  flow_id: string;
  version_id: string;
  number: number;
  definition: unknown;
}

type Unread<Of> = Omit<Of, 'definition'> & { definition: unknown };

export class PublishedFlowRepository {
  readonly #scope: Scope;
  /**
   * What was loaded last, by content address: what has an address never changes, and reading a large flow takes time
   * that calls do not have.
   */
  #read: ReadonlyMap<string, FlowDefinition> = new Map();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Every version that runs, where, and every number's flow, as of one moment. */
  async loadAll(): Promise<PublishedFlows> {
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
        const before = this.#read;
        const known = [...before.keys()];
        const rows = await liveVersions(manager, known);
        const trialRows = await liveTrials(manager, known);
        const read = definitionsOf([...rows, ...trialRows], before);
        const readable = <Row extends { versionId: string; definition: unknown }>(row: Row) => {
          const definition = read.get(row.versionId);
          return definition ? [{ ...row, definition }] : [];
        };
        const published: PublishedFlows = {
          flows: rows.flatMap(readable),
          environments: await liveEnvironments(manager),
          bindings: await select(
            manager,
            'SELECT number, flow_id AS "flowId", environment FROM number_bindings ORDER BY number',
          ),
          trials: trialRows.flatMap(readable),
          unreadable: rows
            .filter(({ versionId }) => !read.has(versionId))
            .map(({ flowId, versionId }) => ({ flowId, versionId })),
        };
        this.#read = read;
        return published;
      }),
    );
  }

  /** What runs of these flows in production; those that are not published, or cannot be read, are left out. */
  async byIds(flowIds: readonly string[]): Promise<PublishedFlow[]> {
    const known = [...new Set(flowIds)].filter(isUuid);
    if (known.length === 0) return [];
    const rows = await this.#scope.run((manager) =>
      select<Row>(
        manager,
        `SELECT v.flow_id, v.version_id, v.number, v.definition
           FROM flow_environments e JOIN flow_versions v ON v.flow_id = e.flow_id AND v.version_id = e.current_version
          WHERE e.environment = 'production' AND e.flow_id = ANY($1::uuid[]) ORDER BY e.flow_id`,
        [known],
      ),
    );
    return rows.flatMap((row) => {
      try {
        const definition = readFlow(row.definition, `Version ${row.version_id}`);
        return [{ flowId: row.flow_id, versionId: row.version_id, number: row.number, definition }];
      } catch {
        return [];
      }
    });
  }
}

/** Those that can be read, each once. What was read `before` comes without its definition. */
function definitionsOf(
  rows: { versionId: string; definition: unknown }[],
  before: ReadonlyMap<string, FlowDefinition>,
): Map<string, FlowDefinition> {
  const read = new Map<string, FlowDefinition>();
  for (const { versionId, definition } of rows) {
    try {
      if (!read.has(versionId)) {
        read.set(versionId, before.get(versionId) ?? readFlow(definition, `Version ${versionId}`));
      }
    } catch {
      // It is told as unreadable.
    }
  }
  return read;
}

async function liveEnvironments(manager: EntityManager): Promise<LiveEnvironment[]> {
  const rows = await select<Omit<LiveEnvironment, 'canary'> & { canaryVersion: string | null; share: number | null }>(
    manager,
    `SELECT e.flow_id AS "flowId", e.environment, e.current_version AS "versionId", c.version_id AS "canaryVersion", c.share
       FROM flow_environments e
       LEFT JOIN canaries c ON c.flow_id = e.flow_id AND c.environment = e.environment AND c.ended_at IS NULL
      WHERE e.current_version IS NOT NULL ORDER BY e.flow_id, e.environment`,
  );
  return rows.map(({ canaryVersion, share, ...live }) => ({
    ...live,
    canary: canaryVersion === null || share === null ? null : { versionId: canaryVersion, share },
  }));
}

function liveVersions(manager: EntityManager, known: string[]): Promise<Unread<PublishedFlow>[]> {
  return select(
    manager,
    `SELECT v.flow_id AS "flowId", v.version_id AS "versionId", v.number,
            CASE WHEN v.version_id = ANY($1::text[]) THEN NULL ELSE v.definition END AS definition
       FROM flow_versions v
       JOIN (SELECT flow_id, current_version AS version_id FROM flow_environments
             UNION SELECT flow_id, version_id FROM canaries WHERE ended_at IS NULL) AS live USING (flow_id, version_id)
      ORDER BY v.flow_id, v.number`,
    [known],
  );
}

function liveTrials(manager: EntityManager, known: string[]): Promise<Unread<LiveTrial>[]> {
  return select(
    manager,
    `SELECT number, flow_id AS "flowId", version_id AS "versionId", draft_revision AS "draftRevision",
            extract(epoch FROM expires_at)::float8 * 1000 AS "expiresAt",
            CASE WHEN version_id = ANY($1::text[]) THEN NULL ELSE definition END AS definition
       FROM trial_lines WHERE expires_at > now() ORDER BY number`,
    [known],
  );
}
