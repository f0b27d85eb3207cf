import { describe, expect, it } from '@jest/globals';
import { HIDDEN, hideSecrets } from './hide-secrets.js';
import { SecretsInUse } from './secrets-in-use.js';

const secret = 'k"ey/1+2?';

describe('a secret that another system repeats', () => {
  it.each([
    secret,
    JSON.stringify(secret),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
  ])('is hidden as %s', (written) => {
    const shown = hideSecrets(`got ${written}!`, ['other', secret]);
    expect(shown).toContain(HIDDEN);
    expect(shown).not.toContain(written.replace(/[="]+$/, ''));
  });

  it('leaves other texts alone', () => {
    expect(hideSecrets('nothing here', [secret])).toBe('nothing here');
  });
});

describe('where a secret goes already', () => {
  const request = (url: string) => ({
    nodes: [
      {
        id: 'r',
        type: 'request' as const,
        label: '',
        position: { x: 0, y: 0 },
        conversation: {},
        settings: {
          method: 'GET' as const,
          url,
          headers: [{ name: 'Authorization', secret: 'crm', prefix: '' }],
          retries: 0,
          idempotent: false,
          mapping: [],
          statuses: [],
        },
      },
    ],
  });
  const uses = new SecretsInUse([request('https://crm.example/a/{{ id }}'), request('no address')]);

  it('is the host and port of a published request, with any path', () => {
    expect(uses.goesTo('crm', 'https://crm.example/b')).toBe(true);
    expect(uses.goesTo('crm', 'https://crm.example:444/b')).toBe(false);
    expect(uses.goesTo('crm', 'http://crm.example/b')).toBe(false);
    expect(uses.goesTo('crm', 'https://crm.example.evil.test/')).toBe(false);
    expect(uses.goesTo('other', 'https://crm.example/b')).toBe(false);
    expect(uses.goesTo('crm', 'nowhere')).toBe(false);
  });

  it('is not where something is put into the host, which would make it another one', () => {
    for (const url of [
      'https://crm.e{{ v }}ample/',
      'https://{{ v }}/',
      'https://crm.example{{ v }}',
      'https:/crm.example',
    ]) {
      expect(uses.goesTo('crm', url)).toBe(false);
    }
    const drawn = new SecretsInUse([request('https://{{ host }}/')]);
    expect(drawn.goesTo('crm', 'https://x/')).toBe(false);
  });
});
