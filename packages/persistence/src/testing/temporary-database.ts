import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../../tools/postgres/embedded-postgres.mjs';
import { migrate } from '../database/migrate.js';
import { openDatabase, type Database } from '../database/open-database.js';

/** A real PostgreSQL for one spec file. */
export interface TemporaryDatabase {
  database: Database;
  superuserUrl: string;
  /** Stops the server and starts it again on the same port, as an outage does. */
  outage(during: () => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-persistence-'));
  // mkdtemp's 0700 would keep the server's own user out.
  await chmod(folder, 0o755);
  const options = { dataDir: join(folder, 'postgres'), durable: false };
  let server = await startPostgres(options);
  const database = openDatabase({ url: server.url, poolSize: 6, applicationName: 'spec', connectTimeoutMs: 2000 });
  await migrate(database);
  return {
    database,
    superuserUrl: server.superuserUrl,
    outage: async (during) => {
      const { port } = server;
      await server.stop();
      try {
        await during();
      } finally {
        server = await startPostgres({ ...options, port });
      }
    },
    remove: async () => {
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
