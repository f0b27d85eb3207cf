import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sharedSystem } from '../harness/shared-system.js';
import { beginSystem } from '../harness/start-system.js';

const VALUE = 'hunter2-4711-do-not-tell';

describe('the key that secrets are sealed with', () => {
  it('is made by the start, readable by nobody else, and stands in no log, like what it seals', async () => {
    const { dataDir, admin } = await sharedSystem();
    const file = join(dataDir, 'secret.key');
    const key = readFileSync(file, 'utf8').trim();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await admin.send('PUT', '/api/secrets/sealed_by_start', { value: VALUE });
    const { secrets } = await admin.get<{ secrets: { name: string; usable: boolean }[] }>('/api/secrets');
    expect(secrets).toContainEqual(expect.objectContaining({ name: 'sealed_by_start', usable: true }));
    await admin.send('DELETE', '/api/secrets/sealed_by_start');
    const logs = readdirSync(join(dataDir, 'logs')).map((log) => readFileSync(join(dataDir, 'logs', log), 'utf8'));
    expect(logs.join('').length).toBeGreaterThan(0);
    expect(logs.join('')).not.toContain(VALUE);
    expect(logs.join('')).not.toContain(key);
  });

  it('is never replaced: a start that finds none in its file is refused', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'baton-secret-key-'));
    const file = join(dataDir, 'secret.key');
    writeFileSync(file, 'half a key');
    const system = await beginSystem({ dataDir });
    try {
      expect(await system.exited).toBe(1);
      expect(system.output.trimEnd().split('\n').at(-1)).toContain(`${file} is no key`);
      expect(system.output).not.toContain('half a key');
      expect(readFileSync(file, 'utf8')).toBe('half a key');
    } finally {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
