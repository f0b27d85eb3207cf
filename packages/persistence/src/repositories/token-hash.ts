import { createHash } from 'node:crypto';

/** What is stored of a token. It is 32 random bytes, so it needs no salt and no slow hash. Hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
