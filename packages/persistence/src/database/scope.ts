import type { EntityManager } from 'typeorm';

/** Where a repository's statements run: on any connection of the pool, or inside one transaction. */
export interface Scope {
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** All or nothing. Inside of a transaction it is that transaction. */
  transaction<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
}

/** The scope of a transaction that is already open. */
export function transactionScope(manager: EntityManager): Scope {
  const scope: Scope = {
    run: (work) => work(manager),
    transaction: (work) => work(scope),
  };
  return scope;
}

/** The rows of a SELECT, or of an INSERT … RETURNING. `Row` is what the statement's columns say. */
export async function select<Row>(manager: EntityManager, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return await manager.query<Row[]>(sql, parameters);
}

/** The rows of an UPDATE or DELETE … RETURNING, which TypeORM gives together with their count. */
export async function change<Row>(manager: EntityManager, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const [rows] = await manager.query<[Row[], number]>(sql, parameters);
  return rows;
}
