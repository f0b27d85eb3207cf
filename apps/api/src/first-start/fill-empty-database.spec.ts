import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { type Database, openDatabase } from '@baton/persistence';
import { type RunningPostgres, startPostgres } from '../../../../tools/postgres/embedded-postgres.mjs';
import { isPassword } from '../accounts/passwords.js';
import { fillEmptyDatabase } from './fill-empty-database.js';

let folder: string;
let server: RunningPostgres;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-first-start-'));
  await chmod(folder, 0o755);
  server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  database = openDatabase({ url: server.url, applicationName: 'spec' });
}, 60_000);
afterAll(async () => {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  it('makes accounts with passwords of their own and publishes the sample flow, and a second one nothing', async () => {
    const first = await fillEmptyDatabase(database, 'sip:agent@127.0.0.1:5070');
    expect(first.created).toBe(true);
    expect(first.accounts.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'owner@baton.local owner',
      'admin@baton.local admin',
      'analyst@baton.local analyst',
      'agent@baton.local agent',
    ]);
    expect(new Set(first.accounts.map(({ password }) => password)).size).toBe(4);
    for (const { email, password } of first.accounts) {
      const account = await database.accounts.byEmail(email);
      expect(await isPassword(password, account?.passwordHash ?? null)).toBe(true);
    }
    const { flows, bindings } = await database.publishedFlows.loadAll();
    expect(flows.map(({ number, definition }) => [number, definition])).toEqual([[1, restaurantFlow]]);
    expect(bindings.map(({ number }) => number)).toEqual(['1000', 'baton']);
    expect(await database.queues.all()).toMatchObject([
      { name: 'reservations', agentPhone: 'sip:agent@127.0.0.1:5070', estimatedWaitMinutes: 4, open: true },
    ]);

    const second = await fillEmptyDatabase(database, 'sip:other@127.0.0.1');
    expect(second).toEqual({ created: false, accounts: [], stillFirst: first.stillFirst });
    expect(second.stillFirst).toHaveLength(4);
    expect((await database.queues.all())[0]?.agentPhone).toBe('sip:agent@127.0.0.1:5070');
  });
});
