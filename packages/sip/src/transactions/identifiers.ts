import { randomBytes } from 'node:crypto';
import { magicCookie } from '../messages/via.js';

/** A fresh branch (RFC 3261 §8.1.1.7). */
export function newBranch(): string {
  return magicCookie + randomBytes(12).toString('hex');
}

/** A fresh tag: more than the 32 random bits that RFC 3261 §19.3 asks for. */
export function newTag(): string {
  return randomBytes(8).toString('hex');
}

/** A fresh Call-ID; it names no host (RFC 3261 §8.1.1.4). */
export function newCallId(): string {
  return randomBytes(16).toString('hex');
}
