import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';

const DATABASE_URL = 'postgres://baton:secret@127.0.0.1:5432/baton';

describe('the environment', () => {
  it('needs only a database, and believes no proxy about where a request came from', () => {
    expect(readEnvironment({ DATABASE_URL, BATON_API_PORT: '' })).toEqual({
      databaseUrl: DATABASE_URL,
      port: 4000,
      host: '127.0.0.1',
      secureCookies: false,
      logLevel: 'info',
      allowedOrigins: [],
      trustedProxies: [],
      trunks: [],
      sipAddress: '127.0.0.1:5060',
      languages: ['en'],
      requestsPerMinute: 1200,
      sealingKey: null,
    });
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://secret'],
    ['BATON_API_PORT', '70000'],
    ['BATON_API_PORT', '4000x'],
    ['BATON_SECURE_COOKIES', 'yes'],
    ['BATON_LOG_LEVEL', 'loud'],
    ['BATON_ALLOWED_ORIGINS', 'http://127.0.0.1:5173/path'],
    ['BATON_ALLOWED_ORIGINS', 'localhost'],
    ['BATON_TRUSTED_PROXIES', 'loopback, everyone'],
    ['BATON_SIP_ADDRESS', 'sip:127.0.0.1'],
    ['BATON_LANGUAGES', 'english'],
    ['BATON_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['BATON_SECRET_KEY', 'secret'],
  ])('is refused in one line that names %s when it is %j', (name, value) => {
    const reading = () => readEnvironment({ DATABASE_URL, [name]: value });
    expect(reading).toThrow(new RegExp(`^${name}: [^\n]+$`));
    expect(reading).not.toThrow(/secret/);
  });

  it('names the proxies that are believed', () => {
    const proxies = 'uniquelocal, 10.0.0.0/8, ::1';
    const { trustedProxies } = readEnvironment({ DATABASE_URL, BATON_TRUSTED_PROXIES: proxies });
    expect(trustedProxies).toEqual(['uniquelocal', '10.0.0.0/8', '::1']);
  });

  it('lists the origins of the editor and the desk', () => {
    const origins = 'http://127.0.0.1:5173, http://localhost:5173';
    expect(readEnvironment({ DATABASE_URL, BATON_ALLOWED_ORIGINS: origins }).allowedOrigins).toHaveLength(2);
  });

  it('knows the trunks of the runtime by name, and how much context they carry', () => {
    const BATON_TRUNKS = 'carrier=sip:gw.example:5080;contextBytes=800, other=sip:192.0.2.1';
    expect(readEnvironment({ DATABASE_URL, BATON_TRUNKS }).trunks).toEqual([
      { name: 'carrier', contextBytes: 800 },
      { name: 'other', contextBytes: Infinity },
    ]);
  });
});
