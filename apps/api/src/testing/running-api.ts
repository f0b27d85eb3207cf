import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type Database, migrate, type Role, roles } from '@baton/persistence';
import { startPostgres } from '../../../../tools/postgres/embedded-postgres.mjs';
import { hashPassword } from '../accounts/passwords.js';
import { ApiModule } from '../api.module.js';
import { type ApiSettings, readEnvironment } from '../config/environment.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { configureApi } from '../configure-api.js';
import { HEARTBEAT_MS } from '../live/heartbeat.js';
import { CheckAuditInterceptor } from '../openapi/check-audit.interceptor.js';
import { CheckAnswersInterceptor } from '../openapi/check-answers.interceptor.js';
import { ApiClient } from './api-client.js';

export const EDITOR_ORIGIN = 'http://127.0.0.1:5173';
export const PASSWORD = 'correct horse battery';
/** BATON_SECRET_KEY. */
export const SECRET_KEY = Buffer.alloc(32, 'spec').toString('base64');

/** A clock that a spec sets forward. */
export class SpecClock {
  offsetMs = 0;
  now = (): Date => new Date(Date.now() + this.offsetMs);
}

/** The api on a port of its own with a real PostgreSQL, and an account of each role. */
export interface RunningApi {
  url: string;
  app: NestExpressApplication;
  database: Database;
  clock: SpecClock;
  /** A new client that has signed in. */
  signedIn(role: Role): Promise<ApiClient>;
  outage(during: () => Promise<void>): Promise<void>;
  /** Another process of the same api, so to say, with the same database. */
  second(): Promise<{ url: string; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

/** @param heartbeatMs of streams and sockets; sessions that are over are found out by it at the latest */
export async function runningApi(environment: NodeJS.ProcessEnv = {}, { heartbeatMs = 100 } = {}): Promise<RunningApi> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-api-'));
  // mkdtemp's 0700 would keep the server's own user out.
  await chmod(folder, 0o755);
  const options = { dataDir: join(folder, 'postgres'), durable: false };
  let server = await startPostgres(options);
  const clock = new SpecClock();
  const settings = readEnvironment({
    DATABASE_URL: server.url,
    BATON_API_PORT: '0',
    BATON_LOG_LEVEL: 'silent',
    BATON_ALLOWED_ORIGINS: EDITOR_ORIGIN,
    BATON_TRUSTED_PROXIES: 'loopback',
    BATON_SECRET_KEY: SECRET_KEY,
    BATON_REQUESTS_PER_MINUTE: '100000',
    ...environment,
  });
  const app = await appWith(settings, clock, heartbeatMs);
  const database = app.get<Database>(DATABASE);
  app.useGlobalInterceptors(new CheckAuditInterceptor(app.get(Reflector), database));
  await migrate(database);
  const passwordHash = await hashPassword(PASSWORD);
  for (const role of roles) {
    await database.accounts.create({
      email: `${role}@baton.local`,
      name: role,
      role,
      passwordHash,
      firstPassword: true,
    });
  }
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    app,
    database,
    clock,
    signedIn: async (role) => {
      const client = new ApiClient(url);
      await client.signIn(`${role}@baton.local`, PASSWORD);
      return client;
    },
    outage: async (during) => {
      const { port } = server;
      await server.stop();
      try {
        await during();
      } finally {
        server = await startPostgres({ ...options, port });
      }
    },
    second: async () => {
      const second = await appWith(settings, clock, heartbeatMs);
      await second.listen(0, '127.0.0.1');
      return { url: await second.getUrl(), stop: () => second.close() };
    },
    stop: async () => {
      await app.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function appWith(settings: ApiSettings, clock: SpecClock, heartbeatMs: number): Promise<NestExpressApplication> {
  const testing = await Test.createTestingModule({
    imports: [ApiModule.with(settings)],
    providers: [{ provide: APP_INTERCEPTOR, useClass: CheckAnswersInterceptor }],
  })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .overrideProvider(HEARTBEAT_MS)
    .useValue(heartbeatMs)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureApi(app);
  return app;
}
