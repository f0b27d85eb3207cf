import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/**
 * The address to write into Via and Contact for a peer when none was configured: the bound address, or, when bound to
 * all, loopback for a peer on this machine and else the first outward address.
 */
export function advertisedHost(bound: string, remote: string): string {
  if (bound !== '0.0.0.0' && bound !== '::') return bracket(bound);
  if (remote.startsWith('127.')) return '127.0.0.1';
  if (remote === '::1') return '[::1]';
  outward ??= findOutward();
  return outward;
}

let outward: string | undefined;

function findOutward(): string {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const entry of addresses ?? []) if (!entry.internal && entry.family === 'IPv4') return entry.address;
  }
  return '127.0.0.1';
}

function bracket(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}
