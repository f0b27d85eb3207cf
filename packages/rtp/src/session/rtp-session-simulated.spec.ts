import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Socket } from 'node:dgram';
import { EventEmitter } from 'node:events';
import { muLaw } from '../codecs/g711.js';
import { parseRtpPacket, writeRtpPacket, type RtpPacket } from '../packet/rtp-packet.js';
import { PlayoutClock } from '../playout/playout-clock.js';
import { SimulatedTime } from '../playout/simulated-time.js';
import { parseRtcp } from '../rtcp/parse-rtcp.js';
import { writeRtcp } from '../rtcp/write-rtcp.js';
import { RtpSession } from './rtp-session.js';
import { type RtpMedia, type RtpSessionListener, type RtpSessionOptions } from './rtp-session-options.js';

interface Sent {
  bytes: Uint8Array;
  to: string;
}

/** A socket without a network: keeps what is sent and emits what a test sends. */
class WireSocket extends EventEmitter {
  readonly sent: Sent[] = [];

  send(bytes: Uint8Array, ...rest: unknown[]): void {
    const done = rest.pop() as (error: Error | null) => void;
    const [offset, length, port, address] = rest.length === 4 ? rest : [0, bytes.length, ...rest];
    const copy = Uint8Array.from(bytes.subarray(Number(offset), Number(offset) + Number(length)));
    this.sent.push({ bytes: copy, to: `${String(address)}:${String(port)}` });
    done(null);
  }

  receive(bytes: Uint8Array, address = '198.51.100.1', port = 5004): void {
    this.emit('message', bytes, { address, port });
  }
}

const PHONE: RtpMedia = {
  remoteAddress: '198.51.100.1',
  remotePort: 5004,
  codec: 'PCMU',
  payloadType: 0,
  receivePayloadTypes: [
    { payloadType: 0, codec: 'PCMU' },
    { payloadType: 101, codec: 'telephone-event' },
  ],
  telephoneEventPayloadType: 101,
  ptimeMs: 20,
  weSend: true,
  weReceive: true,
};

const packet = (sequenceNumber: number, changes: Partial<RtpPacket> = {}): Uint8Array =>
  writeRtpPacket({
    marker: false,
    payloadType: 0,
    sequenceNumber: sequenceNumber & 0xffff,
    timestamp: sequenceNumber * 160,
    ssrc: 7,
    csrcs: [],
    payload: new Uint8Array(160).fill(muLaw.encode(Int16Array.of(4000))[0]!),
    ...changes,
  });

function call(options: Partial<RtpSessionOptions> = {}) {
  const time = new SimulatedTime();
  const clock = new PlayoutClock({ time });
  const [rtp, rtcp] = [new WireSocket(), new WireSocket()];
  let released = 0;
  const ports = {
    rtp: rtp as unknown as Socket,
    rtcp: rtcp as unknown as Socket,
    rtpPort: 40000,
    rtcpPort: 40001,
    release: async () => void released++,
  };
  const session = new RtpSession({ ports, clock, media: PHONE, random: () => 0.5, ...options });
  const packets = () => rtp.sent.map(({ bytes }) => parseRtpPacket(bytes)!);
  return { time, clock, rtp, rtcp, session, packets, released: () => released };
}

const tone = () => new Int16Array(160).fill(1000);

