import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRtpPacket, writeRtpPacket } from './rtp-packet.js';
import { sequenceAfter, sequenceDistance, timestampAfter, timestampDistance } from './sequence.js';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('RTP packets', () => {
  it('reads the fixed header', () => {
    expect(parseRtpPacket(bytesOf('80 80 1234 00000140 cafebabe ff7f'))).toEqual({
      marker: true,
      payloadType: 0,
      sequenceNumber: 0x1234,
      timestamp: 320,
      ssrc: 0xcafebabe,
      csrcs: [],
      payload: bytesOf('ff7f'),
    });
  });

  it('passes over CSRCs, extension and padding', () => {
    const packet = parseRtpPacket(
      bytesOf('b2 08 0001 fffffff0 00000001 0000000a 0000000b bede 0001 01020304 d5d5 0002'),
    );
    expect(packet).toMatchObject({
      csrcs: [10, 11],
      extension: { profile: 0xbede, data: bytesOf('01020304') },
      payload: bytesOf('d5d5'),
      timestamp: 0xfffffff0,
    });
  });

  it.each([
    ['nothing', ''],
    ['eleven bytes', '80 00 0001 00000001 000000'],
    ['version 1', '40 00 0001 00000001 00000001'],
    ['CSRCs beyond the end', '82 00 0001 00000001 00000001 0000000a'],
    ['an extension header beyond the end', '90 00 0001 00000001 00000001 be'],
    ['an extension beyond the end', '90 00 0001 00000001 00000001 bede 0002 01020304'],
    ['padding of nothing', 'a0 00 0001 00000001 00000001 ff00'],
    ['more padding than payload', 'a0 00 0001 00000001 00000001 ff03'],
  ])('refuses %s', (_, hex) => {
    expect(parseRtpPacket(bytesOf(hex))).toBeUndefined();
  });

  it('reads what it writes, and never throws on what anybody sends', () => {
    const packets = fc.record({
      marker: fc.boolean(),
      payloadType: fc.nat(127),
      sequenceNumber: fc.nat(0xffff),
      timestamp: fc.nat(0xffffffff),
      ssrc: fc.nat(0xffffffff),
      csrcs: fc.array(fc.nat(0xffffffff), { maxLength: 15 }),
      payload: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(packets, fc.constantFrom(1, 4, 16), (packet, padTo) => {
        expect(parseRtpPacket(writeRtpPacket(packet, padTo))).toEqual(packet);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void parseRtpPacket(bytes)),
      { numRuns: 2000 },
    );
  });

  it('reckons on circles', () => {
    expect(sequenceAfter(0xffff)).toBe(0);
    expect(sequenceDistance(0xfffe, 2)).toBe(4);
    expect(sequenceDistance(2, 0xfffe)).toBe(-4);
    expect(timestampAfter(0xffffff60, 160)).toBe(0);
    expect(timestampDistance(0xffffff60, 160)).toBe(320);
    expect(timestampDistance(160, 0xffffff60)).toBe(-320);
  });
});
