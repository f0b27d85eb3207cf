import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JitterBuffer, type JitterBufferStats } from './jitter-buffer.js';

/** A byte stands for a thousand times itself, so a frame tells which packets it is made of. */
const TABLE = Int16Array.from({ length: 256 }, (_, byte) => (byte % 32) * 1000);

interface Arrival {
  atMs: number;
  timestamp: number;
  samples: number;
  byte: number;
}

interface Played {
  /** 160 samples each. */
  frames: Int16Array[];
  received: boolean[];
  concealed: boolean[];
  stats: JitterBufferStats;
}

/** Plays arrivals against a tick every 20 ms, the first at 15 ms. */
function play(arrivals: Arrival[], untilMs: number, buffer = new JitterBuffer()): Played {
  const inOrder = [...arrivals].sort((a, b) => a.atMs - b.atMs);
  const played: Omit<Played, 'stats'> = { frames: [], received: [], concealed: [] };
  let next = 0;
  for (let tick = 15; tick < untilMs; tick += 20) {
    for (; next < inOrder.length && inOrder[next]!.atMs <= tick; next++) {
      const { timestamp, samples, byte } = inOrder[next]!;
      buffer.put(timestamp, new Uint8Array(samples).fill(byte), 0, samples, TABLE);
    }
    const frame = new Int16Array(160);
    const { received, concealed } = buffer.read(frame);
    played.frames.push(frame);
    played.received.push(received);
    played.concealed.push(concealed);
  }
  return { ...played, stats: buffer.stats() };
}

interface StreamOptions {
  packets: number;
  ptimeMs?: number;
  firstTimestamp?: number;
  /** Of each packet, by its number. */
  delayMs?: (packet: number) => number;
  lost?: (packet: number) => boolean;
  /** Milliseconds of ours for one of the sender's. */
  clock?: number;
  byte?: (packet: number) => number;
}

function stream(options: StreamOptions): Arrival[] {
  const { packets, ptimeMs = 20, firstTimestamp = 1000, clock = 1 } = options;
  return Array.from({ length: packets }, (_, packet) => ({
    packet,
    atMs: packet * ptimeMs * clock + (options.delayMs?.(packet) ?? 0),
    timestamp: (firstTimestamp + packet * ptimeMs * 8) >>> 0,
    samples: ptimeMs * 8,
    byte: options.byte?.(packet) ?? 1 + (packet % 31),
  })).filter(({ packet }) => options.lost?.(packet) !== true);
}

/** Packets in the order in which they are heard, each once per stretch; silence and fading left out. */
function heard({ frames }: Played): number[] {
  const order: number[] = [];
  let last = 0;
  let run = 0;
  for (const sample of frames.flatMap((frame) => [...frame])) {
    run = sample === last ? run + 1 : 1;
    last = sample;
    if (run === 20 && sample !== 0 && order.at(-1) !== sample / 1000) order.push(sample / 1000);
  }
  return order;
}

const numbers = (packets: number) => Array.from({ length: packets }, (_, packet) => 1 + (packet % 31));

