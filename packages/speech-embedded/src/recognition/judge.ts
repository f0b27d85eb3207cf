import type { Recognition, RecognitionBand } from '@baton/speech';
import type { RecognitionReply } from './recognition-job.js';

/** A logistic regression on the margin: how sure a text is, by how it came about. */
interface Calibration {
  readonly bias: number;
  readonly slope: number;
}

/**
 * Fitted on 980 utterances, then rounded: four voices of flite through G.711 with and without noise, sentences listed,
 * unlisted and foreign, 80 people's coffee orders against their own grammar and against a restaurant's, and noises.
 * Where a grammar generalises, foreign speech ends up in the unlisted texts: a listed one is right even with little
 * margin. Where it does not, only the margin tells.
 */
const calibrations = {
  listed: { bias: 0.5, slope: 0.2 },
  unlisted: { bias: -3.7, slope: 0.36 },
  listedOnly: { bias: -0.8, slope: 0.35 },
} satisfies Record<string, Calibration>;

/** Speech has about 90 ms a phone, drawn out 200; a hiss that passes for a "yes" has more. Taken off for each 100 ms. */
const longestPhoneMs = 200;
const drawnOutPenalty = 3.3;
/** No word is shorter. */
const shortestSpeechMs = 100;

const takeFrom = 0.75;
const confirmFrom = 0.4;

/** Turns what both passes found into what the contract promises. */
export function judge(reply: RecognitionReply, durationMs: number): Recognition {
  const { text, margin, listed, speechMs, decodeMs } = reply;
  const confidence = confidenceOf(reply);
  const raw = { margin, listed: Number(listed), speechMs, decodeMs };
  return { text, confidence, accepted: bandOf(confidence), raw, durationMs };
}

function confidenceOf({ text, margin, listed, generalised, phones, speechMs }: RecognitionReply): number {
  if (text === '' || speechMs < shortestSpeechMs) return 0;
  const { bias, slope } = !generalised ? calibrations.listedOnly : calibrations[listed ? 'listed' : 'unlisted'];
  const drawnOut = Math.max(0, speechMs / Math.max(1, phones) - longestPhoneMs) / 100;
  return 1 / (1 + Math.exp(-(bias + slope * margin - drawnOutPenalty * drawnOut)));
}

function bandOf(confidence: number): RecognitionBand {
  if (confidence >= takeFrom) return 'take';
  return confidence >= confirmFrom ? 'confirm' : 'reject';
}
