import { environments, type VersionFigures, type VersionWithFigures } from '@baton/persistence';
import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';
import { flowDefinitionAnswer, instant } from '../openapi/answer-schemas.js';

export const environmentName = z.enum(environments);
/** Why it goes live although test cases fail. It does not help against problems and an unsafe flow. */
export const overrideReason = z.string().trim().min(10).max(1000);
/** A content address. */
export const versionIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a version’s id');

/** What the calls of a version came to; calls to a draft on trial are not in it. */
export const versionNumbersAnswer = z.strictObject({
  calls: z.int(),
  /** Calls in which a person answered. */
  handedOver: z.int(),
  /** Ways of handoffs that were tried, and those of them that reached nobody. */
  transfers: z.int(),
  failedTransfers: z.int(),
  /** Calls in which something of ours failed. */
  failures: z.int(),
  /** Calls in which the caller was repeatedly not understood. */
  misunderstandings: z.int(),
  averageSeconds: z.number().nullable(),
  /** The share of calls, 0 to 1, that came to an end of the flow without anybody being asked for. */
  containment: z.number().nullable(),
});
export type VersionNumbers = z.infer<typeof versionNumbersAnswer>;

export const versionSummaryAnswer = z.strictObject({
  versionId: versionIdSchema,
  number: z.int(),
  note: z.string(),
  publishedAt: instant,
  publishedBy: z.string().nullable(),
  /** Where calls run it now. */
  runsIn: z.array(environmentName),
});

export const versionsAnswer = z.strictObject({
  versions: z.array(
    versionSummaryAnswer.extend({
      /** In production. */
      numbers: versionNumbersAnswer,
      testCalls: z.int(),
    }),
  ),
  next: nextAnswer,
});

/** What never changes of a version: not where it runs. */
export const versionAnswer = versionSummaryAnswer
  .omit({ runsIn: true })
  .extend({ flowId: z.uuid(), definition: flowDefinitionAnswer });

export const publishedAnswer = z.strictObject({
  versionId: versionIdSchema,
  number: z.int(),
  publishedAt: instant,
});

export function numbersOf({ contained, ...figures }: VersionFigures): VersionNumbers {
  return { ...figures, containment: figures.calls === 0 ? null : contained / figures.calls };
}

export type VersionWithNumbers = Omit<VersionWithFigures, 'figures'> & { numbers: VersionNumbers };

export function withNumbers({ figures, ...version }: VersionWithFigures): VersionWithNumbers {
  return { ...version, numbers: numbersOf(figures) };
}
