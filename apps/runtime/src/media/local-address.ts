import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';

const isAnyAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

/**
 * The address of ours that a peer can send to: the one that we are bound to, or, when bound to all, the one from which
 * the system would send to the peer. No packet is sent to find out.
 */
export async function localAddressTowards(peerAddress: string, boundHost: string): Promise<string> {
  const family = isIP(peerAddress);
  if (!isAnyAddress(boundHost) || family === 0) return boundHost;
  const probe = createSocket(family === 6 ? 'udp6' : 'udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.connect(9, peerAddress, resolve);
    });
    return probe.address().address;
  } catch {
    return boundHost;
  } finally {
    probe.close();
  }
}
