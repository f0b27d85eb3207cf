import type { NameAddr } from '@baton/sip';
import { readableUser } from './user-part.js';

/** Who calls, by the From header's user part; null for a caller who withholds it (RFC 3323 §4.1.1.3). */
export function callerIdentity(from: NameAddr): string | null {
  const user = readableUser(from.uri.user);
  const withheld = user.toLowerCase() === 'anonymous' || from.uri.host.toLowerCase() === 'anonymous.invalid';
  return user === '' || withheld ? null : user.slice(0, 128);
}
