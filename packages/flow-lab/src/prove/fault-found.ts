import { z } from 'zod';

/**
 * What is unsafe about a place: a caller who says nothing, who is never understood, who asks for a person, or anybody
 * while something fails.
 */
export const unsafeCodeSchema = z.enum([
  'unsafe-silence',
  'unsafe-misunderstanding',
  'unsafe-person',
  'unsafe-failure',
]);
export type UnsafeCode = z.infer<typeof unsafeCodeSchema>;

/** What goes wrong in a call and where, with the names that the flow gives; `label` empty: nobody has named it. */
const place = { nodeId: z.string(), label: z.string() };
export const faultFoundSchema = z.discriminatedUnion('kind', [
  /** A way that is not drawn was taken. `outcome` null: what follows; `outcomeLabel`: what the flow calls it, or its id. */
  z.strictObject({
    ...place,
    kind: z.literal('stranded'),
    outcome: z.string().nullable(),
    outcomeLabel: z.string().nullable(),
  }),
  z.strictObject({ ...place, kind: z.enum(['spinning', 'wordless', 'person-ignored', 'engine', 'circle', 'trapped']) }),
  z.strictObject({ ...place, kind: z.literal('too-many-turns'), turns: z.int() }),
]);
export type FaultFound = z.infer<typeof faultFoundSchema>;
