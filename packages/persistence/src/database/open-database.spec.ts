import { migrations } from '../migrations/migrations.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notices } from '../notices/notices.js';
import { publish } from '../testing/publish.js';
import { smallFlow } from '../testing/small-flow.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import { DatabaseAwayError } from './database-errors.js';
import { isMigrated, migrate } from './migrate.js';
import { openDatabase } from './open-database.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

describe('the database', () => {
  it('may be away when the app starts and whenever it likes, and is used again as soon as it is back', async () => {
    const { database } = temporary;
    await database.ping();
    const early = openDatabase({ url: database.url, applicationName: 'early' });
    await temporary.outage(async () => {
      for (const away of [database, early]) {
        await expect(away.ping()).rejects.toBeInstanceOf(DatabaseAwayError);
        await expect(away.publishedFlows.loadAll()).rejects.toMatchObject({ retryable: true, code: 'database-away' });
      }
    });
    await database.ping();
    await early.ping();
    await early.close();
    await expect(early.ping()).rejects.toBeInstanceOf(DatabaseAwayError);
  });

  it('is migrated once when several start at the same time', async () => {
    const { database, superuserUrl } = temporary;
    const superusers = openDatabase({ url: superuserUrl, applicationName: 'superuser' });
    await superusers.withDataSource((dataSource) => dataSource.query('CREATE DATABASE empty OWNER baton'));
    await superusers.close();
    const url = new URL(database.url);
    url.pathname = '/empty';
    const starts = Array.from({ length: 3 }, () => openDatabase({ url: url.href, applicationName: 'start' }));
    try {
      expect(await isMigrated(starts[0]!)).toBe(false);
      const executed = await Promise.all(starts.map((start) => migrate(start)));
      expect(executed.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
      expect(await isMigrated(starts[0]!)).toBe(true);
    } finally {
      for (const start of starts) await start.close();
    }
  });

  it('is used as a role that is no superuser: a statement reaches no file, no program and no other role', async () => {
    await temporary.database.withDataSource(async (dataSource) => {
      for (const statement of [
        `COPY (SELECT 1) TO PROGRAM 'true'`,
        `SELECT pg_read_file('PG_VERSION')`,
        'CREATE ROLE x',
      ]) {
        await expect(dataSource.query(statement)).rejects.toThrow(/permission denied/);
      }
    });
  });

  it('undoes everything of a transaction that fails', async () => {
    const { database } = temporary;
    const failing = database.transaction(async ({ flows, audit }) => {
      await flows.create({ definition: smallFlow('undone'), by: null });
      await audit.record({ account: null, action: 'flow.created', subject: 'undone' });
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect((await database.flows.all()).filter(({ name }) => name === 'undone')).toEqual([]);
    expect(await database.audit.search({ limit: 10 })).toEqual({ entries: [], next: null });
  });

  it('has as many connections after its transactions were cut off as before', async () => {
    const { database } = temporary;
    const cut = () =>
      database.withDataSource((dataSource) =>
        dataSource.transaction((manager) => manager.query('SELECT pg_terminate_backend(pg_backend_pid())')),
      );
    // More often than there are connections in the pool.
    for (let i = 0; i < 20; i += 1) await expect(cut()).rejects.toBeInstanceOf(DatabaseAwayError);
    await database.transaction(({ audit }) => audit.search({ limit: 1 }));
  });

  it('says what is wrong with its URL, and not the password', async () => {
    const wrong = new URL(temporary.database.url);
    wrong.password = 'not-the-password';
    const refused = openDatabase({ url: wrong.href, applicationName: 'wrong' });
    await expect(refused.ping()).rejects.toThrow(/refuses the user or the password.*28P01/);
    await expect(refused.ping()).rejects.not.toThrow(/not-the-password/);
    await refused.close();
  });
});

describe('notices', () => {
  it('can be closed while they cannot connect', async () => {
    const notices = new Notices({ url: 'postgres://a:b@127.0.0.1:1/c', applicationName: 'x', channels: [] });
    await notices.close();
    expect(notices.isListening).toBe(false);
  });

  it('tell of every publishing, and once more to read everything after their connection was cut', async () => {
    const { database } = temporary;
    const notices = new Notices({
      url: database.url,
      applicationName: 'runtime',
      channels: ['baton_published'],
      firstWaitMs: 10,
    });
    const heard: string[] = [];
    let begun = 0;
    notices.on('baton_published', (payload) => heard.push(payload));
    notices.onReconnect(() => (begun += 1));
    await until(() => begun === 1);

    const flowId = await database.flows.create({ definition: smallFlow('told'), by: null });
    await publish(database, flowId, 1);
    await until(() => heard.length === 1);
    await database.numberBindings.bind('3000', flowId);
    await until(() => heard.length === 2);
    await database.queues.save({ name: 'q', agentPhone: 'sip:a@b', estimatedWaitMinutes: 4, open: true });
    await until(() => heard.length === 3);
    expect(heard).toEqual([flowId, flowId, '']);

    await database.withDataSource((dataSource) =>
      dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'runtime notices'`,
      ),
    );
    await until(() => begun === 2);
    await database.numberBindings.unbind('3000');
    await until(() => heard.length === 4);

    await temporary.outage(async () => {
      await until(() => !notices.isListening);
      await sleep(50);
    });
    await until(() => begun === 3);
    expect(notices.isListening).toBe(true);
    await notices.close();
  });
});

describe('a queue', () => {
  it('counts the agents who are available and whose desk is open', async () => {
    const { database } = temporary;
    await database.queues.save({ name: 'r', agentPhone: 'sip:a@b', estimatedWaitMinutes: 4, open: true });
    const agents = async () => (await database.queues.all()).find(({ name }) => name === 'r')?.agentsAvailable;
    const account = { name: 'A', role: 'agent' as const, passwordHash: '-', firstPassword: true };
    const { id } = await database.accounts.create({ ...account, email: 'Desk@Baton.local' });
    expect(await agents()).toBe(0);
    await database.presence.set(id, 'available');
    expect(await agents()).toBe(0);
    await database.presence.heartbeat([id]);
    expect(await agents()).toBe(1);
    await database.withDataSource((dataSource) =>
      dataSource.query(`UPDATE desk_presence SET heartbeat_at = now() - interval '31 seconds'`),
    );
    expect(await agents()).toBe(0);
    await database.presence.heartbeat([id]);
    await database.presence.set(id, 'away');
    expect(await agents()).toBe(0);
    await database.presence.set(id, 'available');
    await database.presence.closeDesk(id);
    expect(await agents()).toBe(0);
    await expect(database.accounts.create({ ...account, email: 'desk@baton.local' })).rejects.toMatchObject({
      code: 'taken',
    });
  });
});

describe('a session', () => {
  it('ends at its end, when it is idle and when it is ended, and its token is nowhere in the database', async () => {
    const { accounts, sessions } = temporary.database;
    const { id } = await accounts.create({
      email: 's@baton.local',
      name: 'S',
      role: 'analyst',
      passwordHash: '-',
      firstPassword: false,
    });
    const start = Date.now();
    const at = (ms: number) => ({ now: new Date(start + ms), idleMs: 1000 * 60 * 30 });
    const minute = 60_000;
    await sessions.create('token-1', id, { now: new Date(start), expiresAt: new Date(start + 60 * minute) });
    await sessions.create('token-2', id, { now: new Date(start), expiresAt: new Date(start + 60 * minute) });
    expect((await sessions.use('token-1', at(29 * minute)))?.account.email).toBe('s@baton.local');
    expect(await sessions.use('token-2', at(31 * minute))).toBeNull();
    expect(await sessions.use('token-1', at(58 * minute))).not.toBeNull();
    expect(await sessions.use('token-1', at(61 * minute))).toBeNull();
    await sessions.endAll(id, (await sessions.use('token-1', at(0)))?.id ?? null);
    expect(await sessions.use('token-2', at(0))).toBeNull();
    expect(await sessions.use('token-1', at(0))).not.toBeNull();
    const rows = await temporary.database.withDataSource((dataSource) =>
      dataSource.query<unknown[]>('SELECT * FROM sessions'),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('token-1');
    await sessions.end('token-1');
    expect(await sessions.use('token-1', at(0))).toBeNull();
  });
});
