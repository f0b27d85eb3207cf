import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sealingKey, sealSecret, type NoticeChannel } from '@baton/persistence';
import { pino } from 'pino';
import { RequestSettingsFile } from './request-settings-file.js';
import { RequestSettings, type StoredRequestSettings } from './request-settings.js';

const VALUE = 'hunter2-4711';
const newKey = () => sealingKey(randomBytes(32).toString('base64'));

describe('the settings of requests', () => {
  const key = newKey();
  let folder: string;
  let stored: StoredRequestSettings;
  let load: () => Promise<StoredRequestSettings>;
  let loads: number;
  let logged: string[];
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  const file = () => new RequestSettingsFile(join(folder, 'runtime', 'request-settings.json'), log);
  const settings = (withKey: typeof key | null = key) =>
    new RequestSettings(() => ((loads += 1), load()), withKey ?? undefined, file(), log);
  const away = () => Promise.reject(new Error('away'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-request-settings-'));
    logged = [];
    loads = 0;
    stored = {
      secrets: [{ name: 'crm_token', sealed: sealSecret(key, 'crm_token', VALUE) }],
      allowedHosts: ['crm.internal', '10.0.0.5:8080', '[fd00::1]:443'],
    };
    load = () => Promise.resolve(stored);
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['http://crm.internal/', true],
    ['https://crm.internal:8443/', true],
    ['http://10.0.0.5:8080/', true],
    ['http://0x0a000005:8080/', true],
    ['https://[fd00::1]/', true],
    ['http://10.0.0.5/', false],
    ['http://10.0.0.5:80800/', false],
    ['http://[fd00::1]/', false],
    ['http://crm.internal.evil.example/', false],
    ['http://sub.crm.internal/', false],
  ])('allow a host with all its ports or with one: %s %s', async (url, allowed) => {
    const read = settings();
    await read.start();
    expect(URL.canParse(url) && read.allows(new URL(url))).toBe(allowed);
  });

  it('open a secret when it is used, and look once more for one that was set just now', async () => {
    const read = settings();
    await read.start();
    expect(await read.secretOf('crm_token')).toBe(VALUE);
    expect(loads).toBe(1);
    expect(await read.secretOf('new_token')).toBeUndefined();
    stored = { ...stored, secrets: [{ name: 'new_token', sealed: sealSecret(key, 'new_token', 'x') }] };
    expect(await read.secretOf('new_token')).toBe('x');
  });

  it('say in the log, without the value, that a secret cannot be opened', async () => {
    stored.secrets.push({ name: 'moved', sealed: stored.secrets[0]?.sealed ?? '' });
    for (const [withKey, code] of [
      [newKey(), 'sealed-with-other-key'],
      [null, 'BATON_SECRET_KEY is not set'],
    ] as const) {
      const read = settings(withKey);
      await read.start();
      expect(await read.secretOf('crm_token')).toBeUndefined();
      expect(logged.at(-1)).toContain(code);
    }
    const read = settings();
    await read.start();
    expect(await read.secretOf('moved')).toBeUndefined();
    expect(logged.at(-1)).toContain('seal-broken');
    expect(logged.join()).not.toContain(VALUE);
  });

  it('are those that were known last while the database is away, also after a restart', async () => {
    const read = settings();
    await read.start();
    load = away;
    await expect(read.refresh()).rejects.toThrow('away');
    expect(await read.secretOf('crm_token')).toBe(VALUE);
    const restarted = settings();
    await restarted.start();
    expect(await restarted.secretOf('crm_token')).toBe(VALUE);
    expect(restarted.allows(new URL('http://crm.internal/'))).toBe(true);
    const copy = join(folder, 'runtime', 'request-settings.json');
    expect(readFileSync(copy, 'utf8')).not.toContain(VALUE);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  });

  it('allow nothing and have no secret when there is neither a database nor a copy that can be read', async () => {
    load = away;
    file();
    for (const broken of ['', '{}', '{"secrets":[1],"allowedHosts":["crm.internal"]}']) {
      writeFileSync(join(folder, 'runtime', 'request-settings.json'), broken);
      const read = settings();
      await read.start();
      expect(read.allows(new URL('http://crm.internal/'))).toBe(false);
      expect(await read.secretOf('crm_token')).toBeUndefined();
    }
  });

  it('keep no caller waiting for a database that hangs', async () => {
    const read = settings();
    await read.start();
    jest.useFakeTimers();
    load = () => new Promise(() => undefined);
    const asked = read.secretOf('new_token');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are read again when they were changed, when listening has begun, and now and then while it has not', async () => {
    jest.useFakeTimers();
    const told = new Map<NoticeChannel | 'reconnect', () => void>();
    const keep = (name: NoticeChannel | 'reconnect', listener: () => void) => {
      told.set(name, listener);
      return () => told.delete(name);
    };
    const notices = {
      isListening: true,
      on: (channel: NoticeChannel, listener: (payload: string) => void) => keep(channel, () => listener('')),
      onReconnect: (listener: () => void) => keep('reconnect', listener),
    };
    const read = settings();
    const end = read.follow(notices);
    told.get('baton_request_settings')?.();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(loads).toBe(1);
    told.get('reconnect')?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(loads).toBe(2);
    notices.isListening = false;
    load = away;
    await jest.advanceTimersByTimeAsync(6_000);
    expect(loads).toBe(5);
    notices.isListening = true;
    load = () => Promise.resolve(stored);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(loads).toBe(6);
    end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([loads, told.size, jest.getTimerCount()]).toEqual([6, 0, 0]);
  });

  it('are read once more when they were changed while they were read', async () => {
    const finish: (() => void)[] = [];
    load = () => new Promise((resolve) => finish.push(() => resolve(stored)));
    const read = settings();
    const first = read.refresh();
    const second = read.refresh();
    for (const one of finish.splice(0)) one();
    await new Promise((resolve) => setImmediate(resolve));
    stored = { ...stored, allowedHosts: ['erp.internal'] };
    for (const one of finish.splice(0)) one();
    await Promise.all([first, second]);
    expect(loads).toBe(2);
    expect(read.allows(new URL('http://erp.internal/'))).toBe(true);
  });
});
