import { environments } from '@baton/persistence';
import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';
import { handoffContextAnswer, instant } from '../openapi/answer-schemas.js';

/** A call as the list shows it. */
export const callAnswer = z.strictObject({
  id: z.uuid(),
  sipCallId: z.string(),
  flowId: z.uuid().nullable(),
  flowName: z.string().nullable(),
  versionId: z.string().nullable(),
  versionNumber: z.int().nullable(),
  environment: z.enum(environments).nullable(),
  canary: z.boolean(),
  trial: z.boolean(),
  draftRevision: z.int().nullable(),
  dialled: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  result: z.string().nullable(),
  endReason: z.string().nullable(),
});

export const callsAnswer = z.strictObject({ calls: z.array(callAnswer), next: nextAnswer });

const handoffWay = z.strictObject({
  way: z.string(),
  outcome: z.string().nullable(),
  sipStatus: z.int().nullable(),
  startedMs: z.number(),
  endedMs: z.number().nullable(),
});

/** A handoff as an agent sees it. */
export const handoffOnDeskAnswer = z.strictObject({
  id: z.string(),
  callId: z.string(),
  queue: z.string().nullable(),
  state: z.enum(['ringing', 'connected', 'ended', 'failed']),
  startedAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  context: handoffContextAnswer,
  ways: z.array(handoffWay),
  seenBy: z.string().nullable(),
});

const handoffDecision = z.strictObject({
  trigger: z.string().nullable(),
  ruleId: z.string().nullable(),
  flowId: z.string().nullable(),
  versionId: z.string().nullable(),
  evidence: z.array(z.strictObject({ seq: z.int(), text: z.string().nullable() })),
  announcedWaitMinutes: z.number().nullable(),
  waitedMs: z.number().nullable(),
});

/** A call with its handoffs and why each was decided. */
export const callWithHandoffsAnswer = callAnswer.extend({
  handoffs: z.array(handoffOnDeskAnswer.extend({ decision: handoffDecision })),
});

/** Rows of a trace, `at` in milliseconds since 1970. */
export const traceRowsAnswer = z.strictObject({
  events: z.array(
    z.strictObject({ seq: z.int(), at: z.number(), kind: z.enum(['event', 'effect']), body: z.unknown() }),
  ),
  ended: z.boolean(),
});
