import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSecret, sealingKey, sealSecret } from '@baton/persistence';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, SECRET_KEY, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';
import { resealSecrets } from './reseal-secrets.js';

const VALUE = 'hunter2-4711-do-not-tell';

let api: RunningApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
}, 60_000);
afterAll(() => api.stop());

const key = sealingKey(SECRET_KEY);
const sealedOf = async (name: string) =>
  (await api.database.secrets.allSealed()).find((secret) => secret.name === name)?.sealed ?? '';

describe('a secret', () => {
  it('goes in and never comes out, not by its list, not by the audit log', async () => {
    const saved = await admin.send('PUT', '/api/secrets/crm_token', { value: VALUE });
    expect(saved).toMatchObject({ status: 200, body: { name: 'crm_token' } });
    expect(openSecret(key, 'crm_token', await sealedOf('crm_token'))).toBe(VALUE);
    const listed = await admin.send('GET', '/api/secrets');
    expect(listed.body).toEqual({
      secrets: [
        {
          name: 'crm_token',
          changedAt: expect.any(String),
          changedBy: 'admin@baton.local',
          usable: true,
          usedBy: [],
        },
      ],
    });
    const audit = await admin.send('GET', '/api/audit?limit=1');
    expect(audit.body).toMatchObject({
      entries: [{ account: 'admin@baton.local', action: 'secret.changed', subject: 'crm_token', detail: {} }],
    });
    expect(saved.text + listed.text + audit.text).not.toContain(VALUE);
  });

  it('is listed with the flows that send it', async () => {
    const flow = smallFlow('sends a secret');
    const headers = [{ name: 'Authorization', secret: 'crm_token', prefix: 'Bearer ' }];
    const request = {
      ...{ id: 'ask', type: 'request', label: '', position: { x: 0, y: 0 }, conversation: {} },
      settings: { method: 'GET', url: 'https://crm.example.com', headers },
    };
    const definition = { ...flow, nodes: [...flow.nodes, request] };
    const { body } = await admin.send('POST', '/api/flows', { name: 'sends a secret', definition });
    await admin.send('PUT', '/api/secrets/crm_token', { value: VALUE });
    const listed = (await admin.send('GET', '/api/secrets')).body.secrets;
    expect(listed).toContainEqual(
      expect.objectContaining({ name: 'crm_token', usedBy: [{ flowId: body.id, flowName: 'sends a secret' }] }),
    );
  });

  it('is removed, and cannot be removed twice', async () => {
    await admin.send('PUT', '/api/secrets/old_token', { value: VALUE });
    expect(await admin.send('DELETE', '/api/secrets/old_token')).toMatchObject({ status: 204 });
    expect(await admin.send('DELETE', '/api/secrets/old_token')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    const { body } = await admin.send('GET', '/api/audit?limit=1');
    expect(body).toMatchObject({ entries: [{ action: 'secret.removed', subject: 'old_token' }] });
  });

  it.each([
    ['1token', VALUE],
    ['crm-token', VALUE],
    ['x'.repeat(65), VALUE],
    ['crm_token', ''],
    ['crm_token', ' padded '],
    ['crm_token', `${VALUE}\r\nX-Injected: 1`],
    ['crm_token', `${VALUE}é`],
    ['crm_token', `${VALUE}\0`],
    ['crm_token', VALUE.repeat(1_000)],
    ['crm_token', null],
  ])('%s is refused when name or value cannot be one, without the value in the answer', async (name, value) => {
    const before = await sealedOf(name);
    const refused = await admin.send('PUT', `/api/secrets/${name}`, { value });
    expect(refused).toMatchObject({ status: 422, body: { code: 'wrong-request' } });
    expect(refused.text).not.toContain(VALUE);
    expect(await sealedOf(name)).toBe(before);
  });

  it('is for admins only', async () => {
    for (const role of ['analyst', 'agent'] as const) {
      const client = await api.signedIn(role);
      expect(await client.send('PUT', '/api/secrets/crm_token', { value: 'x' })).toMatchObject({ status: 403 });
      expect(await client.send('GET', '/api/secrets')).toMatchObject({ status: 403 });
      expect(await client.send('DELETE', '/api/secrets/crm_token')).toMatchObject({ status: 403 });
    }
  });

  it('that no key of ours opens is told to be of no use', async () => {
    const other = sealingKey(randomBytes(32).toString('base64'));
    await api.database.secrets.save({ name: 'foreign', sealed: sealSecret(other, 'foreign', VALUE), by: null });
    const { body } = await admin.send('GET', '/api/secrets');
    expect(body.secrets).toContainEqual(expect.objectContaining({ name: 'foreign', usable: false }));
    await admin.send('DELETE', '/api/secrets/foreign');
  });

  it('is sealed with the new key when the key is replaced, the rest is named', async () => {
    const [newer, lost] = [randomBytes(32).toString('base64'), sealingKey(randomBytes(32).toString('base64'))];
    await admin.send('PUT', '/api/secrets/turning', { value: VALUE });
    await api.database.secrets.save({ name: 'lost', sealed: sealSecret(lost, 'lost', VALUE), by: null });
    const both = sealingKey(`${newer},${SECRET_KEY}`);
    expect(await resealSecrets(api.database, both)).toMatchObject({ unusable: ['lost'] });
    expect(openSecret(sealingKey(newer), 'turning', await sealedOf('turning'))).toBe(VALUE);
    expect(await resealSecrets(api.database, both)).toEqual({ resealed: 0, unusable: ['lost'] });
  });

  it('is described with its value as something to be written only', async () => {
    const { body } = await admin.send('GET', '/api/openapi.json');
    const paths = body.paths as Record<string, Record<string, unknown>>;
    expect(Object.keys(paths['/api/secrets/{name}'] ?? {}).sort()).toEqual(['delete', 'put']);
    expect(JSON.stringify(paths['/api/secrets/{name}'])).toContain('"writeOnly":true');
  });
});
