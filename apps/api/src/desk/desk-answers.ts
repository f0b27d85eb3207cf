import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';
import { handoffContextAnswer, instant } from '../openapi/answer-schemas.js';

export const presenceAnswer = z.strictObject({ state: z.enum(['available', 'away']) });

/** A call back that a caller has booked. */
const callbackAnswer = z.strictObject({
  id: z.string(),
  callId: z.string(),
  queue: z.string(),
  number: z.string(),
  wantedDate: z.string().nullable(),
  wantedTime: z.string().nullable(),
  context: handoffContextAnswer,
  bookedAt: instant,
  doneBy: z.string().nullable(),
  doneAt: instant.nullable(),
});

export const callbacksAnswer = z.strictObject({ callbacks: z.array(callbackAnswer), next: nextAnswer });

/** A message that a caller has left, without its sound. */
const voicemailAnswer = z.strictObject({
  id: z.string(),
  callId: z.string(),
  queue: z.string(),
  durationMs: z.number(),
  spokenMs: z.number(),
  context: handoffContextAnswer,
  recordedAt: instant,
  heardBy: z.string().nullable(),
  heardAt: instant.nullable(),
});

export const voicemailsAnswer = z.strictObject({ voicemails: z.array(voicemailAnswer), next: nextAnswer });
