import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

const isAnyAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

/**
 * The address of ours that a peer can send to: the one that we are bound to, or, when bound to all, the one from which
 * the system would send to the peer. No packet is sent to find out. `peerHost`: an address, with or without the brackets
 * of a URI, or a name; of a name that cannot be resolved nothing better is known than what we are bound to.
 */
export async function localAddressTowards(peerHost: string, boundHost: string): Promise<string> {
  if (!isAnyAddress(boundHost)) return boundHost;
  const host = peerHost.replace(/^\[|\]$/g, '');
  try {
    const peer = isIP(host) ? host : (await lookup(host, { family: boundHost === '::' ? 0 : 4 })).address;
    return await sendingAddress(peer);
  } catch {
    return boundHost;
  }
}

async function sendingAddress(peerAddress: string): Promise<string> {
  const probe = createSocket(isIP(peerAddress) === 6 ? 'udp6' : 'udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.connect(9, peerAddress, resolve);
    });
    return probe.address().address;
  } finally {
    probe.close();
  }
}
