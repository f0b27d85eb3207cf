import { describe, expect, it } from '@jest/globals';
import { english } from '../languages/en/english.js';
import { calibrateConfidence, fitScale } from './calibrate-confidence.js';
import { GENERAL_SCALE, intentConfidence, logistic } from './intent-confidence.js';

const samples = (logit: number, right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, at) => ({ logit, right: at < right, weight: 1 }));

describe('the confidence of a flow', () => {
  it('says 0.8 where four of five were right, whatever the general weights say', () => {
    const { slope, offset } = fitScale([...samples(0, 800, 200), ...samples(-2, 100, 900)]);
    expect(logistic(offset)).toBeCloseTo(0.8, 1);
    expect(logistic(offset - 2 * slope)).toBeCloseTo(0.1, 1);
  });

  it('moves little on little evidence', () => {
    const { slope, offset } = fitScale(samples(0, 0, 1));
    expect(slope).toBeCloseTo(1);
    expect(offset).toBeGreaterThan(-1);
    expect(fitScale([])).toEqual(GENERAL_SCALE);
  });

  it('is the general one for a flow of one intent or of none', () => {
    expect(calibrateConfidence([], english)).toEqual(GENERAL_SCALE);
    expect(calibrateConfidence([{ name: 'only', examples: [['book'], ['reserve']] }], english)).toEqual(GENERAL_SCALE);
  });

  it('is lower where a flow’s own phrases are taken for one another', () => {
    const places = ['paris', 'london', 'rome', 'madrid', 'berlin', 'vienna', 'lisbon', 'oslo'];
    const flow = (phrase: (place: string, intent: number) => string) =>
      calibrateConfidence(
        [0, 1, 2].map((intent) => ({
          name: `i${intent}`,
          examples: places.map((place) => phrase(place, intent).split(' ')),
        })),
        english,
      );
    const verbs = ['book', 'cancel', 'change'];
    const clear = flow((place, intent) => `${verbs[intent]} my trip to ${place}`);
    const blurred = flow((place) => `trip to ${place}`);
    const scored = { scores: [{ name: 'i0', share: 0.9, similarity: 0.7 }], coverage: 1 };
    expect(intentConfidence(scored, clear)).toBeGreaterThan(intentConfidence(scored, blurred));
  });

  it('is none where nothing is near', () => {
    expect(intentConfidence({ scores: [], coverage: 0 }, GENERAL_SCALE)).toBe(0);
    const scores = [{ name: 'one', share: 1, similarity: 0 }];
    expect(intentConfidence({ scores, coverage: 0 }, { slope: 1, offset: 5 })).toBe(0);
  });
});
