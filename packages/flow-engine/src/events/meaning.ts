import { z } from 'zod';

/** A value of an entity as it was understood: numbers as numbers, dates `YYYY-MM-DD`, times `HH:MM`, else text. */
export const entityValueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type EntityValue = z.infer<typeof entityValueSchema>;

/** What an utterance (or a typed line) means, as far as this flow is concerned. Made by @baton/understanding. */
export const meaningSchema = z.strictObject({
  /** What the caller wants; `confidence` 0…1. Null: none of the flow's intents. */
  intent: z.strictObject({ name: z.string(), confidence: z.number() }).nullable(),
  /** A subject was named, not (yet) what to do about it: the caller's own word and the intents that it could be. */
  topic: z.strictObject({ word: z.string(), intents: z.array(z.string()) }).nullable(),
  /** Entity name → value, of the entities that were expected. */
  entities: z.record(z.string(), entityValueSchema),
  answer: z.enum(['yes', 'no']).nullable(),
  /** "Agent!", "can I talk to somebody", in any words. */
  wantsPerson: z.boolean(),
  /** "Hold on", "one moment": time is wanted, nothing was missed. */
  holdOn: z.boolean(),
  /** "What did you say?" */
  repeat: z.boolean(),
});
export type Meaning = z.infer<typeof meaningSchema>;

export const NO_MEANING: Meaning = {
  intent: null,
  topic: null,
  entities: {},
  answer: null,
  wantsPerson: false,
  holdOn: false,
  repeat: false,
};

/**
 * What can be said at the place where the caller is listened to. From it @baton/understanding makes the recogniser's
 * grammar and reads the answer. Names are those of the flow.
 */
export const expectationSchema = z.strictObject({
  /** Intents that lead somewhere from here. */
  intents: z.array(z.string()),
  /** Intents that a rule watches for at every prompt (vulnerable and sensitive ones). */
  watchedIntents: z.array(z.string()),
  entities: z.array(z.string()),
  /** The entity that the prompt asks for at this moment, if it asks for one: a bare "four" is this one. */
  askedEntity: z.string().nullable(),
  yesNo: z.boolean(),
  /** The topic of a clarification that was just asked; the answer is read together with it. */
  topic: z.string().nullable(),
  /** Phrases that the flow's rules add to "I want a person". */
  personPhrases: z.array(z.string()),
  /** What else may be said here, alone or two after each other: it is recognised, and means nothing but its words. */
  alsoSaid: z.array(z.string()).optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;
