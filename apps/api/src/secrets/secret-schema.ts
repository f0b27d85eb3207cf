import { z } from 'zod';
import { instant } from '../openapi/answer-schemas.js';

/** What can stand in a header (RFC 9110 §5.5); it is never given back. */
export const secretBodySchema = z.strictObject({
  value: z
    .string()
    .min(1)
    .max(8_000)
    .regex(/^[\x21-\x7e]([\t\x20-\x7e]*[\x21-\x7e])?$/, 'letters, digits and signs of ASCII, no space around them')
    .meta({ writeOnly: true }),
});

export const secretsAnswer = z.strictObject({
  secrets: z.array(
    z.strictObject({
      name: z.string(),
      changedAt: instant,
      changedBy: z.string().nullable(),
      usable: z.boolean(),
      usedBy: z.array(z.strictObject({ flowId: z.string(), flowName: z.string() })),
    }),
  ),
});
