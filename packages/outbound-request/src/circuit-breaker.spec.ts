import { beforeEach, describe, expect, it } from '@jest/globals';
import { CircuitBreakers, type PassEnd } from './circuit-breaker.js';

const HOST = 'https://crm.example';

describe('a breaker', () => {
  let now: number;
  let breakers: CircuitBreakers;
  const ask = (how: PassEnd, origin = HOST) => {
    const pass = breakers.pass(origin);
    pass?.end(how);
    return pass !== undefined;
  };

  beforeEach(() => {
    now = 1_000;
    breakers = new CircuitBreakers({ failures: 3, restMs: 10_000 }, () => now);
  });

  it('opens after failures in a row, and not after as many with a success between them', () => {
    for (const how of ['failure', 'failure', 'success', 'failure', 'failure'] as const) expect(ask(how)).toBe(true);
    expect(breakers.count('open')).toBe(0);
    ask('failure');
    expect(breakers.count('open')).toBe(1);
    expect(ask('success')).toBe(false);
    expect(ask('success', 'https://other.example')).toBe(true);
  });

  it('lets one request try when the host has rested, and closes when that succeeds', () => {
    for (let i = 0; i < 3; i += 1) ask('failure');
    now += 9_999;
    expect(ask('success')).toBe(false);
    now += 1;
    expect(breakers.count('half-open')).toBe(1);
    const probe = breakers.pass(HOST);
    expect(breakers.pass(HOST)).toBeUndefined();
    probe?.end('success');
    expect(ask('failure')).toBe(true);
    expect(ask('failure')).toBe(true);
    expect(breakers.count('open') + breakers.count('half-open')).toBe(0);
  });

  it('rests again when the try fails, and lets the next one try when it was given up', () => {
    for (let i = 0; i < 3; i += 1) ask('failure');
    now += 10_000;
    expect(ask('unknown')).toBe(true);
    expect(ask('failure')).toBe(true);
    expect(ask('success')).toBe(false);
    now += 10_000;
    expect(ask('success')).toBe(true);
  });

  it('does not believe what was asked before it opened', () => {
    const early = [breakers.pass(HOST), breakers.pass(HOST)];
    for (let i = 0; i < 3; i += 1) ask('failure');
    early[0]?.end('success');
    expect(ask('success')).toBe(false);
    now += 9_000;
    early[1]?.end('failure');
    now += 1_000;
    expect(ask('success')).toBe(true);
  });
});
