import { NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import { NumberBindingEntity } from '../entities/number-binding.entity.js';
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

  /** Who dials `number` gets this flow from now on. @throws NotFoundError when there is no such flow */
  async bind(number: string, flowId: string, environment: Environment = 'production'): Promise<void> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    await this.#scope.run(async (manager) => {
      const bound = await select(
        manager,
        `INSERT INTO number_bindings (number, flow_id, environment) SELECT $1, id, $3 FROM flows WHERE id = $2
         ON CONFLICT (number) DO UPDATE SET flow_id = excluded.flow_id, environment = excluded.environment,
           updated_at = now() RETURNING number`,
        [number, flowId, environment],
      );
      if (bound.length === 0) throw new NotFoundError('flow');
    });
  }

  /** @throws NotFoundError when the number is bound to nothing */
  async unbind(number: string): Promise<void> {
    const result = await this.#scope.run((manager) => manager.delete(NumberBindingEntity, { number }));
    if (result.affected !== 1) throw new NotFoundError('number');
  }
}
