import { z } from 'zod';
import { failureKindSchema } from '../nodes/rule/rule-node.js';
import { nodeIdSchema } from '../nodes/node-base.js';
import { queueNameSchema } from '../nodes/queue-status/queue-status-node.js';
import { identifierSchema } from '../vocabulary.js';

/** A drawn node, or one that a sub-flow node runs, behind that one's id: `site.inner`. */
const ranNodeIdSchema = z
  .string()
  .max(600)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,9}$/,
    'the id of a node, like site.inner',
  );
const text = z.string().max(2_000);
const value = z.union([z.string().max(2_000), z.number(), z.boolean()]);
/** At most four hours, the longest call. */
const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(4 * 3_600_000);
const sipStatus = z.number().int().min(100).max(699);

/** What the caller does. */
const callerSteps = [
  z.strictObject({
    step: z.literal('caller-says'),
    text: text.min(1),
    /** The recogniser's verdict. */
    heard: z.enum(['clearly', 'unsurely', 'not-at-all']).default('clearly'),
  }),
  /** Lets the no-input time pass, so many times. */
  z.strictObject({ step: z.literal('caller-says-nothing'), times: z.number().int().min(1).max(50).default(1) }),
  /** When everything has been said; with `afterMs`, into a prompt, so long after it began. */
  z.strictObject({
    step: z.literal('caller-presses'),
    keys: z.string().regex(/^[0-9*#]{1,40}$/, 'keys 0–9, * and #'),
    afterMs: milliseconds.optional(),
  }),
  /** Speaks into a prompt, so long after it began. */
  z.strictObject({ step: z.literal('caller-interrupts'), text: text.min(1), afterMs: milliseconds }),
  /** `atOnce`: before what was just asked of the world is answered. */
  z.strictObject({ step: z.literal('caller-hangs-up'), atOnce: z.boolean().optional() }),
] as const;

/** What the world around the call answers. Without such a step it answers what does no harm; see @baton/flow-lab. */
const worldSteps = [
  z.strictObject({ step: z.literal('time-passes'), ms: milliseconds }),
  z.strictObject({
    step: z.literal('request-answers'),
    status: z.number().int().min(100).max(599),
    /** The body's JSON, written out. */
    body: z.string().max(20_000).default('{}'),
    /** Instead of the body, what the mapping finds in it: as recorded of a call. */
    values: z.record(identifierSchema, value.nullable()).optional(),
    afterMs: milliseconds.default(200),
  }),
  z.strictObject({
    step: z.literal('request-fails'),
    failure: z.enum(['timeout', 'network', 'refused', 'too-large', 'not-json', 'circuit-open', 'no-secret']),
    afterMs: milliseconds.default(200),
  }),
  z.strictObject({
    step: z.literal('queue-says'),
    queue: queueNameSchema.optional(),
    status: z.enum(['available', 'waiting', 'closed', 'unknown']),
    waitMinutes: z.number().min(0).max(1_440).nullable().default(null),
    position: z.number().int().min(0).nullable().default(null),
    agents: z.number().int().min(0).nullable().default(null),
  }),
  /** The SIP status with which the way of a handoff that is under way ends: 200, 486, 480, 408, 603 … */
  z.strictObject({ step: z.literal('transfer-ends'), with: sipStatus }),
  /** The caller takes the handoff back and stays. */
  z.strictObject({ step: z.literal('caller-stays') }),
  /** The agent hangs up after a bridge. */
  z.strictObject({ step: z.literal('agent-hangs-up') }),
  z.strictObject({ step: z.literal('callback-answers'), booked: z.boolean() }),
  z.strictObject({ step: z.literal('message-ends'), spokenMs: milliseconds }),
  z.strictObject({ step: z.literal('fails'), kind: failureKindSchema }),
] as const;

/** What must be so at this moment. Texts are compared without case, punctuation and doubled spaces. */
const expectations = [
  /** Heard since the caller (or the world) last did something. */
  z.strictObject({ step: z.literal('expect-prompt'), contains: text.min(1) }),
  z.strictObject({ step: z.literal('expect-no-prompt'), contains: text.min(1) }),
  z.strictObject({ step: z.literal('expect-tone'), tone: z.string().max(40) }),
  /** The caller is at this node now. */
  z.strictObject({ step: z.literal('expect-node'), node: ranNodeIdSchema }),
  /** These nodes were entered in this order, others between them allowed. */
  z.strictObject({ step: z.literal('expect-path'), nodes: z.array(ranNodeIdSchema).min(1).max(200) }),
  z.strictObject({ step: z.literal('expect-rule'), rule: ranNodeIdSchema }),
  z.strictObject({ step: z.literal('expect-variable'), variable: identifierSchema, is: value.nullable() }),
  z.strictObject({ step: z.literal('expect-care'), care: z.enum(['vulnerable', 'sensitive', 'none']) }),
  /** A handoff is under way or has been: to where, and a part of its context (`collected.people`, `reason.intent` …). */
  z.strictObject({
    step: z.literal('expect-handoff'),
    queue: queueNameSchema.optional(),
    way: z.enum(['attended', 'bridge', 'refer', 'callback', 'voicemail']).optional(),
    context: z.record(z.string().max(120), value.nullable()).default({}),
  }),
  z.strictObject({ step: z.literal('expect-request'), contains: text.min(1) }),
  /** The call is over, with this result. */
  z.strictObject({ step: z.literal('expect-result'), result: z.string().max(64) }),
  /** The call is not over. */
  z.strictObject({ step: z.literal('expect-going-on') }),
] as const;

export const testStepSchema = z.discriminatedUnion('step', [...callerSteps, ...worldSteps, ...expectations]);
export type TestStep = z.infer<typeof testStepSchema>;

/** A call as it should go: who calls when, and then steps and expectations in order. */
export const testCaseSchema = z.strictObject({
  id: nodeIdSchema,
  name: z.string().trim().min(1).max(200),
  /** Wall clock of the answer in the flow's time zone. */
  localTime: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, 'a time, like 2026-11-23T10:00:00')
    .default('2026-11-23T10:00:00'),
  caller: z.string().max(64).nullable().default('+441632960000'),
  dialled: z.string().max(64).default('100'),
  /** Chance of the call: which variant of a prompt is said first. */
  seed: z.number().int().min(0).max(2_147_483_647).default(0),
  steps: z.array(testStepSchema).min(1).max(500),
});
export type TestCase = z.infer<typeof testCaseSchema>;
