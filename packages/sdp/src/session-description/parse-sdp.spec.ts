import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSdp } from './parse-sdp.js';
import { SdpParseError } from './sdp-parse-error.js';
import { writeSdp } from './write-sdp.js';

const OFFER = `v=0
o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1
s=Call to John Smith
i=SDP Offer #1
u=http://www.jdoe.example.com/home.html
e=Jane Doe <jane@jdoe.example.com>
c=IN IP4 198.51.100.1
b=AS:64
t=0 0
r=604800 3600 0 90000
a=tool:something
m=audio 49170 RTP/AVP 0 8 101
c=IN IP4 203.0.113.7/127
b=AS:64
a=rtpmap:101 telephone-event/8000
a=sendrecv
m=video 51372/2 RTP/AVP 99
a=rtpmap:99 h263-1998/90000
`;

describe('parseSdp', () => {
  it('reads a description with several streams', () => {
    const description = parseSdp(OFFER);
    expect(description.origin).toEqual({
      username: 'jdoe',
      sessionId: '3724394400',
      sessionVersion: '3724394405',
      addressType: 'IP4',
      address: '198.51.100.1',
    });
    expect(description.sessionName).toBe('Call to John Smith');
    expect(description.times).toEqual(['0 0']);
    expect(description.media[0]).toMatchObject({
      media: 'audio',
      port: 49170,
      formats: ['0', '8', '101'],
      connection: { address: '203.0.113.7' },
      attributes: [{ name: 'rtpmap', value: '101 telephone-event/8000' }, { name: 'sendrecv' }],
      otherLines: [{ type: 'b', value: 'AS:64' }],
    });
    expect(description.media[1]).toMatchObject({ media: 'video', port: 51372, portCount: 2 });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['empty lines between', '\r\n\r\n'],
  ])('takes lines ended by %s', (_, ending) => {
    expect(parseSdp(OFFER.replaceAll('\n', ending))).toEqual(parseSdp(OFFER));
  });

  it('keeps lines that it does not know', () => {
    const text = writeSdp(parseSdp('v=0\no=- 1 1 IN IP4 1.2.3.4\ny=0102\nm=audio 4000 RTP/AVP 0\nf=v/2/4\n'));
    expect(text).toContain('\r\ny=0102\r\n');
    expect(text).toContain('\r\nf=v/2/4\r\n');
  });

  it('keeps numbers of 64 bits', () => {
    const text = 'v=0\no=- 18446744073709551615 18446744073709551614 IN IP4 1.2.3.4\n';
    expect(writeSdp(parseSdp(text))).toContain('o=- 18446744073709551615 18446744073709551614 IN');
  });

  it.each([
    ['', 1],
    ['hello', 1],
    ['v=1\r\no=- 1 1 IN IP4 1.2.3.4', 1],
    ['o=- 1 1 IN IP4 1.2.3.4\nv=0', 1],
    ['v=0\n\no=- 1 IN IP4 1.2.3.4', 3],
    ['v=0\no=- one 1 IN IP4 1.2.3.4', 2],
    ['v=0\no=- 1 1 IN IP9 1.2.3.4', 2],
    ['v=0\no=- 1 1 IN IP4 1.2.3.4\nc=IN IP4', 3],
    ['v=0\no=- 1 1 IN IP4 1.2.3.4\nc=IN IP4 /127', 3],
    ['v=0\no=- 1 1 IN IP4 1.2.3.4\nm=audio 70000 RTP/AVP 0', 3],
    ['v=0\no=- 1 1 IN IP4 1.2.3.4\nm=audio', 3],
    ['v=0\no=- 1 1 IN IP4 1.2.3.4\nnothing', 3],
    ['v=0\ns=x', 2],
  ])('says which line of %j is wrong', (text, line) => {
    let thrown: unknown;
    try {
      parseSdp(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SdpParseError);
    expect(thrown).toMatchObject({ line, code: 'SDP_MALFORMED' });
  });

  it('throws nothing but its own error, whatever comes, and writes what it reads stably', () => {
    const base = OFFER.split('\n');
    const mutated = fc
      .array(
        fc.oneof(
          fc.constantFrom(...base),
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `a=${text}`),
        ),
        { maxLength: 20 },
      )
      .map((lines) => ['v=0', 'o=- 1 1 IN IP4 1.2.3.4', ...lines].join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mutated), (text) => {
        let written: string;
        try {
          written = writeSdp(parseSdp(text));
        } catch (error) {
          expect(error).toBeInstanceOf(SdpParseError);
          return;
        }
        expect(writeSdp(parseSdp(written))).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });
});
