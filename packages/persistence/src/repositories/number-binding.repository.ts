import { NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import { NumberBindingEntity } from '../entities/number-binding.entity.js';
import { isUuid } from './is-uuid.js';

export interface NumberBinding {
  /** The user part of the dialled SIP URI. */
  number: string;
  flowId: string;
  flowName: string;
}

export class NumberBindingRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async all(): Promise<NumberBinding[]> {
    const rows = await this.#scope.run((manager) =>
      select<{ number: string; flow_id: string; name: string }>(
        manager,
        'SELECT b.number, b.flow_id, f.name FROM number_bindings b JOIN flows f ON f.id = b.flow_id ORDER BY b.number',
      ),
    );
    return rows.map((row) => ({ number: row.number, flowId: row.flow_id, flowName: row.name }));
  }

  /** Who dials `number` gets this flow from now on. @throws NotFoundError when there is no such flow */
  async bind(number: string, flowId: string): Promise<void> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    await this.#scope.run(async (manager) => {
      const bound = await select(
        manager,
        `INSERT INTO number_bindings (number, flow_id) SELECT $1, id FROM flows WHERE id = $2
         ON CONFLICT (number) DO UPDATE SET flow_id = excluded.flow_id, updated_at = now() RETURNING number`,
        [number, flowId],
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
