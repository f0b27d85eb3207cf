import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { SipError } from '../sip-error.js';

/** Turns a host name into an IP address. Rejects with SipError UNRESOLVED_HOST. */
export type HostResolver = (host: string) => Promise<string>;

/** An address that needs no name server, or undefined. */
export function literalAddress(host: string): string | undefined {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  if (isIP(bare) !== 0) return bare;
  return bare.toLowerCase() === 'localhost' ? '127.0.0.1' : undefined;
}

/**
 * Asks the name servers by c-ares, which does not block: a slow name stalls no other call, where `lookup` alone would
 * hold one of the few threads of libuv. Names that only the system knows (/etc/hosts) are looked up after that.
 */
export function dnsHostResolver(): HostResolver {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  return async (host) => {
    const literal = literalAddress(host);
    if (literal !== undefined) return literal;
    try {
      const [address] = await resolver.resolve4(host);
      if (address !== undefined) return address;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ETIMEOUT') throw unresolved();
    }
    try {
      return (await lookup(host)).address;
    } catch {
      throw unresolved();
    }
  };
}

function unresolved(): SipError {
  return new SipError('UNRESOLVED_HOST', 'host name does not resolve', 503);
}
