import { describe, expect, it } from '@jest/globals';
import { parseNameAddr } from '@baton/sip';
import { callerOnDisplay } from './caller-on-display.js';

describe('the caller on the display of the agent', () => {
  it.each([
    ['+442079460018', '"+442079460018" <sip:+442079460018@10.0.0.1>'],
    ['ann.smith', '"ann.smith" <sip:ann.smith@10.0.0.1>'],
    ['*31#', '"*31#" <sip:*31%23@10.0.0.1>'],
  ])('%s', (caller, from) => {
    expect(callerOnDisplay(caller, '10.0.0.1')).toBe(from);
  });

  it.each(['" <sip:evil@x>;tag=1, "', 'a\r\nX-Evil: 1', 'jörg 😀 <x>', 'a;b=c?d&e@f:g', '\\', '\ud800x'])(
    'stays one readable address, whatever the caller calls himself: %j',
    (caller) => {
      const from = callerOnDisplay(caller, '::1') ?? '';
      const { uri, params } = parseNameAddr(from);
      expect(from).not.toMatch(/[\r\n]/);
      expect(uri.host).toBe('[::1]');
      expect(params.size).toBe(0);
      expect(uri.params.size).toBe(0);
    },
  );

  it('is our own name for a caller who withholds theirs', () => {
    expect(callerOnDisplay(null, '10.0.0.1')).toBeUndefined();
    expect(callerOnDisplay('\u0007', '10.0.0.1')).toBeUndefined();
  });
});
