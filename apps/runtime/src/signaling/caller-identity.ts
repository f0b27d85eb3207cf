import type { NameAddr } from '@baton/sip';

/** Who calls, by the From header's user part; null for a caller who withholds it (RFC 3323 §4.1.1.3). */
export function callerIdentity(from: NameAddr): string | null {
  const { user, host } = from.uri;
  if (!user || user.toLowerCase() === 'anonymous' || host.toLowerCase() === 'anonymous.invalid') return null;
  return user.slice(0, 128);
}
