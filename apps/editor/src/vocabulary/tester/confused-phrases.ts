import type { FlowDefinition } from '@baton/flow-schema';
import { createUnderstanding } from '@baton/understanding';
import { expectationAt } from './expectation-at.js';

/** A phrase of one intent that, if it were not among its examples, would be taken for another. */
export interface ConfusedPhrase {
  phrase: string;
  intent: string;
  takenFor: string;
  /** 0…1. */
  confidence: number;
}

const FOLDS = 5;
/** Of so many phrases learning anew takes too long to be a hint. */
const MOST_PHRASES = 1_500;
/** Of fewer, what is left when some are taken away says nothing. */
const FEWEST_OF_INTENT = 3;
const NOW = { date: '2026-11-23', time: '10:00' };

/**
 * Each phrase is heard by what is learnt without it and a fifth of the others; those that are then taken for another
 * intent are given, fold by fold, so that who runs it can do something else in between.
 * @throws UnsupportedLanguageError if nothing is known of the flow's language.
 */
export function* confusedPhrases(flow: FlowDefinition): Generator<ConfusedPhrase[]> {
  const count = flow.intents.reduce((sum, { examples }) => sum + examples.length, 0);
  if (count > MOST_PHRASES || flow.intents.length < 2) return;
  const expectation = expectationAt(flow, null);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeard = (at: number) => at % FOLDS === fold;
    const intents = flow.intents.map((intent) => ({
      ...intent,
      examples: intent.examples.filter((_, at) => !isHeard(at)),
    }));
    const understanding = createUnderstanding({
      ...flow,
      intents: intents.filter(({ examples }) => examples.length > 0),
    });
    yield flow.intents.flatMap(({ name, examples }) =>
      examples.length < FEWEST_OF_INTENT
        ? []
        : examples
            .filter((_, at) => isHeard(at))
            .flatMap((phrase) => {
              const { intent } = understanding.understand(phrase, expectation, NOW);
              if (intent === null || intent.name === name) return [];
              return [{ phrase, intent: name, takenFor: intent.name, confidence: intent.confidence }];
            }),
    );
  }
}
