import { failureKindSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { entityValueSchema, meaningSchema } from './meaning.js';
import { queueStateSchema } from './queue-status.js';
import { transferOutcomeSchema } from './transfer-outcome.js';

/** Milliseconds since the call was answered. */
const at = z.number().min(0);

/**
 * Why a request got no answer that could be used: no answer in time, no connection, an address that is not allowed, a
 * body that is too large or not JSON though something is mapped from it, a host that failed too often just now, a
 * secret that is not there.
 */
export const requestFailureSchema = z.enum([
  'timeout',
  'network',
  'refused',
  'too-large',
  'not-json',
  'circuit-open',
  'no-secret',
]);
export type RequestFailure = z.infer<typeof requestFailureSchema>;

/**
 * Everything that the outside world tells the engine. An answer to an effect carries the effect's id; an answer to
 * an id that is no longer waited for changes nothing.
 */
export const engineEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call-answered'),
    at,
    callId: z.string(),
    /** Wall clock of the answer in the flow's time zone, `YYYY-MM-DDTHH:MM:SS`. */
    localTime: z.string(),
    caller: z.string().nullable(),
    dialled: z.string(),
    /** Chance for this call (which variant is said); a whole number. */
    seed: z.number().int(),
  }),
  z.strictObject({
    type: z.literal('prompt-ended'),
    at,
    promptId: z.string(),
    reason: z.enum(['finished', 'barge-in', 'stopped', 'failed']),
    playedMs: z.number().min(0),
  }),
  z.strictObject({
    type: z.literal('utterance'),
    at,
    listenId: z.string(),
    /** What was recognised; empty when nothing could be. */
    text: z.string(),
    /** 0…1, calibrated. */
    confidence: z.number(),
    /** The recogniser's own verdict: use it, read it back, or treat it as not understood. */
    accepted: z.enum(['take', 'confirm', 'reject']),
    meaning: meaningSchema,
    /** How long the caller spoke, milliseconds. */
    durationMs: z.number().min(0),
  }),
  z.strictObject({ type: z.literal('no-input'), at, listenId: z.string() }),
  z.strictObject({ type: z.literal('keys'), at, listenId: z.string(), keys: z.string().regex(/^[0-9*#A-D]*$/) }),
  z.strictObject({ type: z.literal('queue-answered'), at, requestId: z.string(), queue: queueStateSchema }),
  /**
   * `status`: of the HTTP answer; null when there was none that could be used, and `failure` says why. `values`: what
   * the mapping found, by variable; null where it found nothing.
   */
  z.strictObject({
    type: z.literal('request-answered'),
    at,
    requestId: z.string(),
    status: z.number().int().nullable(),
    failure: requestFailureSchema.nullable(),
    values: z.record(z.string(), entityValueSchema.nullable()),
  }),
  z.strictObject({ type: z.literal('callback-answered'), at, requestId: z.string(), booked: z.boolean() }),
  /** `spokenMs`: how much speech is in the message; 0: nothing was left, and nothing is kept. */
  z.strictObject({
    type: z.literal('message-recorded'),
    at,
    recordingId: z.string(),
    spokenMs: z.number().min(0),
    reason: z.enum(['silence', 'key', 'longest', 'failed']),
  }),
  z.strictObject({
    type: z.literal('transfer-progress'),
    at,
    transferId: z.string(),
    stage: z.enum(['trying', 'ringing', 'answered']),
    sipStatus: z.number().int(),
  }),
  z.strictObject({
    type: z.literal('transfer-ended'),
    at,
    transferId: z.string(),
    outcome: transferOutcomeSchema,
    sipStatus: z.number().int().nullable(),
  }),
  /** The agent hung up after a bridge; the caller is with us again. */
  z.strictObject({ type: z.literal('caller-returned'), at, transferId: z.string() }),
  z.strictObject({ type: z.literal('timer'), at, timerId: z.string() }),
  z.strictObject({ type: z.literal('failure'), at, kind: failureKindSchema, detail: z.string() }),
  /** The caller is gone; nothing can be said any more. */
  z.strictObject({ type: z.literal('hung-up'), at, cause: z.enum(['caller', 'media-lost', 'shutdown', 'error']) }),
]);
export type EngineEvent = z.infer<typeof engineEventSchema>;
