import { z } from 'zod';

/** A name that expressions and templates can use. */
export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'letters, digits and _, beginning with a letter');

/** What asks for care. `vulnerable` is the stronger mark. Once a call has one it stays. */
export const careSchema = z.enum(['vulnerable', 'sensitive']);
export type Care = z.infer<typeof careSchema>;

/** What a caller can be asked for or a flow can remember. Dates are `YYYY-MM-DD`, times `HH:MM` (24 h). */
export const variableSchema = z.strictObject({
  name: identifierSchema,
  type: z.enum(['string', 'number', 'boolean', 'date', 'time', 'phone', 'list']),
  label: z.string().max(80).optional(),
  /** Masked in logs, traces and recordings. */
  personal: z.boolean().default(false),
  /** The agent gets it. */
  handoff: z.boolean().default(false),
  /** A yes/no variable (from a customer's record, say) that marks the call when it becomes true. */
  care: careSchema.optional(),
  /** Another flow that runs this one as a sub-flow gives it a value before it starts. */
  parameter: z.boolean().optional(),
});
export type Variable = z.infer<typeof variableSchema>;

/** What a caller may want, by examples of how they say it. */
export const intentSchema = z.strictObject({
  name: identifierSchema,
  label: z.string().max(80).optional(),
  examples: z.array(z.string().trim().min(1).max(300)).min(1).max(200),
  /** Words that name the subject without saying what the caller wants: "direct debit". */
  topic: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  care: careSchema.optional(),
});
export type Intent = z.infer<typeof intentSchema>;

const entityBase = { name: identifierSchema, label: z.string().max(80).optional() };

/** A kind of answer, and how it is heard. */
export const entitySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...entityBase,
    kind: z.literal('choice'),
    choices: z
      .array(
        z.strictObject({
          value: z.string().min(1).max(100),
          synonyms: z.array(z.string().min(1).max(100)).max(50).default([]),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  z.strictObject({ ...entityBase, kind: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({
    ...entityBase,
    kind: z.literal('digits'),
    minLength: z.number().int().min(1).max(40).default(1),
    maxLength: z.number().int().min(1).max(40).default(20),
  }),
  z.strictObject({ ...entityBase, kind: z.literal('date') }),
  z.strictObject({ ...entityBase, kind: z.literal('time') }),
  z.strictObject({ ...entityBase, kind: z.literal('money') }),
  z.strictObject({ ...entityBase, kind: z.literal('phone') }),
  z.strictObject({ ...entityBase, kind: z.literal('email') }),
  z.strictObject({ ...entityBase, kind: z.literal('name') }),
  z.strictObject({ ...entityBase, kind: z.literal('yes-no') }),
  z.strictObject({ ...entityBase, kind: z.literal('pattern'), pattern: z.string().min(1).max(200) }),
]);
export type Entity = z.infer<typeof entitySchema>;
