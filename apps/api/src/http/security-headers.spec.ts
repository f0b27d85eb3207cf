import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallFlow } from '../testing/small-flow.js';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
let admin: ApiClient;
let flow: string;
let version: string;
beforeAll(async () => {
  api = await runningApi();
  admin = await api.signedIn('admin');
  const { body } = await admin.send('POST', '/api/flows', {
    name: 'Trattoria "</script>',
    definition: smallFlow('Trattoria'),
  });
  flow = `/api/flows/${String(body.id)}`;
  version = `/api/versions/${String((await admin.send('POST', `${flow}/versions`, {})).body.versionId)}`;
}, 60_000);
afterAll(() => api.stop());

const answers: Readonly<Record<string, () => Promise<Response>>> = {
  'a flow': () => admin.open('GET', flow),
  'a version': () => admin.open('GET', version),
  'a draft as a file': () => admin.open('GET', `${flow}/export`),
  'a version as a file': () => admin.open('GET', `${version}/export`),
  'the audit log as a table': () => admin.open('GET', '/api/audit/export'),
  'a sound that is not there': () => admin.open('GET', '/api/desk/voicemails/none/audio'),
  'a refusal': () => admin.open('GET', '/api/nothing'),
  'a description': () => admin.open('GET', '/api/openapi.json'),
};

describe('what the api answers', () => {
  it.each(Object.keys(answers))(
    'is run by no browser as a page, framed by none and taken by no other site: %s',
    async (name) => {
      const response = await answers[name]?.();
      expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
      expect(response?.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each(['a flow', 'a draft as a file', 'the audit log as a table', 'a refusal'])(
    'stays in no cache: %s',
    async (name) => {
      expect((await answers[name]?.())?.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each([() => `${flow}/export`, () => `${version}/export`])(
    'is a file with a name that breaks out of nothing',
    async (path) => {
      const { headers } = await admin.open('GET', path());
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="flow\.json"; filename\*=UTF-8''[\w%.-]+$/,
      );
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );
});

it('the page of the description runs its own scripts alone', async () => {
  const page = await fetch(`${api.url}/api/docs`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
});
