import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SipError } from '../sip-error.js';
import { bodyText, type SipRequest } from './message.js';
import { parseMessage, SipParseError } from './parse-message.js';
import { dropped, ipv6, refused, valid, wire } from './rfc4475.fixtures.js';
import { serialize } from './serialize.js';

const invite = wire(`INVITE sip:assistant@192.0.2.7:5060;user=phone SIP/2.0
Via: SIP/2.0/UDP 192.0.2.1:5070;rport;branch=z9hG4bK776asdhds
Via: SIP/2.0/TCP proxy.example.com;branch=z9hG4bKsecond
Record-Route: <sip:p2.example.com;lr>, <sip:p1.example.com;lr>
Max-Forwards: 70
To: "Table, for two" <sip:assistant@example.com>
From: Alice <sip:alice@example.com;x=1>;tag=1928301774
Call-ID: a84b4c76e66710
CSeq: 314159 INVITE
m: <sip:alice@192.0.2.1:5070;transport=tcp>;expires=60
User-to-User: 56a390f3d2b7310023a2;encoding=hex
Content-Type: application/sdp
Content-Length: LENGTH

v=0
`);

function fault(bytes: Uint8Array): SipParseError {
  try {
    parseMessage(bytes);
  } catch (error) {
    if (error instanceof SipParseError) return error;
    throw error;
  }
  throw new Error('was parsed');
}

describe('parseMessage', () => {
  it('reads the typed headers of an INVITE', () => {
    const message = parseMessage(invite) as SipRequest;
    const { headers } = message;
    expect(message).toMatchObject({
      kind: 'request',
      method: 'INVITE',
      requestUri: 'sip:assistant@192.0.2.7:5060;user=phone',
    });
    expect(headers.via).toMatchObject({ transport: 'UDP', host: '192.0.2.1', port: 5070 });
    expect(headers.via.params.has('rport')).toBe(true);
    expect(headers.getAll('Via')).toHaveLength(2);
    expect(headers.to.displayName).toBe('Table, for two');
    expect(headers.toTag).toBeUndefined();
    expect(headers.from.uri.params.get('x')).toBe('1');
    expect(headers.fromTag).toBe('1928301774');
    expect(headers.cseq).toEqual({ number: 314159, method: 'INVITE' });
    expect(headers.contact?.uri).toMatchObject({ user: 'alice', host: '192.0.2.1', port: 5070 });
    expect(headers.recordRoutes.map((route) => route.uri.host)).toEqual(['p2.example.com', 'p1.example.com']);
    expect(headers.get('USER-TO-USER')).toBe('56a390f3d2b7310023a2;encoding=hex');
    expect(bodyText(message)).toBe('v=0\r\n');
  });

  it('writes what it read', () => {
    const once = serialize(parseMessage(invite));
    expect(serialize(parseMessage(once))).toEqual(once);
    expect(once.toString()).toContain('Contact: <sip:alice@192.0.2.1:5070;transport=tcp>;expires=60\r\n');
  });

  it.each(valid)('understands RFC 4475 §$clause $name', ({ text }) => {
    expect(() => parseMessage(wire(text))).not.toThrow();
  });

  it.each(ipv6)('understands RFC 5118 §$clause $name', ({ text }) => {
    const message = parseMessage(wire(text));
    expect(message.headers.via.host).toBe('[2001:db8::9:1]');
  });

  it('unfolds and unescapes the short tortuous INVITE', () => {
    const { headers } = parseMessage(wire(valid[0]?.text ?? ''));
    expect(headers.toTag).toBe('1918181833n');
    expect(headers.from.displayName).toBe('J Rosenberg \\"');
    expect(headers.cseq).toEqual({ number: 9, method: 'INVITE' });
    expect(headers.via).toMatchObject({ transport: 'UDP', host: '192.0.2.2' });
    expect(headers.list('via')).toHaveLength(3);
    expect(headers.contact?.params.get('q')).toBe('0.33');
    expect(headers.get('newfangledheader')).toBe('newfangled value continued newfangled value');
  });

  it('ignores octets beyond Content-Length (RFC 4475 §3.1.1.8)', () => {
    const text = invite.toString();
    expect(bodyText(parseMessage(Buffer.from(`${text}BYE sip:extra SIP/2.0\r\n`)))).toBe('v=0\r\n');
  });

  it.each(refused)('refuses RFC 4475 §$clause $name', ({ text, status }) => {
    const error = fault(wire(text));
    expect(error.status).toBe(status ?? 400);
  });

  it.each(dropped)('drops RFC 4475 §$clause $name', ({ text }) => {
    expect(fault(wire(text)).request).toBeUndefined();
  });

  it('never answers a malformed ACK', () => {
    const ack = invite.toString().replaceAll('INVITE', 'ACK').replace('314159', 'many');
    expect(fault(Buffer.from(ack)).request).toBeUndefined();
  });

  it('gives a request beyond the size limit 413 and says whom to tell', () => {
    const large = Buffer.from(invite.toString().replace('v=0', 'v'.repeat(70_000)));
    expect(fault(large)).toMatchObject({ status: 413, request: { method: 'INVITE' } });
  });

  it('refuses more headers than the limit', () => {
    const many = invite.toString().replace('Max-Forwards', `${'X-A: 1\r\n'.repeat(300)}Max-Forwards`);
    expect(fault(Buffer.from(many)).status).toBe(400);
  });

  it('throws nothing but SipParseError for random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 2000 });
  });

  it('throws nothing but SipParseError for a mutated INVITE', () => {
    const mutation = fc.record({
      at: fc.nat(invite.length - 1),
      cut: fc.nat(20),
      bytes: fc.uint8Array({ maxLength: 20 }),
    });
    const mutate = (mutations: { at: number; cut: number; bytes: Uint8Array }[]): void => {
      let bytes: Uint8Array = invite;
      for (const { at, cut, bytes: insert } of mutations) {
        bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)]);
      }
      survives(bytes);
    };
    fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), mutate), { numRuns: 3000 });
  });
});

/** Parses, reads every typed header and writes again: all of it works, or says why by a typed error. */
function survives(bytes: Uint8Array): void {
  try {
    const message = parseMessage(bytes);
    serialize(message);
    for (const name of ['routes', 'recordRoutes', 'contact', 'to', 'from', 'cseq', 'via'] as const)
      void message.headers[name];
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
  }
}
