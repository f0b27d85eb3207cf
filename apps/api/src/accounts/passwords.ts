import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm) with OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Taken for an account that does not exist, so that the answer takes as long as for one that does. */
const nobodysHash = hash(randomBytes(24), cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** @param passwordHash null when there is no such account: the answer is false, after the same work */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== null;
}

/** Twenty characters without those that look alike: about 115 bits. */
export function generatePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  let password = '';
  while (password.length < 20) {
    const [byte = 255] = randomBytes(1);
    // Bytes past the last whole round of the alphabet would favour its beginning.
    if (byte < 256 - (256 % alphabet.length)) password += alphabet[byte % alphabet.length];
  }
  return password;
}
