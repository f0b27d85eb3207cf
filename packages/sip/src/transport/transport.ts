import { type SipError } from '../sip-error.js';

export type Protocol = 'udp' | 'tcp';

/** Where a message came from or goes to. */
export interface Endpoint {
  readonly protocol: Protocol;
  /** IP address. */
  readonly address: string;
  readonly port: number;
  /** The stream it came on; as long as that is open, what is sent to this endpoint goes back on it (RFC 3261 §18). */
  readonly connection?: number;
}

/** What became of bytes that could not be taken for a whole message. */
export type FramingFault = 'too-large' | 'no-content-length';

/** What a transport tells the layer above. Never throws. */
export interface TransportUser {
  /** One message; with a fault, the head of one, after which the stream is closed. */
  onBytes(bytes: Buffer, source: Endpoint, fault?: FramingFault): void;
}

/** Carries bytes between this element and others: UDP, TCP, or a simulated network. */
export interface Transport {
  readonly protocol: Protocol;
  /** Reliable transports need no retransmission (RFC 3261 §17). */
  readonly reliable: boolean;
  /** Where it listens, once started. */
  readonly local: { readonly address: string; readonly port: number };
  /** Open streams. */
  readonly connections: number;
  /** Binds. Rejects with the system's error, e.g. EADDRINUSE. */
  start(user: TransportUser): Promise<void>;
  /** Closes every socket; resolves when the port is free. */
  stop(): Promise<void>;
  /** Whether the endpoint's own stream is still open. */
  isOpen(endpoint: Endpoint): boolean;
  /** Sends one message; `onError` is called at most once, later, with code TRANSPORT. */
  send(bytes: Buffer, to: Endpoint, onError: (error: SipError) => void): void;
}
