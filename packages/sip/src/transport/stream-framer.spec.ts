import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StreamFramer } from './stream-framer.js';

const message = (body: string, name = 'Content-Length'): string =>
  `OPTIONS sip:a@b SIP/2.0\r\nVia: x\r\n${name}: ${body.length}\r\n\r\n${body}`;

function frame(chunks: readonly string[], maxMessageBytes = 1000): string[] {
  const out: string[] = [];
  const framer = new StreamFramer(
    {
      onMessage: (bytes) => out.push(bytes.toString()),
      onPing: () => out.push('ping'),
      onFault: (fault) => out.push(fault),
    },
    maxMessageBytes,
  );
  for (const chunk of chunks) framer.push(Buffer.from(chunk));
  return out;
}

describe('StreamFramer', () => {
  it('finds the messages however the stream is torn', () => {
    const messages = [message('one'), message(''), message('a\r\n\r\nb', 'l')];
    const stream = messages.join('');
    const cuts = fc.array(fc.nat(stream.length), { maxLength: 12 });
    const property = fc.property(cuts, (at) => {
      const sorted = [0, ...at.sort((a, b) => a - b), stream.length];
      const chunks = sorted.slice(1).map((end, index) => stream.slice(sorted[index], end));
      expect(frame(chunks)).toEqual(messages);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('answers pings between messages, torn ones too, and swallows pongs (RFC 5626)', () => {
    expect(frame(['\r\n\r\n', message('x'), '\r\n', '\r\n', '\r\n', message('y')])).toEqual([
      'ping',
      message('x'),
      'ping',
      message('y'),
    ]);
    expect(frame([`\r\n${message('x')}`])).toEqual([message('x')]);
  });

  it('stops at a message without Content-Length, since nothing after it can be found', () => {
    expect(frame([`OPTIONS sip:a@b SIP/2.0\r\nVia: x\r\n\r\n${message('x')}`])).toEqual(['no-content-length']);
  });

  it('stops at a message that is too large, whether head or body', () => {
    expect(frame(['A'.repeat(600), 'A'.repeat(600)])).toEqual(['too-large']);
    expect(frame(['OPTIONS sip:a@b SIP/2.0\r\nContent-Length: 99999\r\n\r\n'])).toEqual(['too-large']);
  });
});
