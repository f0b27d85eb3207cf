import { z } from 'zod';
import { flowDefinitionAnswer, flowProblemAnswer, instant } from '../openapi/answer-schemas.js';
import { nextAnswer } from '../http/paging.js';
import { publishedAnswer } from '../publishing/version-answers.js';

const flowSummaryAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  draftRevision: z.int(),
  updatedAt: instant,
  /** The e-mail address of whoever changed the draft last. */
  updatedBy: z.string().nullable(),
  /** What runs in production. */
  published: publishedAnswer.nullable(),
  /** Whether the draft is another than what runs in production. */
  changedSince: z.boolean(),
  /** What runs in the test environment. */
  inTest: publishedAnswer.nullable(),
  numbers: z.array(z.string()),
});

export const flowsAnswer = z.strictObject({ flows: z.array(flowSummaryAnswer), next: nextAnswer });

export const flowWithDraftAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  draft: z.strictObject({
    revision: z.int(),
    definition: flowDefinitionAnswer,
    updatedAt: instant,
    updatedBy: z.string().nullable(),
  }),
  published: publishedAnswer.nullable(),
});

export const newFlowAnswer = z.strictObject({ id: z.uuid() });
export const savedDraftAnswer = z.strictObject({ revision: z.int() });
export const problemsAnswer = z.strictObject({ problems: z.array(flowProblemAnswer) });
