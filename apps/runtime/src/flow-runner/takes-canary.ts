import { createHash } from 'node:crypto';

/**
 * Pure: whether a call is one of the `share` per cent that run the canary. It goes by the SIP Call-ID, so that the same
 * call always gets the same answer; with another canary it is another part of the calls.
 */
export function takesCanary(sipCallId: string, canary: { versionId: string; share: number }): boolean {
  const hash = createHash('sha256').update(`${canary.versionId} ${sipCallId}`).digest();
  return hash.readUInt32BE(0) % 100 < canary.share;
}
