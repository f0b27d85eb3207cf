import { connect, createServer, type Server, type Socket } from 'node:net';
import { SipError } from '../sip-error.js';
import { TcpConnection, type TcpConnectionOptions } from './tcp-connection.js';
import { type Endpoint, type Transport, type TransportUser } from './transport.js';

export interface TcpTransportOptions extends TcpConnectionOptions {
  readonly connectTimeoutMs: number;
  /** Streams accepted at the same time; more are closed at once. */
  readonly maxConnections: number;
}

/** SIP over TCP (RFC 3261 §18): listens, connects, and re-uses the streams that are open. */
export class TcpTransport implements Transport {
  readonly protocol = 'tcp';
  readonly reliable = true;
  private server?: Server;
  private user?: TransportUser;
  private bound: { address: string; port: number };
  private nextId = 1;
  private readonly open = new Map<number, TcpConnection>();
  /** Streams by remote `address:port`, so that requests to the same place share one. */
  private readonly byRemote = new Map<string, TcpConnection>();

  constructor(
    host: string,
    port: number,
    private readonly options: TcpTransportOptions,
  ) {
    this.bound = { address: host, port };
  }

  get local(): { address: string; port: number } {
    return this.bound;
  }

  get connections(): number {
    return this.open.size;
  }

  async start(user: TransportUser): Promise<void> {
    this.user = user;
    const server = createServer((socket) => this.accept(socket));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.bound.port, this.bound.address, () => {
        server.off('error', reject);
        server.on('error', () => undefined); // e.g. EMFILE on accept: the peer sees a closed stream
        resolve();
      });
    });
    const address = server.address();
    if (address && typeof address === 'object') this.bound = { address: address.address, port: address.port };
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    await Promise.all([...this.open.values()].map((connection) => connection.destroy()));
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  isOpen(endpoint: Endpoint): boolean {
    return endpoint.connection !== undefined && this.open.has(endpoint.connection);
  }

  send(bytes: Buffer, to: Endpoint, onError: (error: SipError) => void): void {
    if (!this.server) {
      queueMicrotask(() => onError(new SipError('STOPPED', 'the transport is stopped', 503)));
      return;
    }
    const own = to.connection === undefined ? undefined : this.open.get(to.connection);
    const connection = own ?? this.byRemote.get(remoteKey(to)) ?? this.connect(to);
    connection.send(bytes, onError);
  }

  private connect(to: Endpoint): TcpConnection {
    const socket = connect({ host: to.address, port: to.port });
    // a connect that hangs is given up before timer B or F would notice
    const giveUp = this.options.clock.setTimeout(
      () => socket.destroy(new Error('connect timed out')),
      this.options.connectTimeoutMs,
    );
    socket.once('connect', () => giveUp.cancel());
    socket.once('close', () => giveUp.cancel());
    return this.adopt(socket, { address: to.address, port: to.port });
  }

  private accept(socket: Socket): void {
    const { remoteAddress, remotePort } = socket;
    if (remoteAddress === undefined || remotePort === undefined || this.open.size >= this.options.maxConnections) {
      socket.destroy();
      return;
    }
    this.adopt(socket, { address: remoteAddress, port: remotePort });
  }

  private adopt(socket: Socket, remote: { address: string; port: number }): TcpConnection {
    const user: TransportUser = { onBytes: (bytes, source, fault) => this.user?.onBytes(bytes, source, fault) };
    const connection = new TcpConnection(this.nextId++, socket, remote, user, this.options, (closed) => {
      this.open.delete(closed.id);
      if (this.byRemote.get(remoteKey(remote)) === closed) this.byRemote.delete(remoteKey(remote));
    });
    this.open.set(connection.id, connection);
    this.byRemote.set(remoteKey(remote), connection);
    return connection;
  }
}

function remoteKey(to: { address: string; port: number }): string {
  return `${to.address}:${to.port}`;
}
