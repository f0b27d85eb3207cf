import { describe, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import { Headers, parseUri } from '@baton/sip';
import { contextHeaders, referToWithContext, userToUser } from './context-headers.js';

const context = (more: Partial<HandoffContext> = {}): HandoffContext => ({
  handoffId: '0b5c4f0a-9f4e-4b44-8f0e-2a1d3c4b5a69.handoff-12',
  callId: '0b5c4f0a-9f4e-4b44-8f0e-2a1d3c4b5a69',
  flow: 'Restaurant',
  language: 'en-GB',
  caller: '+442079460018',
  dialled: '1000',
  reason: { intent: 'book_table', topic: null, words: 'a table for four' },
  rule: { id: 'rule', label: 'Asks', trigger: 'asks-for-person' },
  collected: [{ name: 'people', label: 'People', value: 4, spoken: 'four' }],
  tried: ['How many?'],
  promisedWaitMinutes: 4,
  care: 'vulnerable',
  summary: 'About booking.',
  transcript: [{ who: 'caller', text: 'said in private', at: 1 }],
  ...more,
});
const carried = (of: HandoffContext) => {
  const header = contextHeaders(of)['X-Baton-Context'] ?? '';
  return { header, json: Buffer.from(header, 'base64url').toString('utf8') };
};
const long = (letters: number) => 'ü😀"\\\n'.repeat(letters / 5);

describe('the context in headers', () => {
  it('carries everything but what was said word by word', () => {
    const { transcript: _, ...rest } = context();
    expect(JSON.parse(carried(context()).json)).toEqual(rest);
    expect(JSON.stringify(contextHeaders(context()))).not.toContain('private');
  });

  it('is what a header can be, whatever was said', () => {
    const nasty = 'Ünïted\r\nX-Evil: 1\u0000\u0085\u2028 caf\u00e9 \ud800 end\u007f';
    const headers = contextHeaders(context({ summary: nasty, reason: { intent: nasty, topic: nasty, words: nasty } }));
    expect(() => new Headers().addAll(headers)).not.toThrow();
    expect(headers['X-Baton-Summary']).toBe('Ünïted X-Evil: 1  café   end');
  });

  it('does not cut a letter in half', () => {
    const { 'X-Baton-Summary': summary = '' } = contextHeaders(context({ summary: '😀'.repeat(300) }));
    expect(summary).toBe('😀'.repeat(200));
  });

  it.each<[string, Partial<HandoffContext>]>([
    ['words', { reason: { intent: 'book', topic: null, words: long(20_000) } }],
    ['summary', { summary: long(20_000) }],
    ['nodes tried', { tried: Array.from({ length: 500 }, (_, at) => `Question ${at}`) }],
    ['one value', { collected: [{ name: 'note', label: 'Note', value: long(50_000), spoken: long(50_000) }] }],
    [
      'many values',
      {
        collected: Array.from({ length: 400 }, (_, at) => ({
          name: `n${at}`,
          label: 'N',
          value: long(200),
          spoken: long(200),
        })),
      },
    ],
  ])('fits however long its %s', (_what, more) => {
    const { header, json } = carried(context(more));
    expect(header.length).toBeLessThanOrEqual(5_500);
    expect(JSON.parse(json)).toMatchObject({
      handoffId: context().handoffId,
      care: 'vulnerable',
      caller: '+442079460018',
    });
  });

  it('keeps a value that fits when something else is too long', () => {
    const { json } = carried(context({ summary: long(20_000) }));
    expect(JSON.parse(json)).toMatchObject({ collected: [{ name: 'people', value: 4 }] });
  });

  it('is at most 128 octets as User-to-User information', () => {
    for (const intent of ['book_table', 'x'.repeat(80), 'ü'.repeat(64)]) {
      const [hex = '', encoding] = userToUser(context({ reason: { intent, topic: null, words: null } })).split(';');
      expect(encoding).toBe('encoding=hex');
      const octets = Buffer.from(hex, 'hex');
      expect(octets.byteLength).toBeLessThanOrEqual(128);
      expect(JSON.parse(octets.toString('utf8'))).toMatchObject({ h: context().handoffId, c: 'vulnerable' });
    }
  });

  it('comes out of a Refer-To as it went in', () => {
    for (const address of ['sip:desk@10.0.0.5:5070;transport=tcp', 'sip:desk@example.com?X-Team=blue']) {
      const uri = parseUri(referToWithContext(address, context()));
      const headers = new URLSearchParams(uri.headers);
      expect(uri.user).toBe('desk');
      expect(headers.get('User-to-User')).toBe(userToUser(context()));
      expect(headers.get('X-Baton-Context')).toBe(carried(context()).header);
      expect(headers.get('X-Baton-Handoff-Id')).toBe(context().handoffId);
    }
  });

  describe('through a trunk that takes little', () => {
    const whole = context({ summary: long(200), tried: Array.from({ length: 30 }, (_, at) => `Question ${at}`) });
    const bytes = (headers: Record<string, string>) =>
      Object.entries(headers).reduce((sum, [name, value]) => sum + Buffer.byteLength(`${name}: ${value}\r\n`), 0);

    it.each([4_000, 1_200, 1_000, 800, 600, 400, 200])('takes at most %i bytes and can be found again', (most) => {
      const headers = contextHeaders(whole, most);
      expect(bytes(headers)).toBeLessThanOrEqual(most);
      expect(headers['X-Baton-Handoff-Id']).toBe(whole.handoffId);
      const { headers: referred = '' } = parseUri(referToWithContext('sip:desk@10.0.0.5', whole, most));
      expect(referred.length).toBeLessThanOrEqual(most);
      expect(new URLSearchParams(referred).get('X-Baton-Handoff-Id')).toBe(whole.handoffId);
    });

    it('loses words before it loses facts, and the facts one by one', () => {
      const json = Buffer.from(contextHeaders(whole, 1_700)['X-Baton-Context'] ?? '', 'base64url');
      expect(JSON.parse(json.toString())).toMatchObject({ reason: { intent: 'book_table', words: null } });
      expect(Object.keys(contextHeaders(whole, 500))).not.toContain('X-Baton-Context');
      expect(contextHeaders(whole, 500)).toMatchObject({
        'X-Baton-Care': 'vulnerable',
        'X-Baton-Intent': 'book_table',
      });
    });
  });
});
