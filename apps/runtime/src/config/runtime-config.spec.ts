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

  it('reads the trunks by name', () => {
    const { trunks } = readRuntimeConfig({
      ...database,
      BATON_TRUNKS: 'carrier=sip:10.0.0.9:5070;contextBytes=800, pbx=sip:pbx.example;transport=tcp',
    });
    expect([...trunks.values()]).toEqual([
      { name: 'carrier', hostPort: '10.0.0.9:5070', parameters: [], contextBytes: 800 },
      { name: 'pbx', hostPort: 'pbx.example', parameters: ['transport=tcp'], contextBytes: undefined },
    ]);
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
    ['BATON_SECRET_KEY', 'c2hvcnQ='],
    ['BATON_REPLAY_SAMPLE', '-1'],
    ['BATON_TRUNKS', 'carrier'],
    ['BATON_TRUNKS', 'carrier=tel:+44'],
    ['BATON_TRUNKS', 'carrier=sip:user@host'],
    ['BATON_TRUNKS', 'carrier=sip:host;contextBytes=8'],
    ['BATON_TRUNKS', 'carrier=sip:host;secret=1'],
    ['BATON_TRUNKS', 'a=sip:one,a=sip:two'],
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
