import { isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/**
 * The address to write into Via and Contact for a peer when none was configured: the bound address, or, when bound to
 * all, loopback for a peer on this machine, else the interface in the peer's network, else the first outward one.
 */
export function advertisedHost(bound: string, remote: string): string {
  if (bound !== '0.0.0.0' && bound !== '::') return bracket(bound);
  if (remote.startsWith('127.')) return '127.0.0.1';
  if (remote === '::1') return '[::1]';
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((entry) => !entry.internal && entry.family === 'IPv4');
  const near = outward.find((entry) => isIPv4(remote) && inNetwork(entry, remote));
  return (near ?? outward[0])?.address ?? '127.0.0.1';
}

function inNetwork(entry: NetworkInterfaceInfo, remote: string): boolean {
  const mask = toNumber(entry.netmask);
  return (toNumber(entry.address) & mask) === (toNumber(remote) & mask);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
}

function bracket(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}
