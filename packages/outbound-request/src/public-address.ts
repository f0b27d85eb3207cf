import ipaddr from 'ipaddr.js';

/** RFC 6052 §2.1: an IPv4 address behind a translator. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
/** What IANA gives out to be reached from everywhere; what lies outside of it is for some use of its own. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet. Everything with a special use is not: private, loopback, link-local
 * (cloud metadata), shared (100.64/10), multicast, documentation, tunnels, what is reserved; nor is what is no address.
 * An IPv4 address that is written as an IPv6 one is judged as itself.
 */
export function isPublicAddress(text: string): boolean {
  // A zone (`fe80::1%eth0`) is of use on a link of ours only.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  // RFC 6052 §3.1: a translator must not be asked for an address that is not global.
  if (address.match(NAT64)) return isPublicAddress(address.toByteArray().slice(12).join('.'));
  return address.match(GLOBAL_UNICAST) && address.range() === 'unicast';
}