describe('what a session sends', () => {
  it.each([
    [10, 12, 80],
    [20, 6, 160],
    [30, 4, 240],
    [40, 3, 320],
    [60, 2, 480],
  ])('comes in packets of %i ms: %i of %i bytes in 120 ms', (ptimeMs, count, bytes) => {
    const { time, packets } = call({ media: { ...PHONE, ptimeMs }, source: tone });
    time.advance(120);
    expect(packets()).toHaveLength(count);
    const [first] = packets();
    packets().forEach((sent, index) => {
      expect(sent.payload).toHaveLength(bytes);
      expect(sent.marker).toBe(index === 0);
      expect(sent.sequenceNumber).toBe((first!.sequenceNumber + index) & 0xffff);
      expect(sent.timestamp).toBe((first!.timestamp + index * bytes) >>> 0);
    });
  });

  it('stops with the very next packet when the source is taken away, and goes on in time with a marker', () => {
    const { time, session, packets } = call({ source: tone });
    time.advance(60);
    session.source = undefined;
    time.advance(100);
    expect(packets()).toHaveLength(3);
    session.source = tone;
    time.advance(20);
    expect(packets()[3]).toMatchObject({ marker: true, timestamp: (packets()[0]!.timestamp + 8 * 160) >>> 0 });
    expect(packets()[3]!.sequenceNumber).toBe(packets()[2]!.sequenceNumber + 1);
  });

  it('fills the packet under way with silence when the source ends within it', () => {
    let frames = 1;
    const { time, packets } = call({
      media: { ...PHONE, ptimeMs: 40 },
      source: () => (frames-- > 0 ? tone() : undefined),
    });
    time.advance(100);
    expect(packets()).toHaveLength(1);
    expect(packets()[0]!.payload.subarray(160)).toEqual(new Uint8Array(160).fill(0xff));
  });

  it('takes a frame that is too short or too long as well as it can', () => {
    const { time, packets } = call({ source: () => new Int16Array(time.now() < 30 ? 100 : 300).fill(1000) });
    time.advance(40);
    expect(packets().map(({ payload }) => payload.filter((byte) => byte !== 0xff).length)).toEqual([100, 160]);
  });

  it('is a key when one is pressed: fixed timestamp, three ends, then the source again', () => {
    const { time, session, packets } = call({ source: tone });
    time.advance(20);
    expect(session.sendKey('5', 60)).toBe(true);
    time.advance(200);
    const keys = packets().filter(({ payloadType }) => payloadType === 101);
    expect(keys.map(({ marker }) => marker)).toEqual([true, false, false, false, false]);
    expect(new Set(keys.map(({ timestamp }) => timestamp)).size).toBe(1);
    expect(keys.at(-1)!.payload).toEqual(Uint8Array.of(5, 0x8a, 480 >> 8, 480 & 0xff));
    const sequences = packets().map(({ sequenceNumber }) => sequenceNumber);
    expect(sequences).toEqual(sequences.map((_, index) => sequences[0]! + index));
    expect(packets().at(-1)).toMatchObject({
      payloadType: 0,
      timestamp: (packets()[0]!.timestamp + 10 * 160) >>> 0,
    });
  });

  it('holds no key for a phone that takes none', () => {
    const media = { ...PHONE };
    delete media.telephoneEventPayloadType;
    expect(call({ media }).session.sendKey('1')).toBe(false);
  });

  it('goes nowhere while the address is none to send to', () => {
    const { time, rtp, rtcp, session } = call({ media: { ...PHONE, remoteAddress: 'phone.invalid' }, source: tone });
    time.advance(10_000);
    expect([...rtp.sent, ...rtcp.sent]).toEqual([]);
    rtp.receive(packet(1));
    rtp.receive(packet(2));
    time.advance(20);
    expect(rtp.sent[0]!.to).toBe('198.51.100.1:5004');
    expect(session.stats().latched).toBe(true);
  });

  it('leaves a gap in the timestamps for ticks that a stall skipped', () => {
    const { time, packets } = call({ source: tone });
    time.advance(20);
    time.stall(1000);
    const [before, after] = packets();
    expect(after!.marker).toBe(true);
    // 50 ticks were due: 45 skipped, of the 5 made up and the present one the first follows at once.
    expect((after!.timestamp - before!.timestamp) / 160).toBe(45);
  });
});

