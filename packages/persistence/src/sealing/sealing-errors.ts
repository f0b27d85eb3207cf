import { PersistenceError } from '../database/database-errors.js';

/** The text of the environment is no key. The message never repeats it. */
export class SealingKeyError extends PersistenceError {
  constructor() {
    super('wrong-sealing-key', 'system', false, '32 bytes in base64, as `openssl rand -base64 32` prints them');
  }
}

/** It was sealed with a key that is not among those of this process; `keyId` is that key's id, not the key. */
export class SealedWithOtherKeyError extends PersistenceError {
  constructor(readonly keyId: string) {
    super('sealed-with-other-key', 'system', false, `This was sealed with another key (its id is ${keyId})`);
  }
}

/** What is stored was altered, cut short, or belongs somewhere else. */
export class SealBrokenError extends PersistenceError {
  constructor() {
    super('seal-broken', 'system', false, 'What was sealed is not whole, or belongs somewhere else');
  }
}
