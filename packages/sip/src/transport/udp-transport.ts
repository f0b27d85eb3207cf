import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { SipError } from '../sip-error.js';
import { type Endpoint, type Transport, type TransportUser } from './transport.js';

/** SIP over UDP (RFC 3261 §18): one socket, one datagram for one message. */
export class UdpTransport implements Transport {
  readonly protocol = 'udp';
  readonly reliable = false;
  readonly connections = 0;
  private socket?: Socket;
  private bound: { address: string; port: number };

  constructor(host: string, port: number) {
    this.bound = { address: host, port };
  }

  get local(): { address: string; port: number } {
    return this.bound;
  }

  async start(user: TransportUser): Promise<void> {
    const socket = createSocket({ type: isIPv6(this.bound.address) ? 'udp6' : 'udp4', recvBufferSize: 1_048_576 });
    this.socket = socket;
    socket.on('message', (bytes, from) => {
      // CRLF keep-alives (RFC 5626 §4.4) are shorter than any message
      if (bytes.length <= 4) return;
      user.onBytes(bytes, { protocol: 'udp', address: from.address, port: from.port });
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(this.bound.port, this.bound.address, () => {
        socket.off('error', reject);
        // a later error concerns one datagram; its sender learns of it by the send callback or by timer B/F
        socket.on('error', () => undefined);
        resolve();
      });
    });
    this.bound = { address: socket.address().address, port: socket.address().port };
  }

  async stop(): Promise<void> {
    const socket = this.socket;
    this.socket = undefined;
    if (socket) await new Promise<void>((resolve) => socket.close(() => resolve()));
  }

  isOpen(): boolean {
    return this.socket !== undefined;
  }

  send(bytes: Buffer, to: Endpoint, onError: (error: SipError) => void): void {
    if (!this.socket) {
      queueMicrotask(() => onError(new SipError('STOPPED', 'the transport is stopped', 503)));
      return;
    }
    this.socket.send(bytes, to.port, to.address, (error) => {
      if (error) onError(new SipError('TRANSPORT', `UDP: ${error.message}`, 503));
    });
  }
}
