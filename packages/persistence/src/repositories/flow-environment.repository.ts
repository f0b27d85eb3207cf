import type { EntityManager } from 'typeorm';
import { EnvironmentChangedError, NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import { lockFlow } from './lock-flow.js';

/** What is live in one environment of a flow. Version ids are content addresses. */
export interface FlowEnvironment {
  environment: Environment;
  current: string | null;
  /** What ran before it. */
  previous: string | null;
  /** Null when nothing was ever live here. */
  changedAt: Date | null;
  changedBy: string | null;
}

export interface EnvironmentChange {
  flowId: string;
  environment: Environment;
  /** What is to run from now on; null takes the environment offline. */
  versionId: string | null;
  /** What whoever changes it has seen there; undefined: whatever it is. */
  expected?: string | null | undefined;
  by: string | null;
}

interface Row {
  environment: Environment;
  current_version: string | null;
  previous_version: string | null;
  changed_at: Date;
  changed_by: string | null;
}

/** Which version of a flow is live where. */
export class FlowEnvironmentRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Test, then production. @throws NotFoundError when there is no such flow */
  async ofFlow(flowId: string): Promise<FlowEnvironment[]> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    const rows = await this.#scope.run((manager) =>
      select<Row & { known: boolean }>(
        manager,
        `SELECT n.environment, e.current_version, e.previous_version, e.changed_at, e.changed_by
           FROM flows f CROSS JOIN unnest(ARRAY['test', 'production']) WITH ORDINALITY AS n (environment, place)
           LEFT JOIN flow_environments e ON e.flow_id = f.id AND e.environment = n.environment
          WHERE f.id = $1 ORDER BY n.place`,
        [flowId],
      ),
    );
    if (rows.length === 0) throw new NotFoundError('flow');
    return rows.map((row) => ({
      environment: row.environment,
      current: row.current_version,
      previous: row.previous_version,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }));
  }

  /**
   * Calls run another version from now on; a canary of this environment is over then. Where it runs already, nothing
   * changes, whatever was expected.
   *
   * @returns what ran before
   * @throws NotFoundError (flow, version), EnvironmentChangedError
   */
  async change({ flowId, environment, versionId, expected, by }: EnvironmentChange): Promise<string | null> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await lockFlow(manager, flowId);
        const before = await currentIn(manager, flowId, environment);
        if (versionId === before) return before;
        if (expected !== undefined && expected !== before) throw new EnvironmentChangedError(before);
        if (versionId !== null && !(await isVersion(manager, flowId, versionId))) throw new NotFoundError('version');
        await manager.query(
          `INSERT INTO flow_environments (flow_id, environment, current_version, changed_by) VALUES ($1, $2, $3, $4)
           ON CONFLICT (flow_id, environment) DO UPDATE SET current_version = excluded.current_version,
             previous_version = coalesce(flow_environments.current_version, flow_environments.previous_version),
             changed_at = now(), changed_by = excluded.changed_by`,
          [flowId, environment, versionId, by],
        );
        await manager.query(
          `UPDATE canaries SET ended_at = now(),
                  end_reason = CASE WHEN version_id = $3 THEN 'promoted' ELSE 'replaced' END
            WHERE flow_id = $1 AND environment = $2 AND ended_at IS NULL`,
          [flowId, environment, versionId],
        );
        return before;
      }),
    );
  }
}

async function currentIn(manager: EntityManager, flowId: string, environment: Environment): Promise<string | null> {
  const [row] = await select<{ current_version: string | null }>(
    manager,
    'SELECT current_version FROM flow_environments WHERE flow_id = $1 AND environment = $2',
    [flowId, environment],
  );
  return row?.current_version ?? null;
}

async function isVersion(manager: EntityManager, flowId: string, versionId: string): Promise<boolean> {
  const found = await select(manager, 'SELECT 1 FROM flow_versions WHERE flow_id = $1 AND version_id = $2', [
    flowId,
    versionId,
  ]);
  return found.length > 0;
}
