import type { EntityValue, Expectation, Meaning } from '@baton/flow-engine';
import type { SpokenAt, Understanding } from '@baton/understanding';

/** What becomes of a phrase: it is taken, taken though it is not quite sure, asked back about, or not understood. */
export type Band = 'sure' | 'likely' | 'would-ask' | 'not-understood';

export interface HeardPhrase {
  band: Band;
  /** The intent that it is taken for, or that it is nearest to; 0…1. */
  intent: { name: string; confidence: number } | null;
  /** Is it taken for that intent? */
  isTaken: boolean;
  meaning: Meaning;
  entities: { name: string; value: EntityValue }[];
}

/** From so much on nobody would doubt. */
const SURE = 0.7;

/** A phrase as the runtime would hear it at a place; `nearest` is an understanding that takes whatever is nearest. */
export function heardPhrase(
  understanding: Understanding,
  nearest: Understanding,
  phrase: string,
  expectation: Expectation,
  now: SpokenAt,
): HeardPhrase {
  const meaning = understanding.understand(phrase, expectation, now);
  const isTaken = meaning.intent !== null;
  return {
    band: bandOf(meaning),
    intent: meaning.intent ?? nearest.understand(phrase, expectation, now).intent,
    isTaken,
    meaning,
    entities: Object.entries(meaning.entities).map(([name, value]) => ({ name, value })),
  };
}

export function bandOf({ intent, topic, entities, answer, wantsPerson, holdOn, repeat }: Meaning): Band {
  if (intent !== null) return intent.confidence >= SURE ? 'sure' : 'likely';
  if (Object.keys(entities).length > 0 || answer !== null || wantsPerson || holdOn || repeat) return 'sure';
  return topic === null ? 'not-understood' : 'would-ask';
}
