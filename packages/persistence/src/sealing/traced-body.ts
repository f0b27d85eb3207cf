import { open, seal, type SealingKey } from './seal.js';

/** The exact JSON of a traced event or effect, where what may be shown of it is masked; it opens in its own place only. */
export const sealTracedBody = (key: SealingKey, callId: string, seq: number, json: string): string =>
  seal(key, json, contextOf(callId, seq));

/** @throws SealedWithOtherKeyError, SealBrokenError */
export const openTracedBody = (key: SealingKey, callId: string, seq: number, sealed: string): string =>
  open(key, sealed, contextOf(callId, seq));

const contextOf = (callId: string, seq: number): string => `call-event:${callId}:${seq}`;
