import { type Expectation, type Meaning, NO_MEANING } from '@baton/flow-engine';
import { createUnderstanding } from '../understanding.js';
import { now, restaurant } from './restaurant.js';

const understanding = createUnderstanding(restaurant);

/** What a text means in the restaurant of the specs, as far as it means anything: only what differs from nothing. */
export function understood(text: string, expectation: Expectation): Record<string, unknown> {
  const meaning = understanding.understand(text, expectation, now);
  return Object.fromEntries(
    Object.entries(meaning)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(NO_MEANING[key as keyof Meaning]))
      .map(([key, value]) => [key, key === 'intent' ? meaning.intent?.name : value]),
  );
}
