import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SimulatedTime } from '../playout/simulated-time.js';
import { middleOfNtp, ntpTime } from './ntp-time.js';
import { parseRtcp } from './parse-rtcp.js';
import { ReceptionStatistics } from './reception-statistics.js';
import { type RtcpPacket } from './rtcp-packet.js';
import { RtcpReporter } from './rtcp-reporter.js';
import { writeRtcp } from './write-rtcp.js';

const report = {
  ssrc: 2,
  fractionLost: 64,
  cumulativeLost: -3,
  extendedHighestSequence: 0x10002,
  jitter: 40,
  lastSenderReport: 0xdeadbeef,
  delaySinceLastSenderReport: 65536,
};
const compound: RtcpPacket[] = [
  {
    type: 'sender-report',
    ssrc: 1,
    sender: { ntpSeconds: 0xe0000000, ntpFraction: 0x80000000, rtpTimestamp: 160, packetCount: 5, octetCount: 800 },
    reports: [report],
  },
  {
    type: 'source-description',
    chunks: [
      { ssrc: 1, cname: 'abc' },
      { ssrc: 9, cname: 'abcdef' },
    ],
  },
  { type: 'bye', ssrcs: [1] },
];

describe('RTCP datagrams', () => {
  it('reads the compound that it writes', () => {
    expect(parseRtcp(writeRtcp(compound))).toEqual(compound);
  });

  it('leaves out packets of other types', () => {
    const feedback = Uint8Array.of(0x81, 205, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2);
    const bytes = new Uint8Array([...writeRtcp(compound.slice(0, 1)), ...feedback]);
    expect(parseRtcp(bytes)).toEqual(compound.slice(0, 1));
  });

  it('refuses what does not begin with a report or is shorter than it says', () => {
    expect(parseRtcp(writeRtcp(compound.slice(1)))).toBeUndefined();
    expect(parseRtcp(new Uint8Array())).toBeUndefined();
    const bytes = writeRtcp(compound);
    for (let length = 1; length < 52; length++) expect(parseRtcp(bytes.subarray(0, length))).toBeUndefined();
  });

  it('never throws on what anybody sends', () => {
    const headed = fc
      .tuple(fc.integer({ min: 0x80, max: 0xbf }), fc.integer({ min: 199, max: 205 }), fc.uint8Array({ maxLength: 80 }))
      .map(([first, type, rest]) => Uint8Array.of(first, type, 0, Math.floor(rest.length / 4), ...rest));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), headed), (bytes) => void parseRtcp(bytes)),
      { numRuns: 3000 },
    );
  });
});

describe('reception statistics', () => {
  it('count loss, duplicates and wraps', () => {
    const statistics = new ReceptionStatistics();
    const sequences = [0xfffe, 0xffff, 0, 0, 3, 2];
    const kept = sequences.map((sequence, index) => statistics.note(sequence, index * 160, index * 160));
    expect(kept).toEqual([true, true, true, false, true, true]);
    expect(statistics).toMatchObject({
      received: 5,
      duplicates: 1,
      cumulativeLost: 1,
      extendedHighestSequence: 0x10003,
    });
    expect(statistics.takeFractionLost()).toBe(Math.floor(256 / 6));
    expect(statistics.takeFractionLost()).toBe(0);
  });

  it('reckon jitter as RFC 3550 A.8 does', () => {
    const statistics = new ReceptionStatistics();
    // Every second packet is 10 ms late: transit differs by 80 units each time, and the mean nears it by sixteenths.
    let expected = 0;
    for (let i = 0; i < 100; i++) {
      statistics.note(i, i * 160, i * 160 + (i % 2) * 80);
      if (i > 0) expected += (80 - expected) / 16;
    }
    expect(statistics.jitter).toBe(Math.round(expected));
  });

  it('believe in a sequence that begins anew when two packets say so', () => {
    const statistics = new ReceptionStatistics();
    statistics.note(10, 0, 0);
    expect(statistics.note(30000, 160, 160)).toBe(false);
    expect(statistics.note(11, 320, 320)).toBe(true);
    expect(statistics.note(30000, 480, 480)).toBe(false);
    expect(statistics.note(30001, 640, 640)).toBe(true);
    expect(statistics.cumulativeLost).toBe(0);
  });
});

describe('reports of a session', () => {
  const sent = { rtpTimestamp: 1600, packets: 10, octets: 1600, sending: true };

  it('tell the far side how long its packets take there and back', () => {
    const time = new SimulatedTime();
    const [near, far] = [new RtcpReporter(time, 1, 'near'), new RtcpReporter(time, 2, 'far')];
    const heard = new ReceptionStatistics();
    heard.note(1, 0, 0);
    heard.note(3, 320, 320);
    const first = near.write(sent, undefined);
    time.advance(30);
    far.read(first, 1);
    time.advance(1000);
    const answer = far.write({ ...sent, sending: false }, { ssrc: 1, statistics: heard });
    expect(parseRtcp(answer)![0]!.type).toBe('receiver-report');
    time.advance(50);
    near.read(answer, 2);
    expect(near.remote).toMatchObject({ cumulativeLost: 1, fractionLost: 85 / 256 });
    expect(near.remote!.roundTripMs).toBeCloseTo(80, 0);
  });

  it('say nothing of the person in the CNAME and end with a BYE', () => {
    const reporter = new RtcpReporter(new SimulatedTime(), 7, 'cname');
    expect(parseRtcp(reporter.write(sent, undefined, true))).toMatchObject([
      { type: 'sender-report', ssrc: 7, reports: [] },
      { type: 'source-description', chunks: [{ ssrc: 7, cname: 'cname' }] },
      { type: 'bye', ssrcs: [7] },
    ]);
  });

  it('ignore reports on somebody else', () => {
    const reporter = new RtcpReporter(new SimulatedTime(), 1, 'cname');
    reporter.read(writeRtcp(compound), 1);
    expect(reporter.remote).toBeUndefined();
    expect(reporter.read(new Uint8Array(3), 1)).toBe(false);
  });

  it('reckon NTP time', () => {
    expect(ntpTime(500)).toEqual({ seconds: 2_208_988_800, fraction: 0x80000000 });
    expect(middleOfNtp(0x12345678, 0x9abcdef0)).toBe(0x56789abc);
  });
});
