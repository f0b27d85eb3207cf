import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readRuntimeConfig } from './runtime-config.js';

const database = { DATABASE_URL: 'postgres://baton@127.0.0.1:5432/baton' };

describe('the environment of the runtime', () => {
  it('needs nothing but a database', () => {
    expect(readRuntimeConfig(database)).toMatchObject({ sip: { host: '127.0.0.1', port: 5060 }, maxCalls: 200 });
  });

  it('reads a range of RTP ports', () => {
    expect(readRuntimeConfig({ ...database, BATON_RTP_PORTS: '20000-20100' }).rtpPorts).toEqual({
      from: 20_000,
      to: 20_100,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readRuntimeConfig({ ...database, BATON_SIP_PORT: '' }).sip.port).toBe(5060);
  });

  it.each([
    ['BATON_SIP_PORT', 'sixty'],
    ['BATON_SIP_PORT', '70000'],
    ['BATON_RTP_PORTS', '40999-40000'],
    ['BATON_RTP_PORTS', '40000'],
    ['BATON_SIP_HOST', 'not an address'],
    ['BATON_LOG_LEVEL', 'loud'],
    ['BATON_DRAIN_MS', 'a while'],
    ['BATON_MAX_CALLS', '1.5'],
    ['DATABASE_URL', 'mysql://x'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const read = () => readRuntimeConfig({ ...database, [name]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(new RegExp(`^Wrong environment: ${name}[^\\n]*$`));
  });

  it('names every wrong variable at once', () => {
    expect(() => readRuntimeConfig({ BATON_SIP_PORT: 'x' })).toThrow(
      /DATABASE_URL.*BATON_SIP_PORT|BATON_SIP_PORT.*DATABASE_URL/,
    );
  });
});
