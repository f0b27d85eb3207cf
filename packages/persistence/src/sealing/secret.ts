import { open, seal, type SealingKey } from './seal.js';

/** A secret of a flow's requests as the database keeps it; it opens under its own name only. */
export const sealSecret = (key: SealingKey, name: string, value: string): string => seal(key, value, contextOf(name));

/** @throws SealedWithOtherKeyError, SealBrokenError */
export const openSecret = (key: SealingKey, name: string, sealed: string): string => open(key, sealed, contextOf(name));

const contextOf = (name: string): string => `secret:${name}`;
