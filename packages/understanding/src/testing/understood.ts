import { type Expectation, type Meaning, NO_MEANING } from '@baton/flow-engine';
import { createUnderstanding, type Understanding } from '../understanding.js';
import { now, restaurant } from './restaurant.js';
import { frenchRestaurant } from './french-restaurant.js';

const english = createUnderstanding(restaurant);
const french = createUnderstanding(frenchRestaurant);

/** What a text means in the restaurant of the specs, as far as it means anything: only what differs from nothing. */
export const understood = (text: string, expectation: Expectation): Record<string, unknown> =>
  differing(english, text, expectation);

/** The same in the French restaurant. */
export const compris = (text: string, expectation: Expectation): Record<string, unknown> =>
  differing(french, text, expectation);

function differing(understanding: Understanding, text: string, expectation: Expectation): Record<string, unknown> {
  const meaning = understanding.understand(text, expectation, now);
  return Object.fromEntries(
    Object.entries(meaning)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(NO_MEANING[key as keyof Meaning]))
      .map(([key, value]) => [key, key === 'intent' ? meaning.intent?.name : value]),
  );
}
