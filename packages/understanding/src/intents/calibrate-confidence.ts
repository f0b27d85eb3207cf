import type { Language } from '../languages/language.js';
import { type ConfidenceScale, confidenceLogit, GENERAL_SCALE, logistic } from './intent-confidence.js';
import { IntentScorer } from './intent-scorer.js';
import { type IntentExamples, learnScores } from './learn-scores.js';

/** Examples are scored by what was learned from the other four fifths. */
const FOLDS = 5;
/** With more examples only one fold is scored, and with many more none: learning again takes as long as learning. */
const ALL_FOLDS = 400;
const ONE_FOLD = 2_000;
/** How far a flow may be from the general weights (standard deviations), and the weight of what is out of scope. */
const SLOPE_SPREAD = 0.3;
const OFFSET_SPREAD = 1;
const OUT_OF_SCOPE = 0.25;
const STEPS = 20;

interface Sample {
  readonly logit: number;
  readonly right: boolean;
  readonly weight: number;
}

/**
 * Makes 0.8 mean 0.8 in this flow: each example is scored as if it had not been there, once among all intents and once
 * without its own, where whatever is taken is wrong. Platt's scaling, drawn towards the general weights.
 */
export function calibrateConfidence(intents: readonly IntentExamples[], language: Language): ConfidenceScale {
  const count = intents.reduce((sum, { examples }) => sum + examples.length, 0);
  if (count > ONE_FOLD || intents.length < 2) return GENERAL_SCALE;
  const folds = count > ALL_FOLDS ? 1 : FOLDS;
  const samples = Array.from({ length: folds }, (_, fold) => samplesOf(intents, language, fold)).flat();
  return fitScale(samples.filter(({ logit }) => logit !== -Infinity));
}

function samplesOf(intents: readonly IntentExamples[], language: Language, fold: number): Sample[] {
  const isScored = (at: number): boolean => at % FOLDS === fold;
  const learned = intents.map(({ name, examples }) => ({ name, examples: examples.filter((_, at) => !isScored(at)) }));
  const scorer = new IntentScorer(learnScores(learned, language), language);
  const names = learned.filter(({ examples }) => examples.length > 0).map(({ name }) => name);
  return intents.flatMap(({ name, examples }) => {
    const all = new Set(names);
    const others = new Set(names.filter((other) => other !== name));
    return examples
      .filter((_, at) => isScored(at))
      .flatMap((words): Sample[] => {
        const inScope = scorer.score(words, all);
        return [
          { logit: confidenceLogit(inScope), right: inScope.scores[0]?.name === name, weight: 1 },
          { logit: confidenceLogit(scorer.score(words, others)), right: false, weight: OUT_OF_SCOPE },
        ];
      });
  });
}

/** Newton's method on the log-likelihood with normal priors on both numbers. */
export function fitScale(samples: readonly Sample[]): ConfidenceScale {
  let { slope, offset } = GENERAL_SCALE;
  for (let step = 0; step < STEPS; step++) {
    let bySlope = (GENERAL_SCALE.slope - slope) / SLOPE_SPREAD ** 2;
    let byOffset = (GENERAL_SCALE.offset - offset) / OFFSET_SPREAD ** 2;
    let [slopes, both, offsets] = [1 / SLOPE_SPREAD ** 2, 0, 1 / OFFSET_SPREAD ** 2];
    for (const { logit, right, weight } of samples) {
      const said = logistic(slope * logit + offset);
      const error = weight * ((right ? 1 : 0) - said);
      const curve = weight * said * (1 - said);
      bySlope += error * logit;
      byOffset += error;
      slopes += curve * logit * logit;
      both += curve * logit;
      offsets += curve;
    }
    const determinant = slopes * offsets - both * both;
    slope += (offsets * bySlope - both * byOffset) / determinant;
    offset += (slopes * byOffset - both * bySlope) / determinant;
  }
  // A flow whose own phrases say that likeness means nothing is still told by likeness.
  return slope > 0 ? { slope, offset } : GENERAL_SCALE;
}