describe('the jitter buffer', () => {
  it.each([10, 20, 30, 40, 60])('plays packets of %i ms in order and without a hole', (ptimeMs) => {
    const packets = Math.floor(1200 / ptimeMs);
    const played = play(stream({ packets, ptimeMs }), 1250);
    expect(heard(played)).toEqual(numbers(packets));
    expect(played.concealed).not.toContain(true);
    expect(played.frames.every((frame) => frame.length === 160)).toBe(true);
  });

  it('starts 40 ms late and goes on when timestamps wrap', () => {
    const played = play(stream({ packets: 30, firstTimestamp: 2 ** 32 - 800 }), 550);
    expect(played.received.indexOf(true)).toBe(2);
    expect(heard(played)).toEqual(numbers(30).slice(0, heard(played).length));
  });

  it('puts packets into order and does not mind doubles', () => {
    const swapped = stream({ packets: 30, delayMs: (packet) => (packet % 5 === 2 ? 25 : 0) });
    const played = play([...swapped, ...swapped], 600);
    expect(heard(played)).toEqual(numbers(30).slice(0, heard(played).length));
    expect(played.concealed).not.toContain(true);
  });

  it('hides a lost packet by what was heard before it', () => {
    const played = play(stream({ packets: 30, lost: (packet) => packet === 10, byte: () => 4 }), 500);
    expect(played.concealed.filter(Boolean)).toHaveLength(1);
    const frame = played.frames[played.concealed.indexOf(true)]!;
    expect(frame[0]).toBe(4000);
    expect(frame[159]).toBeLessThan(4000);
    expect(frame[159]).toBeGreaterThan(2000);
  });

  it('fades to silence within 60 ms when the sender stops, and begins anew when it speaks again', () => {
    const before = stream({ packets: 20, byte: () => 4 });
    const after = stream({ packets: 20, firstTimestamp: 1000 + 8 * 2000, byte: () => 5 });
    const played = play([...before, ...after.map((packet) => ({ ...packet, atMs: packet.atMs + 2003 }))], 2400);
    const gap = played.frames.slice(30, 90);
    expect(gap.every((frame) => frame.every((sample) => sample === 0))).toBe(true);
    expect(played.received.slice(30, 90)).not.toContain(true);
    expect(played.concealed.filter(Boolean)).toHaveLength(3);
    expect(heard(played)).toEqual([4, 5]);
  });

  it('begins anew when the sender rested and its timestamps stood still meanwhile', () => {
    const before = stream({ packets: 20, byte: () => 4 });
    const after = stream({ packets: 20, firstTimestamp: 1000 + 8 * 400, byte: () => 5 });
    const played = play([...before, ...after.map((packet) => ({ ...packet, atMs: packet.atMs + 5000 }))], 5450);
    expect(heard(played)).toEqual([4, 5]);
    expect(played.frames.flatMap((frame) => [...frame]).filter((sample) => sample === 5000)).toHaveLength(20 * 160);
  });

  it('follows a timestamp that jumps while packets go on, and ignores a single stray one', () => {
    const before = stream({ packets: 20, byte: () => 4 });
    const after = stream({ packets: 20, firstTimestamp: 3_000_000_000, byte: () => 5 });
    const stray: Arrival = { atMs: 201, timestamp: 77, samples: 160, byte: 9 };
    const played = play([...before, stray, ...after.map((packet) => ({ ...packet, atMs: packet.atMs + 400 }))], 900);
    expect(heard(played)).toEqual([4, 5]);
    expect(played.stats.resyncs).toBe(1);
  });

  it('grows with jitter until nothing is late, and shrinks when the network is calm again', () => {
    const rough = (packet: number) => (packet > 100 && packet < 600 ? (packet * 37) % 110 : 0);
    const early = play(stream({ packets: 600, delayMs: rough }), 12_000);
    const lateInSecondHalf =
      early.stats.latePackets - play(stream({ packets: 300, delayMs: rough }), 6000).stats.latePackets;
    expect(early.stats.latePackets).toBeGreaterThan(0);
    expect(lateInSecondHalf).toBe(0);
    const calm = play(stream({ packets: 2500, delayMs: rough, byte: () => 0 }), 49_900);
    expect(calm.stats.delayMs).toBeGreaterThanOrEqual(20);
    expect(calm.stats.delayMs).toBeLessThanOrEqual(50);
  });

  it('loses nothing when the network holds packets back for a moment and then gives them at once', () => {
    const stuck = (packet: number) => (packet >= 20 && packet < 27 ? (27 - packet) * 20 : 0);
    const played = play(stream({ packets: 60, delayMs: stuck }), 1100);
    const order = heard(played);
    expect(
      numbers(60)
        .slice(20, 45)
        .every((number) => order.includes(number)),
    ).toBe(true);
    expect(played.stats.delayMs).toBeLessThanOrEqual(200);
  });

  it('keeps the delay bounded when far more comes at once than fits', () => {
    const stuck = (packet: number) => (packet >= 20 && packet < 120 ? (120 - packet) * 20 : 0);
    const played = play(stream({ packets: 200, delayMs: stuck }), 3900);
    expect(played.stats.delayMs).toBeLessThanOrEqual(200);
    expect(played.received.slice(-20)).not.toContain(false);
  });

  it('leaves out the oldest when a stream begins with a burst', () => {
    const played = play(stream({ packets: 20, delayMs: (packet) => -packet * 20 }), 600);
    const order = heard(played);
    expect(order.at(-1)).toBe(20);
    // 200 ms of waiting and the last packet itself.
    expect(order.length).toBeLessThanOrEqual(11);
    expect(order.length).toBeGreaterThanOrEqual(9);
  });

  it.each([
    ['fast', 0.999],
    ['slow', 1.001],
  ])('evens out a sender whose clock is too %s', (_, clock) => {
    // Two minutes: 120 ms apart by their end.
    const played = play(stream({ packets: 6000, clock }), 119_000);
    expect(played.stats.delayMs).toBeGreaterThanOrEqual(0);
    expect(played.stats.delayMs).toBeLessThan(80);
    expect(played.stats.concealedSamples / 8).toBeLessThan(240);
    expect(played.stats.resyncs).toBe(0);
    expect(played.received.filter((received) => !received).length).toBeLessThan(20);
  });

  it('gives 160 samples and takes no harm, whatever comes', () => {
    const arrival = fc.record({
      atMs: fc.nat(1000),
      timestamp: fc.oneof(fc.nat(0xffffffff), fc.nat(20_000)),
      samples: fc.oneof(fc.nat(2000), fc.constant(160)),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
        const buffer = new JitterBuffer();
        play(arrivals, 1000, buffer);
        // Afterwards it serves an honest stream as if nothing had been.
        const played = play(stream({ packets: 100, byte: () => 7 }), 1990, buffer);
        expect(played.received.slice(-25)).not.toContain(false);
        expect(played.stats.delayMs).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });
});
