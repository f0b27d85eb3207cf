import { afterEach, describe, expect, it } from '@jest/globals';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { muLaw } from '../codecs/g711.js';
import { parseRtpPacket, writeRtpPacket, type RtpPacket } from '../packet/rtp-packet.js';
import { PlayoutClock } from '../playout/playout-clock.js';
import { PortPool } from '../ports/port-pool.js';
import { RtpSession } from './rtp-session.js';
import { type FrameInfo, type RtpMedia, type RtpSessionOptions } from './rtp-session-options.js';

/** Loopback and the real clock: what a call does. Ports that others hold are passed over. */
const pool = new PortPool(21000, 21998, '127.0.0.1', { quarantineMs: 0 });
const clock = new PlayoutClock();
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  expect(clock.size).toBe(0);
  expect(pool.counts().inUse).toBe(0);
});

function media(remotePort: number, changes: Partial<RtpMedia> = {}): RtpMedia {
  return {
    remoteAddress: '127.0.0.1',
    remotePort,
    codec: 'PCMU',
    payloadType: 0,
    receivePayloadTypes: [
      { payloadType: 0, codec: 'PCMU' },
      { payloadType: 8, codec: 'PCMA' },
      { payloadType: 101, codec: 'telephone-event' },
    ],
    telephoneEventPayloadType: 101,
    ptimeMs: 20,
    weSend: true,
    weReceive: true,
    ...changes,
  };
}

async function openSession(options: Partial<RtpSessionOptions> & { media: RtpMedia }): Promise<[RtpSession, number]> {
  const ports = await pool.allocate();
  const session = new RtpSession({ ports, clock, ...options });
  cleanUps.push(() => session.close());
  return [session, ports.rtpPort];
}

/** The far side, byte by byte. */
class Peer {
  readonly packets: RtpPacket[] = [];
  #sequence = 100;
  #timestamp = 4000;
  private constructor(readonly socket: Socket) {
    socket.on('message', (bytes) => {
      const packet = parseRtpPacket(new Uint8Array(bytes));
      if (packet !== undefined) this.packets.push(packet);
    });
  }

  static async open(): Promise<Peer> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    cleanUps.push(() => new Promise((resolve) => void socket.close(() => resolve())));
    return new Peer(socket);
  }

  get port(): number {
    return this.socket.address().port;
  }

  send(to: number, changes: Partial<RtpPacket> = {}): void {
    const packet: RtpPacket = {
      marker: false,
      payloadType: 0,
      sequenceNumber: this.#sequence++ & 0xffff,
      timestamp: this.#timestamp,
      ssrc: 0xabcdef,
      csrcs: [],
      payload: new Uint8Array(160).fill(muLaw.encode(Int16Array.of(8000))[0]!),
      ...changes,
    };
    this.#timestamp += 160;
    this.socket.send(writeRtpPacket(packet), to, '127.0.0.1');
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 8000) throw new Error('what was waited for did not happen');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('an RTP session over loopback', () => {
  it('carries sound between two sessions both ways', async () => {
    const heard: { a: number[]; b: number[] } = { a: [], b: [] };
    const listen = (into: number[]) => ({
      onFrame: (pcm: Int16Array, info: FrameInfo) => void (info.received && into.push(pcm[80]!)),
    });
    const [a, portA] = await openSession({ media: media(9), listener: listen(heard.a) });
    const [b, portB] = await openSession({ media: media(portA), listener: listen(heard.b) });
    a.update(media(portB));
    a.source = () => new Int16Array(160).fill(1000);
    b.source = () => new Int16Array(160).fill(-2000);
    await until(() => heard.a.length > 5 && heard.b.length > 5);
    expect(Math.abs(heard.b.at(-1)! - 1000)).toBeLessThan(40);
    expect(Math.abs(heard.a.at(-1)! + 2000)).toBeLessThan(80);
    expect(a.stats().latched).toBe(true);
  });

  it('delivers silence while nothing comes and sends silence when it is to be continuous', async () => {
    const peer = await Peer.open();
    const infos: FrameInfo[] = [];
    await openSession({
      media: media(peer.port),
      continuous: true,
      listener: { onFrame: (_, info) => void infos.push(info) },
    });
    await until(() => infos.length >= 3 && peer.packets.length >= 3);
    expect(infos.slice(0, 3).map((info) => info.timestamp)).toEqual([0, 160, 320]);
    expect(infos[0]).toMatchObject({ received: false, concealed: false });
    expect(peer.packets.map((packet) => packet.marker).slice(0, 3)).toEqual([true, false, false]);
    expect(peer.packets[1]!.payload).toEqual(new Uint8Array(160).fill(0xff));
  });

  it('answers where media really comes from and lets nobody take it over', async () => {
    const [negotiated, phone, intruder] = [await Peer.open(), await Peer.open(), await Peer.open()];
    const [session, port] = await openSession({ media: media(negotiated.port), continuous: true });
    await until(() => negotiated.packets.length > 0);
    phone.send(port);
    phone.send(port);
    await until(() => phone.packets.length > 0);
    const before = session.stats().ignored.otherSource;
    for (let i = 0; i < 10; i++) intruder.send(port, { ssrc: 0x666 });
    await until(() => session.stats().ignored.otherSource === before + 10);
    await until(() => phone.packets.length > 5);
    expect(intruder.packets).toEqual([]);
  });

  it('follows media that a re-INVITE moved, and goes on with its SSRC and sequence', async () => {
    const [first, second] = [await Peer.open(), await Peer.open()];
    const [session, port] = await openSession({ media: media(first.port), continuous: true });
    first.send(port);
    await until(() => session.stats().latched && first.packets.length > 2);
    session.update(media(second.port, { codec: 'PCMA', payloadType: 8 }));
    await until(() => second.packets.length > 2);
    // What was still on its way from the old place does not win the latch back.
    first.send(port);
    first.send(port);
    second.send(port);
    await until(() => session.stats().latched && second.packets.length > 6);
    expect(second.packets[0]!.ssrc).toBe(first.packets[0]!.ssrc);
    expect(second.packets[0]!.sequenceNumber).toBe((first.packets.at(-1)!.sequenceNumber + 1) & 0xffff);
    expect(second.packets[0]!.payload).toEqual(new Uint8Array(160).fill(0xd5));
  });

  it('is quiet on hold and takes up again', async () => {
    const peer = await Peer.open();
    let frames = 0;
    const [session] = await openSession({
      media: media(peer.port),
      continuous: true,
      listener: { onFrame: () => void frames++ },
    });
    await until(() => peer.packets.length > 2);
    session.update(media(peer.port, { weSend: false, weReceive: false }));
    const at = frames;
    const ticks = clock.takeLateness().ticks;
    await until(() => clock.takeLateness().ticks > ticks + 5);
    const sent = session.stats().sent.packets;
    expect(frames).toBe(at);
    session.update(media(peer.port));
    await until(() => session.stats().sent.packets > sent && frames > at);
    await until(() => peer.packets.length > sent);
    expect(peer.packets[sent]!.marker).toBe(true);
  });

  it('frees everything when it closes, as often as it is closed', async () => {
    const peer = await Peer.open();
    const [session] = await openSession({ media: media(peer.port), continuous: true });
    await Promise.all([session.close(), session.close()]);
    await session.close();
    expect(clock.size).toBe(0);
    expect(pool.counts().inUse).toBe(0);
    expect(session.sendKey('1')).toBe(false);
  });
});
