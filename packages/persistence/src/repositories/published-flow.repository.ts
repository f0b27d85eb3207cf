import type { FlowDefinition } from '@baton/flow-schema';
import { select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';
import { readFlow } from './stored-flow.js';

export interface PublishedFlow {
  flowId: string;
  versionId: string;
  number: number;
  definition: FlowDefinition;
}

/** Everything that the runtime needs to answer calls. */
export interface PublishedFlows {
  flows: PublishedFlow[];
  bindings: { number: string; flowId: string }[];
  /**
   * Current versions that cannot be read, by content address: they are left out of `flows`, so that one of them does
   * not keep all the others from being answered.
   */
  unreadable: { flowId: string; versionId: string }[];
}

interface Row {
  flow_id: string;
  version_id: string;
  number: number;
  definition: unknown;
}

export class PublishedFlowRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The current version of every published flow, and every number's flow, as of one moment. */
  async loadAll(): Promise<PublishedFlows> {
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
        const rows = await select<Row>(
          manager,
          `SELECT v.flow_id, v.version_id, v.number, v.definition
             FROM flows f JOIN flow_versions v ON v.flow_id = f.id AND v.version_id = f.current_version
            ORDER BY f.id`,
        );
        const bindings = await select<{ number: string; flow_id: string }>(
          manager,
          'SELECT number, flow_id FROM number_bindings ORDER BY number',
        );
        const published: PublishedFlows = { flows: [], unreadable: [], bindings: [] };
        for (const row of rows) {
          const names = { flowId: row.flow_id, versionId: row.version_id };
          try {
            const definition = readFlow(row.definition, `Version ${row.version_id}`);
            published.flows.push({ ...names, number: row.number, definition });
          } catch {
            published.unreadable.push(names);
          }
        }
        published.bindings = bindings.map(({ number, flow_id: flowId }) => ({ number, flowId }));
        return published;
      }),
    );
  }

  /** The current versions of these flows; those that are not published, or cannot be read, are left out. */
  async byIds(flowIds: readonly string[]): Promise<PublishedFlow[]> {
    const known = [...new Set(flowIds)].filter(isUuid);
    if (known.length === 0) return [];
    const rows = await this.#scope.run((manager) =>
      select<Row>(
        manager,
        `SELECT v.flow_id, v.version_id, v.number, v.definition
           FROM flows f JOIN flow_versions v ON v.flow_id = f.id AND v.version_id = f.current_version
          WHERE f.id = ANY($1::uuid[]) ORDER BY f.id`,
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
