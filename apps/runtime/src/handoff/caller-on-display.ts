import { parseNameAddr, serializeNameAddr, SipError } from '@baton/sip';
import { isIPv6 } from 'node:net';

/**
 * The From of the agent's leg: phones show it, so the agent sees who calls before answering. Undefined, which is our own
 * name, for a caller who withholds the number or whose name no From can carry. The host is ours: we are the ones who call.
 */
export function callerOnDisplay(caller: string | null, ourHost: string): string | undefined {
  const displayName = (caller ?? '').replace(/\p{C}+/gu, ' ').trim();
  if (displayName === '') return undefined;
  // RFC 3261 §25.1: `+` may stand in a user part as it is, and numbers are compared with it.
  const user = encodeURIComponent(displayName).replaceAll('%2B', '+');
  const from = serializeNameAddr({ displayName, uri: `sip:${user}@${isIPv6(ourHost) ? `[${ourHost}]` : ourHost}` });
  return isReadable(from) ? from : undefined;
}

function isReadable(from: string): boolean {
  try {
    parseNameAddr(from);
    return true;
  } catch (error) {
    if (error instanceof SipError) return false;
    throw error;
  }
}
