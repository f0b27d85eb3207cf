import { roles } from '@baton/persistence';
import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';
import { instant } from '../openapi/answer-schemas.js';

export const roleSchema = z.enum(roles);

export const accountAnswer = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
});

export const signedInAnswer = z.strictObject({ account: accountAnswer });

/** `device`: the browser's User-Agent. `current`: the one that asks. Where it is used from is not kept. */
export const ownSessionsAnswer = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      device: z.string(),
      createdAt: instant,
      lastSeenAt: instant,
      current: z.boolean(),
    }),
  ),
  next: nextAnswer,
});
