import { once } from 'node:events';
import { type Socket } from 'node:net';
import { type Clock, type TimerHandle } from '../clock.js';
import { SipError } from '../sip-error.js';
import { pong, StreamFramer } from './stream-framer.js';
import { type Endpoint, type TransportUser } from './transport.js';

export interface TcpConnectionOptions {
  readonly clock: Clock;
  readonly maxMessageBytes: number;
  /** Closed after so long without a byte in either direction. */
  readonly idleMs: number;
  /** A peer that does not read is cut off when so much waits for it. */
  readonly maxPendingBytes: number;
}

/** One TCP stream: frames what comes in, watches idleness and back-pressure. */
export class TcpConnection {
  readonly endpoint: Endpoint;
  private readonly framer: StreamFramer;
  private idle?: TimerHandle;
  private lastActive: number;

  constructor(
    readonly id: number,
    private readonly socket: Socket,
    remote: { address: string; port: number },
    user: TransportUser,
    private readonly options: TcpConnectionOptions,
    onClose: (connection: TcpConnection) => void,
  ) {
    this.endpoint = { protocol: 'tcp', ...remote, connection: id };
    this.lastActive = options.clock.now();
    this.framer = new StreamFramer(
      {
        onMessage: (bytes) => user.onBytes(bytes, this.endpoint),
        onPing: () => this.socket.write(pong),
        onFault: (fault, head) => {
          user.onBytes(head, this.endpoint, fault);
          this.socket.end();
          this.socket.destroySoon();
        },
      },
      options.maxMessageBytes,
    );
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.lastActive = options.clock.now();
      this.framer.push(chunk);
    });
    socket.on('error', () => undefined); // 'close' follows
    socket.on('close', () => {
      this.idle?.cancel();
      onClose(this);
    });
    this.watchIdle();
  }

  send(bytes: Buffer, onError: (error: SipError) => void): void {
    this.lastActive = this.options.clock.now();
    if (this.socket.writableLength + bytes.length > this.options.maxPendingBytes) {
      this.socket.destroy();
      onError(new SipError('TRANSPORT', 'TCP: the peer does not read', 503));
      return;
    }
    this.socket.write(bytes, (error) => {
      if (error) onError(new SipError('TRANSPORT', `TCP: ${error.message}`, 503));
    });
  }

  /** Cuts the stream; resolves when it is closed. */
  async destroy(): Promise<void> {
    this.idle?.cancel();
    const closed = this.socket.closed ? undefined : once(this.socket, 'close');
    this.socket.destroy();
    await closed;
  }

  private watchIdle(): void {
    const { clock, idleMs } = this.options;
    const left = this.lastActive + idleMs - clock.now();
    if (left <= 0) this.socket.destroy();
    else this.idle = clock.setTimeout(() => this.watchIdle(), left);
  }
}
