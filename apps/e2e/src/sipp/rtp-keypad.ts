import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type DtmfDigit, DtmfSender, writeRtpPacket } from '@baton/rtp';
import { freePort } from '../harness/free-ports.js';
import { sleep } from '../harness/until.js';

const TICK_MS = 20;
const TICK_SAMPLES = 160;
const TELEPHONE_EVENT = 101;

/**
 * The media end of a call whose signalling is somebody else's: hears where the assistant sends from, and presses keys
 * there (RFC 4733), each with its three end packets.
 */
export class RtpKeypad {
  private sequenceNumber = 1;
  private timestamp = 0;
  private readonly sender = new DtmfSender();

  private constructor(
    private readonly socket: Socket,
    /** To be named in the SDP. */
    readonly port: number,
  ) {}

  static async open(): Promise<RtpKeypad> {
    const port = await freePort();
    const socket = createSocket('udp4');
    socket.bind(port, '127.0.0.1');
    await once(socket, 'listening');
    return new RtpKeypad(socket, port);
  }

  /** Waits until the assistant is heard, then until it has spoken for a while, and presses. */
  async press(digit: DtmfDigit, afterMs: number): Promise<void> {
    const [, from] = (await once(this.socket, 'message')) as [Buffer, RemoteInfo];
    await sleep(afterMs);
    this.sender.press(digit, 160);
    while (this.sender.busy) {
      this.timestamp += TICK_SAMPLES;
      this.sendTick(from);
      await sleep(TICK_MS);
    }
  }

  close(): void {
    this.socket.close();
  }

  private sendTick(to: RemoteInfo): void {
    const packet = this.sender.tick(this.timestamp);
    if (!packet) return;
    const payload = Buffer.alloc(4);
    payload.writeUInt8(packet.event, 0);
    payload.writeUInt8((packet.end ? 0x80 : 0) | 10, 1);
    payload.writeUInt16BE(packet.duration, 2);
    const { marker, timestamp } = packet;
    const sequenceNumber = this.sequenceNumber++;
    const header = { marker, payloadType: TELEPHONE_EVENT, sequenceNumber, timestamp, ssrc: 0x51bb, csrcs: [] };
    this.socket.send(writeRtpPacket({ ...header, payload }), to.port, to.address);
  }
}
