import { accountLinkKinds } from '@baton/persistence';
import { z } from 'zod';
import { accountAnswer, roleSchema } from '../accounts/account-answers.js';
import { nextAnswer } from '../http/paging.js';
import { instant } from '../openapi/answer-schemas.js';

export const peopleAnswer = z.strictObject({
  people: z.array(
    accountAnswer.extend({
      createdAt: instant,
      disabledAt: instant.nullable(),
      lastSeenAt: instant.nullable(),
    }),
  ),
  next: nextAnswer,
});

export const accountLinkAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(accountLinkKinds),
  email: z.string(),
  role: roleSchema.nullable(),
  accountId: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
});

export const accountLinksAnswer = z.strictObject({ links: z.array(accountLinkAnswer) });

/** The token is told this once; it belongs behind the # of the link, where no server and no log sees it. */
export const newLinkAnswer = z.strictObject({ link: accountLinkAnswer, token: z.string() });

/** `name` of a reset: whose password it is about. */
export const openedLinkAnswer = z.strictObject({
  kind: z.enum(accountLinkKinds),
  email: z.string(),
  name: z.string().nullable(),
  role: roleSchema,
  expiresAt: instant,
});
