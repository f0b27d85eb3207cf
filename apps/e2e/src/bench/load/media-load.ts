import { createSocket, type Socket } from 'node:dgram';
import { spreadOf } from '../spread.js';
import type { MediaSeen } from './load-jobs.js';
import type { RawCall } from './raw-phone.js';

const HOST = '127.0.0.1';
export const RTP_HEADER_BYTES = 12;
export const FRAME_BYTES = 160;
const TICK_MS = 20;
/** A quarter of the calls at a time, as callers are not in step with each other either. */
const GROUPS = 4;
const SOCKETS = 8;
/** A call whose packets come more seldom than this has failed. */
const LEAST_SHARE = 0.9;

interface Line {
  call: RawCall;
  socket: Socket;
  packet: Buffer;
  /** Of the arrivals of this listening. */
  lastAt: number;
  firstSequence: number;
  lastSequence: number;
  received: number;
}

/** Many two-way calls: what a caller's line sends while the assistant talks, and what arrives. */
export class MediaLoad {
  private readonly sockets: Socket[] = [];
  private readonly lines: Line[] = [];
  private readonly lineOfPort = new Map<number, Line>();
  private gaps: number[] | undefined;
  private timer: NodeJS.Timeout | undefined;
  private due = 0;
  private group = 0;
  private readonly noise = quietNoise();

  async start(): Promise<void> {
    for (let index = 0; index < SOCKETS; index++) {
      const socket = createSocket('udp4');
      await new Promise<void>((resolve) => socket.bind(0, HOST, resolve));
      socket.setRecvBufferSize(4_000_000);
      socket.on('message', (message, { port }) => this.receive(message, port));
      this.sockets.push(socket);
    }
    this.due = performance.now();
    this.tick();
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const socket of this.sockets) socket.close();
  }

  /** The port that the next call shall be told of. */
  nextPort(index: number): number {
    return this.socketOf(index).address().port;
  }

  add(call: RawCall, index: number): void {
    const packet = Buffer.alloc(RTP_HEADER_BYTES + FRAME_BYTES);
    packet[0] = 0x80;
    packet.writeUInt32BE(call.mediaPort, 8);
    const line = { call, socket: this.socketOf(index), packet, lastAt: 0, firstSequence: 0, lastSequence: 0 };
    const whole: Line = { ...line, received: 0 };
    this.lines.push(whole);
    this.lineOfPort.set(call.mediaPort, whole);
  }

  get calls(): RawCall[] {
    return this.lines.map(({ call }) => call);
  }

  clear(): void {
    this.lines.length = 0;
    this.lineOfPort.clear();
  }

  async listen(forMs: number): Promise<MediaSeen> {
    for (const line of this.lines) Object.assign(line, { lastAt: 0, received: 0 });
    const gaps: number[] = [];
    this.gaps = gaps;
    await new Promise((resolve) => setTimeout(resolve, forMs));
    this.gaps = undefined;
    const due = forMs / TICK_MS;
    const expected = this.lines.reduce((sum, line) => sum + expectedOf(line), 0);
    const received = this.lines.reduce((sum, line) => sum + line.received, 0);
    return {
      calls: this.lines.length,
      failed: this.lines.filter(({ call, received: own }) => call.ended || own < LEAST_SHARE * due).length,
      spacing: spreadOf(gaps),
      lost: expected === 0 ? 1 : Math.max(0, 1 - received / expected),
    };
  }

  private socketOf(index: number): Socket {
    const socket = this.sockets[index % SOCKETS];
    if (!socket) throw new Error('the media load has not been started');
    return socket;
  }

  private receive(message: Buffer, port: number): void {
    const line = this.lineOfPort.get(port);
    if (!line || !this.gaps) return;
    const now = performance.now();
    const sequence = message.readUInt16BE(2);
    if (line.received === 0) line.firstSequence = sequence;
    else this.gaps.push(now - line.lastAt);
    line.lastAt = now;
    line.lastSequence = sequence;
    line.received += 1;
  }

  private tick(): void {
    for (let index = this.group; index < this.lines.length; index += GROUPS) {
      const line = this.lines[index];
      if (line) this.send(line);
    }
    this.group = (this.group + 1) % GROUPS;
    this.due += TICK_MS / GROUPS;
    this.timer = setTimeout(() => this.tick(), Math.max(0, this.due - performance.now()));
  }

  private send({ call, socket, packet }: Line): void {
    const sequence = (packet.readUInt16BE(2) + 1) & 0xffff;
    packet.writeUInt16BE(sequence, 2);
    packet.writeUInt32BE((packet.readUInt32BE(4) + FRAME_BYTES) >>> 0, 4);
    packet.set(this.noise[sequence % this.noise.length] ?? [], RTP_HEADER_BYTES);
    socket.send(packet, call.mediaPort, HOST);
  }
}

/** Packets that were sent to us in between, by their numbers. */
function expectedOf({ firstSequence, lastSequence, received }: Line): number {
  return received === 0 ? 1 : ((lastSequence - firstSequence) & 0xffff) + 1;
}

/** A line's own faint noise: the four mu-law codes around zero and their neighbours, in no order. */
function quietNoise(): Uint8Array[] {
  const codes = [0xff, 0x7f, 0xfe, 0x7e, 0xfd, 0x7d];
  let state = 1;
  const next = () => (state = (state * 48_271) % 0x7fffffff);
  return Array.from({ length: 50 }, () => Uint8Array.from({ length: FRAME_BYTES }, () => codes[next() % 6] ?? 0xff));
}
