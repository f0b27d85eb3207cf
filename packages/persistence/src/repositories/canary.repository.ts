import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { EnvironmentChangedError, NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import type { CanaryBreach, CanaryRules } from './canary-verdict.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import { lockFlow } from './lock-flow.js';
import { figureColumns, type VersionFigures } from './version-figures.js';

export type CanaryEnd = 'promoted' | 'ended' | 'replaced' | 'rolled-back';

/** What was known when it ended by itself. */
export interface CanaryFigures {
  figures: VersionFigures;
  breaches: CanaryBreach[];
}

/** Another version that a share of the calls of an environment runs, or ran. */
export interface Canary {
  id: string;
  flowId: string;
  environment: Environment;
  versionId: string;
  number: number;
  /** Per cent of the calls. */
  share: number;
  rules: CanaryRules;
  startedAt: Date;
  startedBy: string | null;
  endedAt: Date | null;
  endReason: CanaryEnd | null;
  /** Why it was rolled back. */
  rolledBack: CanaryFigures | null;
}

export interface CanaryToStart {
  flowId: string;
  environment: Environment;
  versionId: string;
  share: number;
  rules: CanaryRules;
  /** The version that runs there, as whoever starts it has seen it. */
  expected?: string | null | undefined;
  by: string | null;
}

const columns = `c.id, c.flow_id AS "flowId", c.environment, c.version_id AS "versionId", v.number, c.share, c.rules,
  c.started_at AS "startedAt", c.started_by AS "startedBy", c.ended_at AS "endedAt", c.end_reason AS "endReason",
  c.figures AS "rolledBack"`;
const tables = 'canaries c JOIN flow_versions v ON v.flow_id = c.flow_id AND v.version_id = c.version_id';

/** One at a time in each environment of a flow. */
export class CanaryRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The newest of each environment, whether it runs or is over. */
  async newestOf(flowId: string): Promise<Canary[]> {
    if (!isUuid(flowId)) return [];
    return this.#scope.run((manager) =>
      select<Canary>(
        manager,
        `SELECT DISTINCT ON (c.environment) ${columns} FROM ${tables} WHERE c.flow_id = $1
          ORDER BY c.environment, c.started_at DESC`,
        [flowId],
      ),
    );
  }

  /** Those that run, of one flow or of all. */
  async running(flowId?: string): Promise<Canary[]> {
    return this.#scope.run((manager) =>
      select<Canary>(
        manager,
        `SELECT ${columns} FROM ${tables} WHERE c.ended_at IS NULL AND ($1::uuid IS NULL OR c.flow_id = $1)
          ORDER BY c.started_at`,
        [flowId ?? null],
      ),
    );
  }

  /**
   * So many per cent of the calls run another version from now on. The same version with another share or other rules
   * is the same canary, with its figures; another one takes its place.
   *
   * @throws NotFoundError (flow, version), EnvironmentChangedError also when nothing, or this very version, runs there
   */
  async start(canary: CanaryToStart): Promise<void> {
    const { flowId, environment, versionId, share, rules, by } = canary;
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await lockFlow(manager, flowId);
        await requireOther(manager, canary);
        const [changed] = await change(
          manager,
          `UPDATE canaries SET share = $4, rules = $5
            WHERE flow_id = $1 AND environment = $2 AND version_id = $3 AND ended_at IS NULL RETURNING id`,
          [flowId, environment, versionId, share, JSON.stringify(rules)],
        );
        if (changed !== undefined) return;
        await end(manager, flowId, environment, 'replaced');
        const started = await select(
          manager,
          `INSERT INTO canaries (id, flow_id, environment, version_id, share, rules, started_at, started_by)
           SELECT $1, flow_id, $3, version_id, $5, $6, now(), $7 FROM flow_versions
            WHERE flow_id = $2 AND version_id = $4 RETURNING id`,
          [randomUUID(), flowId, environment, versionId, share, JSON.stringify(rules), by],
        );
        if (started.length === 0) throw new NotFoundError('version');
      }),
    );
  }

  /** All calls run the current version again. @throws NotFoundError when there is no canary */
  async end(flowId: string, environment: Environment): Promise<void> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    await this.#scope.run(async (manager) => {
      if (!(await end(manager, flowId, environment, 'ended'))) throw new NotFoundError('canary');
    });
  }

  /** Ends it, and keeps why. @returns false when it was over already: somebody else has done it */
  async rollBack(id: string, why: CanaryFigures): Promise<boolean> {
    const rolledBack = await this.#scope.run((manager) =>
      change(
        manager,
        `UPDATE canaries SET ended_at = now(), end_reason = 'rolled-back', figures = $2
          WHERE id = $1 AND ended_at IS NULL RETURNING id`,
        [id, JSON.stringify(why)],
      ),
    );
    return rolledBack.length > 0;
  }

  /** What the calls that ran it came to, since it started. */
  async figures({ flowId, environment, versionId, startedAt }: Canary): Promise<VersionFigures> {
    const [figures] = await this.#scope.run((manager) =>
      select<VersionFigures>(
        manager,
        `SELECT ${figureColumns} FROM call_outcomes o
          WHERE o.flow_id = $1 AND o.version_id = $2 AND o.started_at >= $3 AND o.environment = $4 AND o.canary`,
        [flowId, versionId, startedAt, environment],
      ),
    );
    if (figures === undefined) throw new NotFoundError('canary');
    return figures;
  }
}

async function requireOther(manager: EntityManager, { flowId, environment, versionId, expected }: CanaryToStart) {
  const [row] = await select<{ current_version: string | null }>(
    manager,
    'SELECT current_version FROM flow_environments WHERE flow_id = $1 AND environment = $2',
    [flowId, environment],
  );
  const current = row?.current_version ?? null;
  if (current === null || current === versionId || (expected !== undefined && expected !== current)) {
    throw new EnvironmentChangedError(current);
  }
}

async function end(manager: EntityManager, flowId: string, environment: Environment, why: CanaryEnd): Promise<boolean> {
  const ended = await change(
    manager,
    `UPDATE canaries SET ended_at = now(), end_reason = $3
      WHERE flow_id = $1 AND environment = $2 AND ended_at IS NULL RETURNING id`,
    [flowId, environment, why],
  );
  return ended.length > 0;
}
