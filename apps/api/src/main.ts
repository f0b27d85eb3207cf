import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Database, migrate, PersistenceError, type SealingKey } from '@baton/persistence';
import { ApiModule } from './api.module.js';
import { readEnvironment } from './config/environment.js';
import { DATABASE, LOG } from './config/tokens.js';
import { configureApi } from './configure-api.js';
import { listen } from './http/listen.js';
import { createLog, type Log } from './log/log.js';
import { NestLog } from './log/nest-log.js';
import { resealSecrets } from './secrets/reseal-secrets.js';

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
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app, log, signal));
  await app.init();
  const url = await listen(app.getHttpServer(), settings);
  log.info({ url }, 'listening');
  await migrateWhenReachable(app.get<Database>(DATABASE), log);
  if (settings.sealingKey !== null) await resealOldSecrets(app.get<Database>(DATABASE), settings.sealingKey, log);
}

/** Ends the event streams, answers what is being asked, closes the connections (ApiModule, EventStreams). */
async function stop(app: NestExpressApplication, log: Log, signal: string): Promise<void> {
  log.info({ signal }, 'stopping');
  const timer = setTimeout(() => process.exit(1), STOP_LIMIT_MS);
  await app.close();
  clearTimeout(timer);
  process.exit(0);
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
      if (!isAway) throw error;
      log.warn({ code: 'code' in error ? error.code : 'unknown' }, 'not migrated yet');
      await sleep(MIGRATE_AGAIN_MS);
    }
  }
}

/** After a key was replaced. What fails is tried at the next start: the older key still opens it. */
async function resealOldSecrets(database: Database, key: SealingKey, log: Log): Promise<void> {
  try {
    const { resealed, unusable } = await resealSecrets(database, key);
    if (resealed > 0) log.info({ resealed }, 'secrets were sealed with the new key');
    if (unusable.length > 0) log.warn({ secrets: unusable }, 'secrets are sealed with a key that is not here');
  } catch (error) {
    log.warn({ code: error instanceof PersistenceError ? error.code : 'unknown' }, 'secrets were not looked through');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`baton api: ${error instanceof Error ? error.message : 'cannot start'}\n`);
  process.exit(1);
});
