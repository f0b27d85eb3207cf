import type { Recognition } from '@baton/speech';
import type { RecognitionReply } from './recognition-job.js';

/** Turns what both passes found into what the contract promises. */
export function judge(reply: RecognitionReply, durationMs: number): Recognition {
  const confidence = reply.text === '' ? 0 : 1 / (1 + Math.exp(-(reply.margin - 4) / 2));
  const accepted = confidence >= 0.8 ? 'take' : confidence >= 0.4 ? 'confirm' : 'reject';
  return { text: reply.text, confidence, accepted, durationMs };
}
