import {
  careSchema,
  destinationSchema,
  requestHeaderSchema,
  responseMappingSchema,
  toneSchema,
} from '@baton/flow-schema';
import { z } from 'zod';
import { entityValueSchema, expectationSchema } from '../events/meaning.js';
import { handoffContextSchema } from './handoff-context.js';

/**
 * Observations for the trace, the live view and the decision record. They ask the outside world for nothing.
 */
export const traceEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node-entered'), nodeId: z.string(), nodeType: z.string(), label: z.string() }),
  z.strictObject({ kind: z.literal('outcome'), nodeId: z.string(), outcome: z.string() }),
  z.strictObject({
    kind: z.literal('rule-fired'),
    ruleId: z.string(),
    label: z.string(),
    trigger: z.string(),
    /** Rules that would have fired too. */
    beaten: z.array(z.string()),
    /** Drawn by the analyst, or the last resort that every flow has. */
    builtIn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('variable-set'), name: z.string(), value: entityValueSchema.nullable() }),
  z.strictObject({ kind: z.literal('not-understood'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('silence'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('clarified'), nodeId: z.string(), topic: z.string() }),
  z.strictObject({ kind: z.literal('care-marked'), care: careSchema }),
]);
export type TraceEntry = z.infer<typeof traceEntrySchema>;

/** Everything that the engine asks of the outside world. Ids are unique in a call. */
export const effectSchema = z.discriminatedUnion('type', [
  /**
   * Say this after what is being said. Several prompts play one after the other; each answers with `prompt-ended`.
   * `bargeIn…` false: this prompt is played to its end.
   */
  z.strictObject({
    type: z.literal('speak'),
    promptId: z.string(),
    nodeId: z.string(),
    text: z.string(),
    tone: toneSchema,
    language: z.string(),
    voice: z.string(),
    bargeInByVoice: z.boolean(),
    bargeInByKey: z.boolean(),
  }),
  /** Fall silent now; what was not said yet answers with `prompt-ended` reason `stopped`. */
  z.strictObject({ type: z.literal('stop-speaking') }),
  /**
   * Listen from now on. There is one listening at a time, a new one replaces it. It ends with exactly one of
   * `utterance`, `keys`, `no-input`. The no-input clock starts when the last prompt has ended. Speech during a prompt
   * that may be interrupted stops all prompts.
   */
  z.strictObject({
    type: z.literal('listen'),
    listenId: z.string(),
    nodeId: z.string(),
    noInputMs: z.number(),
    endOfSpeechMs: z.number(),
    longestUtteranceMs: z.number(),
    bargeInSpeechMs: z.number(),
    keypad: z.strictObject({
      /** Single keys that are an answer at once. */
      immediate: z.array(z.string()),
      /** Longest digit string; 0: no digits are expected beside the immediate keys. */
      maxDigits: z.number().int(),
      interDigitMs: z.number(),
      endKey: z.string().nullable(),
    }),
    expect: expectationSchema,
  }),
  z.strictObject({ type: z.literal('stop-listening') }),
  /** Answers with `queue-answered`. */
  z.strictObject({ type: z.literal('query-queue'), requestId: z.string(), queue: z.string() }),
  /**
   * Ask another system over HTTP: retries, backoff, the circuit breaker and which addresses are allowed are the
   * performer's. `body` is JSON. A header with `secret` takes the secret's value behind `prefix`. Answers with exactly
   * one `request-answered` within `timeoutMs`, retries included.
   */
  z.strictObject({
    type: z.literal('send-request'),
    requestId: z.string(),
    nodeId: z.string(),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string(),
    headers: z.array(requestHeaderSchema),
    body: z.string().nullable(),
    timeoutMs: z.number(),
    retries: z.number().int(),
    idempotent: z.boolean(),
    /** For `mapResponse`. */
    mapping: z.array(responseMappingSchema.extend({ all: z.boolean().optional() })),
  }),
  z.strictObject({ type: z.literal('cancel-request'), requestId: z.string() }),
  /** Book a call back. `wanted` null: as soon as somebody is free. Answers with `callback-answered`. */
  z.strictObject({
    type: z.literal('book-callback'),
    requestId: z.string(),
    nodeId: z.string(),
    queue: z.string(),
    number: z.string(),
    wanted: z.strictObject({ date: z.string().nullable(), time: z.string().nullable() }).nullable(),
    context: handoffContextSchema,
  }),
  /**
   * When everything has been said: a tone, then record what the caller says until `silenceMs` of silence, `endKey`, or
   * `longestMs`, and deliver it to the people of `queue`. Answers with `message-recorded`; a hang-up during it keeps
   * what was said.
   */
  z.strictObject({
    type: z.literal('record-message'),
    recordingId: z.string(),
    nodeId: z.string(),
    queue: z.string(),
    longestMs: z.number(),
    silenceMs: z.number(),
    endKey: z.string().nullable(),
    context: handoffContextSchema,
  }),
  /** Stop recording and throw away what was recorded. */
  z.strictObject({ type: z.literal('cancel-recording'), recordingId: z.string() }),
  /**
   * Try one way of a handoff, with music whenever nothing is said. Answers with `transfer-progress`es and exactly one
   * `transfer-ended`. `connected` by `refer` means that the caller has left us; by `bridge` and `attended`, that the
   * caller is with the agent through us until `caller-returned` or `hung-up`. The join waits for prompts that are being
   * said. `whisper` (attended): said to the agent before the join, who accepts by `key` or on the screen.
   */
  z.strictObject({
    type: z.literal('transfer'),
    transferId: z.string(),
    handoffId: z.string(),
    nodeId: z.string(),
    way: z.enum(['attended', 'bridge', 'refer']),
    whisper: z.strictObject({ text: z.string(), language: z.string(), voice: z.string(), key: z.string() }).nullable(),
    destination: destinationSchema,
    timeoutMs: z.number(),
    context: handoffContextSchema,
  }),
  z.strictObject({ type: z.literal('cancel-transfer'), transferId: z.string() }),
  /** Answers with `timer`, unless cancelled. */
  z.strictObject({ type: z.literal('start-timer'), timerId: z.string(), ms: z.number() }),
  z.strictObject({ type: z.literal('cancel-timer'), timerId: z.string() }),
  /**
   * Hang up when everything has been said. `result`: the end node's label, `handed-over`, `left-message`,
   * `callback-booked`, or `abandoned` … It also tells what a call came to whose caller hung up after the goodbye.
   */
  z.strictObject({ type: z.literal('hang-up'), result: z.string(), handedOver: z.boolean() }),
  z.strictObject({ type: z.literal('trace'), entry: traceEntrySchema }),
]);
export type Effect = z.infer<typeof effectSchema>;
