import { describe, expect, it } from '@jest/globals';
import { fewShotSplit } from './few-shot-split.js';
import { areaUnderRoc, calibration } from './metrics.js';
import { PhraseCollectionError, readCategorisedPhrases, readPhraseCollection } from './phrase-collection.js';
import { scoreUnderstanding } from './score-understanding.js';

describe('a collection of phrases', () => {
  it('has examples, held-out phrases and what is out of scope', () => {
    expect(readPhraseCollection('# note\n== a\none\ntwo\n--\nthree\n\n== b\nfour\n== out of scope\nfive\n')).toEqual({
      intents: [
        { name: 'a', examples: ['one', 'two'], heldOut: ['three'] },
        { name: 'b', examples: ['four'], heldOut: [] },
      ],
      outOfScope: ['five'],
    });
  });

  it('says in which line it cannot be read', () => {
    expect(() => readPhraseCollection('# note\nlost')).toThrow(
      new PhraseCollectionError(2, 'a phrase before the first == intent'),
    );
  });

  it('is read from a CSV file with quotes, commas and line ends in it', () => {
    const csv = 'category,text\r\na,"one, ""two""\nthree"\r\nb,four\r\n,\r\n';
    expect(readCategorisedPhrases(csv)).toEqual([
      { text: 'one, "two"\nthree', category: 'a' },
      { text: 'four', category: 'b' },
    ]);
    expect(() => readCategorisedPhrases('a,b\n1,2')).toThrow(PhraseCollectionError);
  });
});

describe('a few-shot split', () => {
  const phrases = ['a', 'b', 'c', 'd'].flatMap((category) =>
    Array.from({ length: 6 }, (_, at) => ({ text: `${category}${at}`, category })),
  );

  it('learns from the examples asked for and from no phrase that it scores with', () => {
    const { intents, outOfScope } = fewShotSplit(phrases, { examples: 2, heldOutIntents: 1, seed: 3 });
    expect(intents.map(({ examples, heldOut }) => [examples.length, heldOut.length])).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
    expect(outOfScope).toHaveLength(4);
    const all = [...intents.flatMap(({ examples, heldOut }) => [...examples, ...heldOut]), ...outOfScope];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is the same for the same seed, and another for another', () => {
    const split = (seed: number) => fewShotSplit(phrases, { examples: 2, heldOutIntents: 1, seed });
    expect(split(1)).toEqual(split(1));
    expect(split(1)).not.toEqual(split(2));
  });
});

describe('figures', () => {
  it('AUROC is the share of pairs in the right order', () => {
    expect(areaUnderRoc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(areaUnderRoc([0.5], [0.5])).toBe(0.5);
    expect(areaUnderRoc([0.9, 0.1], [0.5, 0.5])).toBe(0.5);
    expect(areaUnderRoc([0.3], [0.1, 0.2, 0.4])).toBeCloseTo(2 / 3);
    expect(areaUnderRoc([], [0.1])).toBeNaN();
  });

  it('calibration is what was said against what was', () => {
    const judged = [0.85, 0.85, 0.85, 0.85].map((confidence, at) => ({ confidence, right: at > 0 }));
    const { error, bins } = calibration(judged);
    expect(error).toBeCloseTo(0.1);
    expect(bins).toEqual([{ from: 0.8, to: 0.9, count: 4, said: 0.85, was: 0.75 }]);
    expect(calibration([{ confidence: 1, right: true }]).error).toBe(0);
    expect(calibration([]).error).toBe(0);
  });

  it('are those of the phrases', () => {
    const collection = {
      intents: [
        { name: 'one', examples: ['book a table', 'reserve a table'], heldOut: ['please book a table'] },
        { name: 'two', examples: ['cancel my direct debit'], heldOut: ['what is the weather'] },
      ],
      outOfScope: ['my hovercraft is full of eels', 'cancel my direct debit'],
    };
    let time = 0;
    const score = scoreUnderstanding(collection, 'en-GB', () => time++);
    expect(score).toMatchObject({
      intents: 2,
      trainingPhrases: 3,
      heldOutPhrases: 2,
      outOfScopePhrases: 2,
      inScopeAccuracy: 0.5,
      outOfScopeRecall: 0.5,
      falseAccept: 0.5,
      nearlyTaken: { count: 1, right: 0 },
      loadMs: 1,
      msPerPhrase: 0.25,
    });
  });
});
