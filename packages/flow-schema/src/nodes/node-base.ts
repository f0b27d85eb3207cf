import { z } from 'zod';
import { settingsOverrideSchema } from '../settings.js';

export const nodeIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, _ and -, at most 64');

/** What every node has beside its type and its own settings. */
export const nodeBase = {
  id: nodeIdSchema,
  label: z.string().max(120).default(''),
  position: z.strictObject({ x: z.number(), y: z.number() }),
  /** The group whose settings it inherits and whose rules watch it. */
  group: nodeIdSchema.optional(),
  /** Its own values of the inherited settings. */
  conversation: settingsOverrideSchema.default({}),
};
