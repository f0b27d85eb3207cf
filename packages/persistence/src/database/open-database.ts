import 'reflect-metadata';
import { DataSource, type EntityManager } from 'typeorm';
import { entities } from '../entities/entities.js';
import { migrations } from '../migrations/migrations.js';
import { createRepositories, type Repositories } from '../repositories/repositories.js';
import { DatabaseAwayError } from './database-errors.js';
import { transactionScope, type Scope } from './scope.js';
import { translateError } from './translate-error.js';

export interface DatabaseOptions {
  /** postgres://user:password@host:port/name */
  url: string;
  /** Connections at most; default 10, at least 2. */
  poolSize?: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** How long to wait for a connection, milliseconds; default 3000. */
  connectTimeoutMs?: number;
  /** How long a statement may take, milliseconds; default 15 000. */
  statementTimeoutMs?: number;
}

/** The repositories, and what belongs to the connection itself. */
export interface Database extends Repositories {
  readonly url: string;
  readonly applicationName: string;
  /** Everything that `work` does through the repositories that it is given happens, or nothing of it. */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Whether the database answers; fails with DatabaseAwayError when it does not. */
  ping(): Promise<void>;
  /** For migrations, and for tests that want to see the tables themselves. */
  withDataSource<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens nothing yet: the first statement connects, and every later one gets a living connection from the pool or
 * fails with DatabaseAwayError. So an app starts, and goes on, while the database is away.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const connection = new LazyConnection(options);
  const scope: Scope = {
    run: (work) => connection.use((dataSource) => work(dataSource.manager)),
    transaction: (work) =>
      connection.use((dataSource) =>
        dataSource.transaction((manager: EntityManager) => work(transactionScope(manager))),
      ),
  };
  return {
    ...createRepositories(scope),
    url: options.url,
    applicationName: options.applicationName,
    transaction: (work) => scope.transaction((inner) => work(createRepositories(inner))),
    ping: () =>
      scope.run(async (manager) => {
        await manager.query('SELECT 1');
      }),
    withDataSource: (work) => connection.use(work),
    close: () => connection.close(),
  };
}

class LazyConnection {
  readonly #dataSource: DataSource;
  #opening: Promise<unknown> | null = null;
  #closed = false;

  constructor(options: DatabaseOptions) {
    const statementTimeoutMs = options.statementTimeoutMs ?? 15_000;
    this.#dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      entities,
      migrations,
      migrationsTableName: 'migrations',
      migrationsTransactionMode: 'each',
      installExtensions: false,
      logging: false,
      applicationName: options.applicationName,
      // A connection that breaks while it is idle is replaced by the pool; the next statement tells the caller.
      poolErrorHandler: () => undefined,
      extra: {
        max: Math.max(2, options.poolSize ?? 10),
        connectionTimeoutMillis: options.connectTimeoutMs ?? 3000,
        idleTimeoutMillis: 30_000,
        statement_timeout: statementTimeoutMs,
        // The server's own timeout cannot fire when the network is gone.
        query_timeout: statementTimeoutMs + 2000,
        keepAlive: true,
      },
    });
  }

  async use<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    if (this.#closed) throw new DatabaseAwayError('it was closed');
    try {
      await this.#open();
      return await work(this.#dataSource);
    } catch (error) {
      throw translateError(error);
    }
  }

  async #open(): Promise<void> {
    if (this.#dataSource.isInitialized) return;
    this.#opening ??= this.#dataSource.initialize().finally(() => {
      this.#opening = null;
    });
    await this.#opening;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#opening?.catch(() => undefined);
    if (this.#dataSource.isInitialized) await this.#dataSource.destroy();
  }
}
