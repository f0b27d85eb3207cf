import type { ScoredWords } from './intent-scorer.js';

/** How a flow's own phrases move the general weights: logit → slope × logit + offset. */
export interface ConfidenceScale {
  readonly slope: number;
  readonly offset: number;
}

export const GENERAL_SCALE: ConfidenceScale = { slope: 1, offset: 0 };

/**
 * 0…1: how probably the best intent is what was meant, from its share among those that were asked about, how near it is,
 * and how much of the utterance is in its words.
 */
export function intentConfidence(scored: ScoredWords, { slope, offset }: ConfidenceScale): number {
  const logit = confidenceLogit(scored);
  return logit === -Infinity ? 0 : logistic(slope * logit + offset);
}

/** The general log-odds; -Infinity where nothing is near. Weights by logistic regression (see README.md). */
export function confidenceLogit({ scores, coverage }: ScoredWords): number {
  const best = scores[0];
  if (!best || best.similarity === 0) return -Infinity;
  // Where one intent alone comes into question it has all of the share, which tells nothing of how probable it is.
  const odds = scores.length === 1 ? 0 : Math.log((best.share + SURE) / (1 - best.share + SURE));
  return weights.offset + weights.similarity * best.similarity + weights.coverage * coverage + weights.odds * odds;
}

export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Keeps the odds finite where all but one are out of the question. */
const SURE = 1e-6;

const weights = { offset: -1.71, similarity: 3.08, coverage: 1.58, odds: 0.73 };
