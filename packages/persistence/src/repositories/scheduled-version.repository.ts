import { randomUUID } from 'node:crypto';
import type { FlowProblem } from '@baton/flow-schema';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';

/** A version that is to go live at a time. */
export interface ScheduledVersion {
  id: string;
  flowId: string;
  environment: Environment;
  versionId: string;
  number: number;
  at: Date;
  by: string | null;
  /** Why it goes live although test cases fail; null: it has to pass them. */
  overrideReason: string | null;
  state: 'waiting' | 'failed';
  /** Why it could not go live. */
  problems: FlowProblem[];
}

const columns = `s.id, s.flow_id AS "flowId", s.environment, s.version_id AS "versionId", v.number, s.at,
  s.scheduled_by AS by, s.override_reason AS "overrideReason", s.state, coalesce(s.problems, '[]') AS problems`;
const tables = 'scheduled_versions s JOIN flow_versions v ON v.flow_id = s.flow_id AND v.version_id = s.version_id';

/** What goes live by itself, when its time has come. */
export class ScheduledVersionRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** What waits, and what failed and was not put aside yet, soonest first. */
  async ofFlow(flowId: string): Promise<ScheduledVersion[]> {
    if (!isUuid(flowId)) return [];
    return this.#scope.run((manager) =>
      select<ScheduledVersion>(
        manager,
        `SELECT ${columns} FROM ${tables} WHERE s.flow_id = $1 AND s.state IN ('waiting', 'failed') ORDER BY s.at, s.id`,
        [flowId],
      ),
    );
  }

  /** @returns its id @throws NotFoundError when the flow has no such version */
  async add(
    plan: Pick<ScheduledVersion, 'flowId' | 'environment' | 'versionId' | 'at' | 'by' | 'overrideReason'> & {
      now: Date;
    },
  ): Promise<string> {
    if (!isUuid(plan.flowId)) throw new NotFoundError('flow');
    const id = randomUUID();
    const added = await this.#scope.run((manager) =>
      select(
        manager,
        `INSERT INTO scheduled_versions (id, flow_id, environment, version_id, at, scheduled_at, scheduled_by,
           override_reason, state)
         SELECT $1, flow_id, $3, version_id, $5, $6, $7, $8, 'waiting' FROM flow_versions
          WHERE flow_id = $2 AND version_id = $4 RETURNING id`,
        [id, plan.flowId, plan.environment, plan.versionId, plan.at, plan.now, plan.by, plan.overrideReason],
      ),
    );
    if (added.length === 0) throw new NotFoundError('version');
    return id;
  }

  /** One that waits is not done any more; one that failed is put aside. @throws NotFoundError */
  async cancel(flowId: string, environment: Environment, id: string): Promise<void> {
    const cancelled =
      isUuid(flowId) && isUuid(id)
        ? await this.#scope.run((manager) =>
            change(
              manager,
              `UPDATE scheduled_versions SET state = 'cancelled', ended_at = now()
                WHERE id = $1 AND flow_id = $2 AND environment = $3 AND state IN ('waiting', 'failed') RETURNING id`,
              [id, flowId, environment],
            ),
          )
        : [];
    if (cancelled.length === 0) throw new NotFoundError('schedule');
  }

  /** The next one whose time has come. */
  async nextDue(now: Date): Promise<ScheduledVersion | undefined> {
    const [due] = await this.#scope.run((manager) =>
      select<ScheduledVersion>(
        manager,
        `SELECT ${columns} FROM ${tables} WHERE s.state = 'waiting' AND s.at <= $1
          ORDER BY s.at, s.id LIMIT 1`,
        [now],
      ),
    );
    return due;
  }

  /**
   * Holds one that waits until the transaction that this is called in ends.
   *
   * @returns false when somebody else has it, or it waits no more
   */
  async take(id: string): Promise<boolean> {
    const taken = await this.#scope.run((manager) =>
      select(manager, `SELECT id FROM scheduled_versions WHERE id = $1 AND state = 'waiting' FOR UPDATE SKIP LOCKED`, [
        id,
      ]),
    );
    return taken.length > 0;
  }

  /** How it went. */
  async finish(id: string, state: 'done' | 'failed', problems: readonly FlowProblem[] = []): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query('UPDATE scheduled_versions SET state = $2, problems = $3, ended_at = now() WHERE id = $1', [
        id,
        state,
        JSON.stringify(problems),
      ]),
    );
  }
}