describe('what a session receives', () => {
  it('reports a key when it goes down and once when it is let go, on the tick', () => {
    const events: string[] = [];
    const listener: RtpSessionListener = {
      onKeyStart: (digit) => void events.push(`down ${digit}`),
      onKey: ({ digit, durationMs }) => void events.push(`up ${digit} ${durationMs}`),
    };
    const { time, rtp } = call({ listener });
    const key = (sequence: number, end: boolean, duration: number) =>
      packet(sequence, {
        payloadType: 101,
        timestamp: 800,
        payload: Uint8Array.of(1, end ? 0x8a : 10, duration >> 8, duration),
      });
    rtp.receive(key(1, false, 160));
    expect(events).toEqual([]);
    time.advance(20);
    expect(events).toEqual(['down 1']);
    for (const sequence of [2, 3, 4]) rtp.receive(key(sequence, true, 800));
    time.advance(400);
    expect(events).toEqual(['down 1', 'up 1 100']);
  });

  it('tells once that no media comes, again only after some came, and never on hold', () => {
    let timeouts = 0;
    const { time, rtp, session } = call({ mediaTimeoutMs: 1000, listener: { onMediaTimeout: () => void timeouts++ } });
    time.advance(5000);
    expect(timeouts).toBe(1);
    rtp.receive(packet(1));
    time.advance(5000);
    expect(timeouts).toBe(2);
    session.update({ ...PHONE, weReceive: false });
    time.advance(5000);
    expect(timeouts).toBe(2);
    session.update(PHONE);
    time.advance(980);
    expect(timeouts).toBe(2);
    time.advance(20);
    expect(timeouts).toBe(3);
  });

  it('changes to a new SSRC of the same source, but not for a single packet', () => {
    const frames: number[] = [];
    const { time, rtp, session } = call({
      listener: { onFrame: (pcm, info) => void (info.received && frames.push(pcm[0]!)) },
    });
    for (let i = 0; i < 10; i++, time.advance(20)) rtp.receive(packet(i));
    rtp.receive(packet(500, { ssrc: 99 }));
    rtp.receive(packet(10));
    rtp.receive(packet(501, { ssrc: 99 }));
    expect(session.stats().ignored.otherSsrc).toBe(2);
    time.advance(100);
    for (let i = 40; i < 60; i++, time.advance(20)) rtp.receive(packet(i, { ssrc: 8 }));
    expect(session.stats().received).toMatchObject({ packets: 11 + 19, lost: 0 });
    expect(frames.length).toBeGreaterThan(25);
  });

  it.each([
    ['negotiated-only', [false, false]],
    ['same-address', [true, false]],
    ['any-source', [true, true]],
  ] as const)('latches with %s onto other ports and other addresses: %j', (latching, expected) => {
    const sources = [
      ['198.51.100.1', 6000],
      ['203.0.113.5', 5004],
    ] as const;
    const found = sources.map(([address, port]) => {
      const { rtp, session } = call({ latching });
      for (const sequence of [1, 2]) rtp.receive(packet(sequence), address, port);
      return session.stats().latched;
    });
    expect(found).toEqual(expected);
  });

  it('latches onto an unknown source only when two packets of it follow each other', () => {
    const { rtp, session } = call();
    for (const sequence of [1, 3, 9, 9]) rtp.receive(packet(sequence), '203.0.113.5', 9000);
    expect(session.stats().latched).toBe(false);
    rtp.receive(packet(10, { ssrc: 8 }), '203.0.113.5', 9000);
    rtp.receive(packet(11), '203.0.113.5', 9000);
    expect(session.stats().latched).toBe(false);
    rtp.receive(packet(12), '203.0.113.5', 9000);
    expect(session.stats().latched).toBe(true);
  });

  it('keeps the latch over a refresh and over an old-style hold with 0.0.0.0', () => {
    const { time, rtp, session } = call({ source: tone });
    for (const sequence of [1, 2]) rtp.receive(packet(sequence), '203.0.113.5', 9000);
    session.update({ ...PHONE });
    session.update({ ...PHONE, remoteAddress: '0.0.0.0', weSend: false });
    time.advance(100);
    expect(rtp.sent).toEqual([]);
    session.update({ ...PHONE });
    time.advance(20);
    expect(rtp.sent.map(({ to }) => to)).toEqual(['203.0.113.5:9000']);
  });

  it('takes RTCP on the RTP port when they share it, and only from where the media comes from', () => {
    const { time, rtp, rtcp, session, packets } = call({ media: { ...PHONE, rtcpMux: true }, source: tone });
    time.advance(20);
    const report = (lost: number) =>
      writeRtcp([
        {
          type: 'receiver-report',
          ssrc: 7,
          reports: [
            {
              ssrc: packets()[0]!.ssrc,
              fractionLost: 128,
              cumulativeLost: lost,
              extendedHighestSequence: 1,
              jitter: 80,
              lastSenderReport: 0,
              delaySinceLastSenderReport: 0,
            },
          ],
        },
      ]);
    rtp.receive(report(99), '203.0.113.5');
    expect(session.stats().remote).toBeUndefined();
    rtp.receive(report(3));
    expect(session.stats().remote).toEqual({ fractionLost: 0.5, cumulativeLost: 3, jitterMs: 10 });
    time.advance(10_000);
    expect(rtcp.sent).toEqual([]);
    expect(rtp.sent.filter(({ bytes }) => parseRtcp(bytes) !== undefined)).toHaveLength(2);
  });

  it('reports every five seconds or so, and says BYE at the end, once', async () => {
    const { time, rtcp, session, clock, released } = call({ source: tone });
    time.advance(30_000);
    expect(rtcp.sent.map(({ to }) => to)).toEqual(Array.from({ length: 6 }, () => '198.51.100.1:5005'));
    await Promise.all([session.close(), session.close()]);
    const last = parseRtcp(rtcp.sent.at(-1)!.bytes)!;
    expect(last.map(({ type }) => type)).toEqual(['sender-report', 'source-description', 'bye']);
    expect(rtcp.sent).toHaveLength(7);
    expect([clock.size, time.pending, released()]).toEqual([0, 0, 1]);
  });

  it('neither throws nor grows, whatever comes from wherever', () => {
    const datagram = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .record({
          ssrc: fc.nat(0xffffffff),
          timestamp: fc.nat(0xffffffff),
          payloadType: fc.constantFrom(0, 8, 13, 101),
        })
        .chain((changes) => fc.nat(0xffff).map((sequence) => packet(sequence, changes))),
    );
    const source = fc.tuple(fc.constantFrom('198.51.100.1', '203.0.113.5', '::1'), fc.constantFrom(5004, 5005, 9));
    const { time, rtp, rtcp, session } = call({ continuous: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(datagram, source), { maxLength: 30 }), fc.boolean(), (datagrams, onRtcp) => {
        for (const [bytes, [address, port]] of datagrams) (onRtcp ? rtcp : rtp).receive(bytes, address, port);
        time.advance(40);
      }),
      { numRuns: 500 },
    );
    expect(session.stats().sent.packets).toBe(1000);
  });
});
