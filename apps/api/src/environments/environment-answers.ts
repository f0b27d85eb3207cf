import { flowProblemSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { instant } from '../openapi/answer-schemas.js';
import {
  environmentName,
  versionIdSchema,
  versionNumbersAnswer,
  versionSummaryAnswer,
} from '../publishing/version-answers.js';

const percent = z.number().min(0).max(100);

/** When a canary is taken back by itself; null: this rate is not looked at. In per cent. */
export const canaryRules = z.strictObject({
  /** Before so many calls nothing is decided. */
  leastCalls: z.int().min(1).max(100_000).default(20),
  failedTransfers: percent.nullable().default(10),
  failures: percent.nullable().default(5),
  misunderstandings: percent.nullable().default(25),
});

const canaryAnswer = z.strictObject({
  versionId: versionIdSchema,
  number: z.int(),
  /** Per cent of the calls. */
  share: z.int(),
  rules: canaryRules,
  startedAt: instant,
  startedBy: z.string().nullable(),
  /** What the calls that ran it came to since it started. */
  calls: versionNumbersAnswer,
});

const breachAnswer = z.strictObject({
  rate: z.enum(['failedTransfers', 'failures', 'misunderstandings']),
  limit: z.number(),
  was: z.number(),
  of: z.int(),
});

const lastCanaryAnswer = z.strictObject({
  versionId: versionIdSchema,
  number: z.int(),
  share: z.int(),
  startedAt: instant,
  endedAt: instant,
  endReason: z.enum(['promoted', 'ended', 'replaced', 'rolled-back']),
  /** Why it was rolled back by itself: which rates were over their limits. */
  rolledBack: z.strictObject({ calls: versionNumbersAnswer, breaches: z.array(breachAnswer) }).nullable(),
});

const scheduledAnswer = z.strictObject({
  id: z.uuid(),
  versionId: versionIdSchema,
  number: z.int(),
  at: instant,
  by: z.string().nullable(),
  /** `failed`: its time came and it could not go live; `problems` say why. */
  state: z.enum(['waiting', 'failed']),
  /** Why it could not go live. A failed test case says more of itself than every problem has. */
  problems: z.array(z.looseObject(flowProblemSchema.shape)),
});

const environmentAnswer = z.strictObject({
  environment: environmentName,
  current: versionSummaryAnswer.nullable(),
  /** What ran before: one click leads back to it. */
  previous: versionSummaryAnswer.nullable(),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  canary: canaryAnswer.nullable(),
  /** The canary before, when none runs now. */
  lastCanary: lastCanaryAnswer.nullable(),
  /** The numbers that reach it. */
  numbers: z.array(z.string()),
  scheduled: z.array(scheduledAnswer),
});

export const environmentsAnswer = z.strictObject({ environments: z.array(environmentAnswer) });

/** With times that are not JSON yet. */
export type EnvironmentState = WithDates<z.infer<typeof environmentAnswer>>;

type Times = 'startedAt' | 'endedAt' | 'changedAt' | 'publishedAt' | 'at';
type WithDates<Value> = Value extends (infer Item)[]
  ? WithDates<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Key extends Times ? Date | Extract<Value[Key], null> : WithDates<Value[Key]> }
    : Value;
