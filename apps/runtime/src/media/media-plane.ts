import { randomInt } from 'node:crypto';
import { PlayoutClock, PortPool } from '@baton/rtp';
import type { Logger } from 'pino';
import { localAddressTowards } from './local-address.js';
import { MediaLeg } from './media-leg.js';

export interface MediaPlaneOptions {
  /** Address to bind to; 0.0.0.0 for all. */
  host: string;
  advertisedHost: string | undefined;
  ports: { from: number; to: number };
  mediaTimeoutMs: number;
}

/** Everything that calls share for their audio: the ports and the one playout clock. */
export class MediaPlane {
  readonly clock: PlayoutClock;
  readonly ports: PortPool;

  constructor(
    private readonly options: MediaPlaneOptions,
    log: Logger,
  ) {
    this.clock = new PlayoutClock({ onError: (error) => log.error({ err: error }, 'a playout tick failed') });
    this.ports = new PortPool(options.ports.from, options.ports.to, options.host);
  }

  /** Legs that are open at this moment. */
  get legs(): number {
    return this.ports.counts().inUse;
  }

  /**
   * Opens a leg towards an address or a name.
   * @throws NoFreePortError when every RTP port is taken
   */
  async openLeg(peerHost: string): Promise<MediaLeg> {
    const { host, advertisedHost, mediaTimeoutMs } = this.options;
    const address = advertisedHost ?? (await localAddressTowards(peerHost, host));
    const ports = await this.ports.allocate();
    return new MediaLeg({ ports, clock: this.clock, address, sessionId: randomInt(2 ** 47), mediaTimeoutMs });
  }
}
