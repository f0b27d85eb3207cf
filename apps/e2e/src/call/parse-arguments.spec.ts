import { describe, expect, it } from '@jest/globals';
import { parseArguments } from './parse-arguments.js';

describe('the command line of a call', () => {
  it('keeps the order of what the caller does', () => {
    const argv = ['hello', '--key', '0', 'agent please', '--silence', '6', '--wav', 'a.wav', '--hang-up'];
    expect(parseArguments(argv).steps).toEqual([
      { kind: 'say', text: 'hello' },
      { kind: 'key', keys: '0' },
      { kind: 'say', text: 'agent please' },
      { kind: 'silence', seconds: 6 },
      { kind: 'wav', file: 'a.wav' },
      { kind: 'hang-up' },
    ]);
  });

  it('has an agent who answers unless told otherwise', () => {
    expect(parseArguments([])).toMatchObject({ agent: 'answer', protocol: 'udp', json: false });
    expect(parseArguments(['--no-agent', '--tcp', '--json'])).toMatchObject({
      agent: 'none',
      protocol: 'tcp',
      json: true,
    });
    expect(parseArguments(['--agent', 'busy']).agent).toBe('busy');
  });

  it.each([
    [['--agent', 'asleep'], /--agent asleep/],
    [['--silence', 'long'], /--silence long/],
    [['--key', 'x'], /--key x/],
    [['--nonsense'], /nonsense/],
  ])('refuses %j in one line', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
