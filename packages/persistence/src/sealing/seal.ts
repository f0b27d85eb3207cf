import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { SealBrokenError, SealedWithOtherKeyError, SealingKeyError } from './sealing-errors.js';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** NIST SP 800-38D §8.3: with random nonces of 96 bits one key seals 2³² texts at most. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = /^v1\.([0-9a-f]{16})\.([A-Za-z0-9_-]+)$/;

/** The keys of the environment: the first one seals, every one opens. Printing it shows no key. */
export interface SealingKey {
  /** The first key's id: what stands in everything that it seals. */
  readonly id: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/**
 * @param text BATON_SECRET_KEY: 32 bytes in base64. While a key is being replaced: the new one, a comma, the old one
 * @throws SealingKeyError
 */
export function sealingKey(text: string): SealingKey {
  const keys = new Map<string, KeyObject>();
  for (const part of text.split(',')) {
    const bytes = Buffer.from(part.trim(), 'base64');
    // Node's decoder passes over what is no base64; only what comes out the same was wholly read.
    if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== part.trim()) throw new SealingKeyError();
    keys.set(idOf(bytes), createSecretKey(bytes));
  }
  const [id = ''] = keys.keys();
  return { id, keys };
}

/**
 * AES-256-GCM: `v1.<key id>.<nonce, ciphertext and tag in base64url>`, different each time.
 *
 * @param plaintext well-formed; half a surrogate pair becomes U+FFFD (`JSON.stringify` escapes them)
 * @param context what it belongs to, like `secret:crm_token`: it opens with the same context only, so that a row cannot
 *   be put in another one's place
 */
export function seal(key: SealingKey, plaintext: string, context: string): string {
  const secret = keyOf(key, key.id);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const sealed = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${key.id}.${sealed.toString('base64url')}`;
}

/**
 * @returns what was sealed
 * @throws SealedWithOtherKeyError, SealBrokenError
 */
export function open(key: SealingKey, sealed: string, context: string): string {
  const [, keyId = '', body = ''] = SHAPE.exec(sealed) ?? [];
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBrokenError();
  const secret = keyOf(key, keyId);
  const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    throw new SealBrokenError();
  }
}

/** The id of the key that something was sealed with; null when it is nothing sealed. Opens nothing. */
export function keyIdOf(sealed: string): string | null {
  return SHAPE.exec(sealed)?.[1] ?? null;
}

function keyOf(key: SealingKey, id: string): KeyObject {
  const found = key.keys.get(id);
  if (found === undefined) throw new SealedWithOtherKeyError(id);
  return found;
}

/** Tells keys apart and nothing about the key. */
const idOf = (bytes: Buffer): string => createHmac('sha256', bytes).update('baton key id').digest('hex').slice(0, 16);
