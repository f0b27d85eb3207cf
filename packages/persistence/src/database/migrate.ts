import { MigrationExecutor, type DataSource } from 'typeorm';
import type { Database } from './open-database.js';

/** Any number that nobody else locks in this database. */
const MIGRATION_LOCK = 7_226_866;

/**
 * Brings the tables up to this version; only the api calls it. Two that start at once take turns (an advisory lock on
 * the very connection that migrates, so it falls with it).
 *
 * @returns the names of the migrations that were run now
 */
export async function migrate(database: Database): Promise<string[]> {
  return database.withDataSource(async (dataSource) => {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('SET statement_timeout = 0');
      await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      try {
        const executor = new MigrationExecutor(dataSource, runner);
        executor.transaction = 'each';
        const executed = await executor.executePendingMigrations();
        return executed.map(({ name }) => name);
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
        await runner.query('RESET statement_timeout').catch(() => undefined);
      }
    } finally {
      await runner.release();
    }
  });
}

/** Whether every migration of this version has been run. */
export async function isMigrated(database: Database): Promise<boolean> {
  return database.withDataSource(async (dataSource: DataSource) => {
    const rows = await dataSource.query<{ exists: boolean }[]>(
      `SELECT to_regclass('migrations') IS NOT NULL AS exists`,
    );
    if (rows[0]?.exists !== true) return false;
    return (await new MigrationExecutor(dataSource).getPendingMigrations()).length === 0;
  });
}
