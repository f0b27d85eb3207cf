import { type Clock } from '../clock.js';
import { TcpTransport } from '../transport/tcp-transport.js';
import { type Transport } from '../transport/transport.js';
import { UdpTransport } from '../transport/udp-transport.js';
import { type UserAgentOptions } from './user-agent-options.js';

/** Makes the transports that were configured; ready-made ones are taken as they are. */
export function createTransports(options: UserAgentOptions, clock: Clock, maxMessageBytes: number): Transport[] {
  return options.transports.map((given) => {
    if ('send' in given) return given;
    if (given.protocol === 'udp') return new UdpTransport(given.host, given.port);
    return new TcpTransport(given.host, given.port, {
      clock,
      maxMessageBytes,
      idleMs: options.streamIdleMs ?? 600_000,
      maxPendingBytes: 1_048_576,
      connectTimeoutMs: options.connectTimeoutMs ?? 5000,
      maxConnections: options.maxConnections ?? 1024,
    });
  });
}
