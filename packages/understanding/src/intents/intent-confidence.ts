import type { ScoredWords } from './intent-scorer.js';

/**
 * 0…1: how probably the best intent is what was meant, from how near it is, how far before the second, and how much
 * of the utterance is in its words. Weights by logistic regression (see README.md).
 */
export function intentConfidence({ scores, coverage }: ScoredWords): number {
  const best = scores[0]?.similarity ?? 0;
  if (best === 0) return 0;
  const lead = best - (scores[1]?.similarity ?? 0);
  return (
    1 /
    (1 + Math.exp(-(weights.offset + weights.similarity * best + weights.lead * lead + weights.coverage * coverage)))
  );
}

const weights = { offset: -4.2, similarity: 6.5, lead: 1.6, coverage: 1.7 };
