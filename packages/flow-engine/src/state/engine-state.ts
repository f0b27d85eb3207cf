import { careSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { entityValueSchema } from '../events/meaning.js';

/** Plain JSON that nobody may change. */
export type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;

const count = z.number().int().min(0);
/** How often, by name; a name that is not there: never. */
const counts = z.array(z.tuple([z.string(), count]));

/** How often the question that stands was not answered, and not understood. They are counted apart. */
const missesSchema = z.strictObject({ silence: count, misunderstanding: count });
export type Misses = Immutable<z.infer<typeof missesSchema>>;

/** A value that was heard but is not taken before the caller has said that it is right. */
const unsureSchema = z.strictObject({ slot: count, value: entityValueSchema });

/** Where the caller is, as far as the node there needs to know. */
export const positionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    nodeId: z.string(),
    /** Slots still to be asked for; the first is being asked. */
    todo: z.array(count),
    /** Being read back. Empty: the first slot is being asked for. */
    unsure: z.array(unsureSchema),
    misses: missesSchema,
  }),
  z.strictObject({
    kind: z.literal('choose'),
    nodeId: z.string(),
    /** Topics that were clarified here; none is clarified twice. */
    clarified: z.array(z.string()),
    /** Misunderstandings here when the last one was clarified: after another the node's own question stands. */
    clarifiedAfter: count,
    /** The topic together with which the next answer is read. */
    topic: z.string().nullable(),
    /** What was heard with doubt and is being read back: the intent, and what was named with it. */
    doubted: z.strictObject({ intent: z.string(), entities: z.record(z.string(), entityValueSchema) }).nullable(),
    misses: missesSchema,
  }),
  z.strictObject({ kind: z.literal('confirm'), nodeId: z.string(), corrections: count, misses: missesSchema }),
  z.strictObject({ kind: z.literal('queue-status'), nodeId: z.string(), requestId: z.string(), timerId: z.string() }),
  z.strictObject({
    kind: z.literal('request'),
    nodeId: z.string(),
    requestId: z.string(),
    timerId: z.string(),
    fillerTimerId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('callback'), nodeId: z.string(), requestId: z.string(), timerId: z.string() }),
  z.strictObject({ kind: z.literal('voicemail'), nodeId: z.string(), recordingId: z.string(), timerId: z.string() }),
  /** `transferId` names the way that is being tried, also when it is a call back or a message. */
  z.strictObject({
    kind: z.literal('handoff'),
    nodeId: z.string(),
    handoffId: z.string(),
    way: count,
    transferId: z.string(),
    guardTimerId: z.string(),
    newsTimerId: z.string().nullable(),
    connected: z.boolean(),
  }),
  /** After the goodbye, with a caller who is not hung up on. `told`: they were told that we are still here. */
  z.strictObject({ kind: z.literal('staying'), nodeId: z.string(), result: z.string(), told: z.boolean() }),
  /** Interrupted on the way into a node. */
  z.strictObject({ kind: z.literal('entering'), nodeId: z.string() }),
]);
export type Position = Immutable<z.infer<typeof positionSchema>>;
export type PositionOf<Kind extends Position['kind']> = Extract<Position, { kind: Kind }>;

export const timerPurposeSchema = z.enum([
  'too-long',
  'longest-call',
  'queue',
  'request',
  'filler',
  'callback',
  'recording',
  'transfer',
  'news',
]);
export type TimerPurpose = z.infer<typeof timerPurposeSchema>;

/**
 * Everything that a call is, as plain JSON: another process can take it over, and a recorded one can be replayed.
 * `at` and `longest` are milliseconds since the call was answered.
 */
export const engineStateSchema = z.strictObject({
  version: z.literal(1),
  phase: z.enum(['new', 'talking', 'ended']),
  at: z.number(),
  call: z
    .strictObject({
      callId: z.string(),
      localTime: z.string(),
      caller: z.string().nullable(),
      dialled: z.string(),
      seed: z.number().int(),
    })
    .nullable(),
  /** How many ids were given out. */
  ids: count,
  position: positionSchema.nullable(),
  /** The id of the listening that is under way. */
  listening: z.string().nullable(),
  /** The last reprompt was for silence: a bare "yes" then means "I am here". */
  askedWhetherThere: z.boolean(),
  /** Prompts that have not ended as far as we know. */
  playing: z.array(z.string()),
  timers: z.array(z.strictObject({ timerId: z.string(), purpose: timerPurposeSchema, ruleId: z.string().nullable() })),
  variables: z.record(z.string(), entityValueSchema),
  /** What the last utterance named and no node has used yet: entity → value. */
  carried: z.strictObject({ entities: z.record(z.string(), entityValueSchema), unsure: z.boolean() }).nullable(),
  /** How often a prompt was said that has several variants, by node and place in it. */
  said: counts,
  visits: counts,
  /** How often a rule fired. */
  fired: z.record(z.string(), count),
  loops: count,
  lastResort: z.enum(['none', 'handoff', 'goodbye']),
  /** Condition rules whose expression was true when last looked at. */
  holding: z.array(z.string()),
  /** What rules interrupted, oldest first. */
  interrupted: z.array(z.strictObject({ ruleId: z.string(), position: positionSchema.nullable() })),
  silentInARow: count,
  misunderstoodInARow: count,
  misunderstoodInCall: count,
  care: careSchema.nullable(),
  reason: z.strictObject({ intent: z.string().nullable(), topic: z.string().nullable(), words: z.string().nullable() }),
  promisedWaitMinutes: z.number().nullable(),
  tried: z.array(z.string()),
  transcript: z.array(z.strictObject({ who: z.enum(['assistant', 'caller']), text: z.string(), at: z.number() })),
});
/** Nothing in a state is ever changed: what changes is replaced, and everything else is shared with the state before. */
export type EngineState = Immutable<z.infer<typeof engineStateSchema>>;
