import { describe, expect, it } from '@jest/globals';
import { english } from '../languages/en/english.js';
import { IntentScorer } from './intent-scorer.js';
import { learnScores } from './learn-scores.js';
import { LinearModel, learnWeights, softmax } from './linear-model.js';

const vector = (...pairs: [id: number, value: number][]) => ({
  ids: Int32Array.from(pairs, ([id]) => id),
  values: Float32Array.from(pairs, ([, value]) => value),
});
const best = (logits: Float64Array): number => logits.indexOf(Math.max(...logits));

describe('the linear model', () => {
  // Feature 0 is in all of them; 1 and 2 tell them apart, though 1 is rare in the class that it marks.
  const first = [vector([0, 0.9], [1, 0.4]), vector([0, 1])];
  const second = [vector([0, 0.8], [2, 0.6]), vector([0, 0.8], [2, 0.6])];

  it('learns what tells classes apart', () => {
    const model = new LinearModel(learnWeights([first, second], 3));
    expect(best(model.logits(vector([0, 0.9], [1, 0.4])))).toBe(0);
    expect(best(model.logits(vector([0, 0.8], [2, 0.6])))).toBe(1);
    const logits = model.logits(vector([1, 1]));
    expect(logits[0]).toBeGreaterThan(logits[1] ?? 0);
  });

  it('takes what all have in common for the class that is nothing else', () => {
    expect(best(new LinearModel(learnWeights([first, second], 3)).logits(vector([0, 1])))).toBe(0);
  });

  it('is the same the second time', () => {
    const logits = (): Float64Array =>
      new LinearModel(learnWeights([first, second], 3)).logits(vector([0, 0.5], [1, 0.5], [2, 0.5]));
    expect(logits()).toEqual(logits());
  });

  it('takes no classes, and classes of nothing', () => {
    expect(new LinearModel(learnWeights([], 0)).logits(vector())).toHaveLength(0);
    expect([...new LinearModel(learnWeights([[], []], 0)).logits(vector())]).toEqual([0, 0]);
  });
});

describe('shares', () => {
  it('sum up to one, however far apart the logits are', () => {
    expect([...softmax(Float64Array.from([1000, 0, -1000]))]).toEqual([1, 0, 0]);
    expect([...softmax(Float64Array.from([2, 2]))]).toEqual([0.5, 0.5]);
  });
});

describe('scores of intents', () => {
  const words = (text: string): string[] => text.split(' ');
  const learnt = learnScores(
    [
      { name: 'flow.book', examples: [words('book a table'), words('a table for two')] },
      { name: 'cancel', examples: [words('cancel my table'), words('we can not come')] },
      { name: 'constructor', examples: [words('speak to the chef')] },
    ],
    english,
  );
  const scorer = new IntentScorer(learnt, english);
  const all = new Set(['flow.book', 'cancel', 'constructor']);

  it('are of the candidates alone, best first', () => {
    expect(scorer.score(words('book a table'), all).scores.map(({ name }) => name)[0]).toBe('flow.book');
    const { scores } = scorer.score(words('book a table'), new Set(['cancel', 'constructor', 'unknown']));
    expect(scores.map(({ name }) => name)).toEqual(['cancel', 'constructor']);
    expect(scores.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('are of nothing where nothing is known', () => {
    expect(scorer.score(words('book a table'), new Set(['unknown']))).toEqual({ scores: [], coverage: 0 });
    expect(scorer.score(words('xylophone'), all).scores[0]?.similarity).toBe(0);
  });

  it('are lower for the opposite', () => {
    const similarity = (text: string): number =>
      scorer.score(words(text), new Set(['cancel'])).scores[0]?.similarity ?? 0;
    expect(similarity('we can not come')).toBeGreaterThan(similarity('we can come') + 0.2);
  });
});
