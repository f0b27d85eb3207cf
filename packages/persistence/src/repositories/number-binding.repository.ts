import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import { type Listed, listed, type Page, whole } from './page.js';

export interface NumberBinding {
  /** The user part of the dialled SIP URI. */
  number: string;
  flowId: string;
  flowName: string;
  environment: Environment;
}

/** Where a number leads. */
export type Led = Pick<NumberBinding, 'flowId' | 'environment'>;

export class NumberBindingRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async all(): Promise<NumberBinding[]> {
    return (await this.page(whole)).items;
  }

  /** By number. */
  async page({ limit, after }: Page<string>): Promise<Listed<NumberBinding, string>> {
    const rows = await this.#scope.run((manager) =>
      select<NumberBinding>(
        manager,
        `SELECT b.number, b.flow_id AS "flowId", f.name AS "flowName", b.environment
           FROM number_bindings b JOIN flows f ON f.id = b.flow_id
          WHERE $2::text IS NULL OR b.number > $2 ORDER BY b.number LIMIT $1`,
        [limit + 1, after ?? null],
      ),
    );
    return listed(rows, limit, ({ number }) => number);
  }

  /**
   * Who dials `number` gets this flow from now on.
   *
   * @returns what it led to before, null: to nothing
   * @throws NotFoundError when there is no such flow
   */
  async bind(number: string, flowId: string, environment: Environment = 'production'): Promise<Led | null> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.run(async (manager) => {
      const [bound] = await select<{ before: Led | null }>(
        manager,
        `INSERT INTO number_bindings (number, flow_id, environment) SELECT $1, id, $3 FROM flows WHERE id = $2
         ON CONFLICT (number) DO UPDATE SET flow_id = excluded.flow_id, environment = excluded.environment,
           updated_at = now()
         RETURNING (SELECT jsonb_build_object('flowId', flow_id, 'environment', environment)
                      FROM number_bindings WHERE number = $1) AS before`,
        [number, flowId, environment],
      );
      if (bound === undefined) throw new NotFoundError('flow');
      return bound.before;
    });
  }

  /** @returns what it led to @throws NotFoundError when the number is bound to nothing */
  async unbind(number: string): Promise<Led> {
    const [before] = await this.#scope.run((manager) =>
      change<Led>(manager, 'DELETE FROM number_bindings WHERE number = $1 RETURNING flow_id AS "flowId", environment', [
        number,
      ]),
    );
    if (before === undefined) throw new NotFoundError('number');
    return before;
  }
}
