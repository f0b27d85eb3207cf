import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { systemTime, type TimeSource } from '../playout/time-source.js';
import { NoFreePortError } from './no-free-port-error.js';

/** Two bound UDP sockets: RTP on an even port, RTCP on the odd one above it (RFC 3550 §11). */
export interface PortPair {
  readonly rtp: Socket;
  readonly rtcp: Socket;
  readonly rtpPort: number;
  readonly rtcpPort: number;
  /** Closes both sockets; the ports come back to the pool after the quarantine. More than once is harmless. */
  release(): Promise<void>;
}

export interface PortPoolOptions {
  /** How long freed ports rest, so that late packets of the last call reach no next one. 2000 ms by default. */
  quarantineMs?: number;
  time?: TimeSource;
}

/** Counts of port pairs. */
export interface PortPoolCounts {
  total: number;
  inUse: number;
  quarantined: number;
}

/** The UDP ports `from` … `to` of one local address, handed out in pairs that are really bound. */
export class PortPool {
  readonly #host: string;
  readonly #firstPort: number;
  readonly #total: number;
  readonly #quarantineMs: number;
  readonly #time: TimeSource;
  readonly #inUse = new Set<number>();
  /** Port → the time from which on it may be handed out again; in the order of those times. */
  readonly #quarantined = new Map<number, number>();
  #next = 0;

  /** `from` and `to` are inclusive; an odd `from` begins one higher. `host` is an IP address of this machine. */
  constructor(from: number, to: number, host: string, options: PortPoolOptions = {}) {
    this.#firstPort = from + (from % 2);
    this.#total = Math.max(0, Math.floor((to - this.#firstPort + 1) / 2));
    if (!Number.isInteger(from) || from < 1 || to > 65535 || this.#total === 0) {
      throw new RangeError(`no pair of an even and an odd port lies in ${from}-${to}`);
    }
    this.#host = host;
    this.#quarantineMs = options.quarantineMs ?? 2000;
    this.#time = options.time ?? systemTime;
  }

  /**
   * Binds the next free pair; ports that somebody else holds are passed over.
   * @throws {NoFreePortError} when no pair is free
   */
  async allocate(): Promise<PortPair> {
    this.#endQuarantines();
    for (let tried = 0; tried < this.#total; tried++) {
      const rtpPort = this.#firstPort + 2 * this.#next;
      this.#next = (this.#next + 1) % this.#total;
      if (this.#inUse.has(rtpPort) || this.#quarantined.has(rtpPort)) continue;
      // Reserved before the wait, so that two calls never try the same pair.
      this.#inUse.add(rtpPort);
      const sockets = await this.#bindPair(rtpPort).catch((error: unknown) => {
        this.#inUse.delete(rtpPort);
        throw error;
      });
      if (sockets !== undefined) return this.#pair(rtpPort, sockets[0], sockets[1]);
      this.#inUse.delete(rtpPort);
    }
    throw new NoFreePortError(this.counts());
  }

  counts(): PortPoolCounts {
    this.#endQuarantines();
    return { total: this.#total, inUse: this.#inUse.size, quarantined: this.#quarantined.size };
  }

  async #bindPair(rtpPort: number): Promise<[Socket, Socket] | undefined> {
    const rtp = await bind(this.#host, rtpPort);
    if (rtp === undefined) return undefined;
    const rtcp = await bind(this.#host, rtpPort + 1);
    if (rtcp !== undefined) return [rtp, rtcp];
    await closed(rtp);
    return undefined;
  }

  #pair(rtpPort: number, rtp: Socket, rtcp: Socket): PortPair {
    let released: Promise<void> | undefined;
    const release = async (): Promise<void> => {
      await Promise.all([closed(rtp), closed(rtcp)]);
      this.#inUse.delete(rtpPort);
      this.#quarantined.set(rtpPort, this.#time.now() + this.#quarantineMs);
    };
    return { rtp, rtcp, rtpPort, rtcpPort: rtpPort + 1, release: () => (released ??= release()) };
  }

  #endQuarantines(): void {
    const now = this.#time.now();
    for (const [port, until] of this.#quarantined) {
      if (until > now) return;
      this.#quarantined.delete(port);
    }
  }
}

/** A socket bound there, or undefined when the port is somebody else's. */
async function bind(host: string, port: number): Promise<Socket | undefined> {
  const socket = createSocket({
    type: isIPv6(host) ? 'udp6' : 'udp4',
    // Addresses are numeric here: no DNS on the media path, and a send reaches the kernel within the call.
    lookup: (address, options, callback) => callback(null, address, options.family === 6 ? 6 : 4),
  });
  return new Promise((resolve, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) => {
      socket.close();
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.removeAllListeners('error');
      // What the network reports about one datagram (an unreachable peer) is no reason to fall.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

async function closed(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    socket.close(resolve);
  });
}
