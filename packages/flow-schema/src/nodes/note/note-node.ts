import { z } from 'zod';
import { nodeBase } from '../node-base.js';

/** A comment on the canvas. */
export const noteNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('note'),
  settings: z.strictObject({ text: z.string().max(5_000) }),
});
export type NoteNode = z.infer<typeof noteNodeSchema>;

export const noteOutcomes = (): string[] => [];
