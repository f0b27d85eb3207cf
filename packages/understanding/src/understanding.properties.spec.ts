import { describe, expect, it } from '@jest/globals';
import { type Expectation, meaningSchema } from '@baton/flow-engine';
import fc from 'fast-check';
import { createUnderstanding, learnFlow } from './understanding.js';
import { now, restaurant } from './testing/restaurant.js';

const understanding = createUnderstanding(restaurant);
const intentNames = restaurant.intents.map(({ name }) => name);
const entityNames = restaurant.entities.map(({ name }) => name);
const some = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names, 'nobody knows this'));

const expectations: fc.Arbitrary<Expectation> = fc.record({
  intents: some(intentNames),
  watchedIntents: some(intentNames),
  entities: some(entityNames),
  askedEntity: fc.option(fc.constantFrom(...entityNames, 'nobody knows this')),
  yesNo: fc.boolean(),
  topic: fc.option(fc.oneof(fc.constantFrom('direct debit', 'deposit'), fc.string())),
  personPhrases: fc.array(fc.string(), { maxLength: 3 }),
});

const spoken =
  'a the to at for of on in yes no not one two seven twenty half past quarter hundred double may second june friday week my name is smith person speak agent booking cancel direct debit deposit hold sorry point dot pounds am pm 7 7:30 5/6 £ + dozen thousand million'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...spoken), { maxLength: 30 }).map((words) => words.join(' ')),
);

describe('whatever is said, wherever', () => {
  it('has a meaning of the right shape, within what was expected', () => {
    fc.assert(
      fc.property(texts, expectations, (text, expectation) => {
        const meaning = understanding.understand(text, expectation, now);
        meaningSchema.parse(meaning);
        if (meaning.intent) {
          expect([...expectation.intents, ...expectation.watchedIntents]).toContain(meaning.intent.name);
          expect(meaning.intent.confidence).toBeGreaterThan(0);
          expect(meaning.intent.confidence).toBeLessThanOrEqual(1);
        }
        for (const name of Object.keys(meaning.entities)) {
          expect([...expectation.entities, expectation.askedEntity]).toContain(name);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('means the same the second time', () => {
    fc.assert(
      fc.property(texts, expectations, (text, expectation) => {
        const first = understanding.understand(text, expectation, now);
        expect(understanding.understand(text, expectation, now)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('means the same with what was learnt elsewhere', () => {
    const posted = createUnderstanding(restaurant, { learnt: structuredClone(learnFlow(restaurant)) });
    const examples = fc.constantFrom(...restaurant.intents.flatMap((intent) => intent.examples));
    fc.assert(
      fc.property(fc.oneof(texts, examples), expectations, (text, expectation) => {
        expect(posted.understand(text, expectation, now)).toEqual(understanding.understand(text, expectation, now));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a', 'one ', 'a@', 'a.a', "'", 'the fifth of ', '1', '1,111', 'speak to ', 'double ', 'dot at '])(
    'ends soon for a hundred kilobytes of "%s"',
    (part) => {
      const expectation: Expectation = {
        intents: intentNames,
        watchedIntents: [],
        entities: entityNames,
        askedEntity: 'voucher',
        yesNo: true,
        topic: 'direct debit',
        personPhrases: [],
      };
      // Not a limit of time but of the test: text that took more than linear time would run into Jest's own.
      const text = part.repeat(Math.ceil(100_000 / part.length));
      meaningSchema.parse(understanding.understand(text, expectation, now));
    },
  );
});
