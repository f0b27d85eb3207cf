import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Database, migrate } from '@baton/persistence';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiModule } from './api.module.js';
import { type ApiSettings, readEnvironment } from './config/environment.js';
import { DATABASE, LOG } from './config/tokens.js';
import { configureApi } from './configure-api.js';
import { createLog, type Log } from './log/log.js';
import { NestLog } from './log/nest-log.js';

/** Requests that are being answered when the api is told to stop get this long. Milliseconds. */
const STOP_LIMIT_MS = 10_000;
const MIGRATE_AGAIN_MS = 1000;

async function main(): Promise<void> {
  const settings = readEnvironment(process.env);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(createLog(settings)),
  });
  configureApi(app);
  const log = app.get<Log>(LOG);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    });
  }
  await listen(app, settings);
  log.info({ url: await app.getUrl() }, 'listening');
  await migrateWhenReachable(app.get<Database>(DATABASE), log);
}

async function listen(app: NestExpressApplication, settings: ApiSettings): Promise<void> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isBusy) throw error;
    throw new Error(`Port ${settings.port} is busy: set BATON_API_PORT to another one`);
  }
}

/** The api starts while the database is away, answers 503, and migrates as soon as it can. */
async function migrateWhenReachable(database: Database, log: Log): Promise<void> {
  for (;;) {
    try {
      const executed = await migrate(database);
      if (executed.length > 0) log.info({ migrations: executed }, 'migrated');
      return;
    } catch (error) {
      const isAway = error instanceof Error && 'retryable' in error && error.retryable === true;
      log.warn({ code: error instanceof Error && 'code' in error ? error.code : 'unknown' }, 'not migrated');
      if (!isAway) throw error;
      await sleep(MIGRATE_AGAIN_MS);
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`baton api: ${error instanceof Error ? error.message : 'cannot start'}\n`);
  process.exit(1);
});
