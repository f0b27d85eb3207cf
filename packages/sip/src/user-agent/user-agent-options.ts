import { type Clock } from '../clock.js';
import { type SipLogger } from '../logger.js';
import { type TimerValues } from '../transactions/timer-values.js';
import { type HostResolver } from '../transport/host-resolver.js';
import { type Protocol, type Transport } from '../transport/transport.js';

/** Where to listen. Port 0 lets the system choose. */
export interface TransportConfig {
  readonly protocol: Protocol;
  /** IP address to bind. */
  readonly host: string;
  readonly port: number;
}

export interface UserAgentOptions {
  /** The first one carries requests whose URI names no transport. */
  readonly transports: readonly (TransportConfig | Transport)[];
  readonly contact?: {
    readonly user?: string;
    /** The address that others reach us at; default: the bound one, or the interface's. */
    readonly host?: string;
  };
  /** Written as Server and User-Agent. Default `Baton`. */
  readonly userAgent?: string;
  /** Methods for Allow; default all that the stack takes. */
  readonly allow?: readonly string[];
  /** Content types that an INVITE may carry. Default `application/sdp`. */
  readonly accept?: readonly string[];
  /** Option tags that a Require may name. Default `timer`. */
  readonly supported?: readonly string[];
  readonly timers?: Partial<TimerValues>;
  readonly clock?: Clock;
  /** Larger requests get 413. Default 65,536. */
  readonly maxMessageBytes?: number;
  /** Header lines in one message; more are malformed. Default 256. */
  readonly maxHeaders?: number;
  /** Streams: closed when idle for so long. Default 10 minutes. */
  readonly streamIdleMs?: number;
  /** Default 5 s. */
  readonly connectTimeoutMs?: number;
  /** Default 1024. */
  readonly maxConnections?: number;
  readonly logger?: SipLogger;
  /** In [0, 1); default Math.random. For the waits of glare and Retry-After. */
  readonly random?: () => number;
  readonly resolveHost?: HostResolver;
}

/** What is open now; all zero when nothing goes on. */
export interface OpenCounts {
  readonly clientTransactions: number;
  readonly serverTransactions: number;
  readonly dialogs: number;
  readonly outgoingInvites: number;
  /** Pending timers, those of idle streams included. */
  readonly timers: number;
  readonly connections: number;
}
