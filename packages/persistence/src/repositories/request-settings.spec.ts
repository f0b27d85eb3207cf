import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notices } from '../notices/notices.js';
import { sealingKey } from '../sealing/seal.js';
import { openSecret, sealSecret } from '../sealing/secret.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';

const VALUE = 'Zm9yIG5vYm9keQ';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const key = sealingKey(randomBytes(32).toString('base64'));

describe('a secret', () => {
  it('is in the database sealed only, and opens under its own name only', async () => {
    const { database } = temporary;
    const { secrets } = database;
    await secrets.save({ name: 'crm_token', sealed: sealSecret(key, 'crm_token', VALUE), by: 'a@baton.local' });
    const rows = await database.withDataSource((source) => source.query<unknown[]>('SELECT * FROM secrets'));
    expect(JSON.stringify(rows)).not.toContain(VALUE);
    const [stored] = await secrets.allSealed();
    expect(openSecret(key, 'crm_token', stored?.sealed ?? '')).toBe(VALUE);
    expect(() => openSecret(key, 'erp_token', stored?.sealed ?? '')).toThrow(
      expect.objectContaining({ code: 'seal-broken' }),
    );
    expect(await secrets.all()).toEqual([
      { name: 'crm_token', keyId: key.id, changedAt: expect.any(Date), changedBy: 'a@baton.local' },
    ]);
  });

  it('cannot be stored as it is', async () => {
    const { secrets } = temporary.database;
    const storing = secrets.save({ name: 'open', sealed: VALUE, by: null });
    await expect(storing).rejects.toMatchObject({ code: 'database-refused', sqlState: '23514' });
    await expect(storing).rejects.not.toThrow(VALUE);
  });

  it('is sealed again with another key only while it is what was read', async () => {
    const { secrets } = temporary.database;
    await secrets.save({ name: 'turning', sealed: sealSecret(key, 'turning', 'old'), by: 'a@baton.local' });
    const read = (await secrets.allSealed()).find(({ name }) => name === 'turning')?.sealed ?? '';
    const newer = sealingKey(randomBytes(32).toString('base64'));
    expect(await secrets.reseal('turning', read, sealSecret(newer, 'turning', 'old'))).toBe(true);
    expect(await secrets.reseal('turning', read, sealSecret(newer, 'turning', 'older'))).toBe(false);
    const now = (await secrets.all()).find(({ name }) => name === 'turning');
    expect(now).toMatchObject({ keyId: newer.id, changedBy: 'a@baton.local' });
    await secrets.remove('turning');
    await expect(secrets.remove('turning')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('allowed hosts', () => {
  it('are told, like secrets, to whoever listens', async () => {
    const { allowedHosts, secrets, url } = temporary.database;
    const notices = new Notices({ url, applicationName: 'spec', channels: ['baton_request_settings'] });
    let told = 0;
    let listening = false;
    notices.onReconnect(() => (listening = true));
    notices.on('baton_request_settings', () => (told += 1));
    const until = async (condition: () => boolean) => {
      while (!condition()) await sleep(10);
    };
    await until(() => listening);
    await allowedHosts.allow('crm.internal:8080', 'a@baton.local');
    await until(() => told === 1);
    await allowedHosts.allow('crm.internal:8080', 'b@baton.local');
    expect(await allowedHosts.all()).toEqual([
      { host: 'crm.internal:8080', allowedAt: expect.any(Date), allowedBy: 'a@baton.local' },
    ]);
    await allowedHosts.disallow('crm.internal:8080');
    await expect(allowedHosts.disallow('crm.internal:8080')).rejects.toMatchObject({ code: 'not-found' });
    const before = told;
    await secrets.save({ name: 'told', sealed: sealSecret(key, 'told', VALUE), by: null });
    await until(() => told > before);
    await notices.close();
  });
});
