import { muLaw } from '@baton/rtp';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { spokenFrames, type Frames } from '../caller/voice.js';
import { UTTERANCES } from './bench-flows.js';
import type { Load } from './load/load.js';
import { spreadOf, type Spread } from './spread.js';

export interface TurnsMeasured {
  answerMs: Spread;
  bargeInMs: Spread;
  failed: number;
}

/** Callers at once; recognition is in worker threads, which they share. */
export const TURN_CALLS = 3;
const TURNS_EACH = 14;
/** Quieter than this is not yet, or no longer, speech. */
const SPEECH_LEVEL = 300;

/** Spoken turns: how soon the assistant is silent when it is interrupted, and how soon it answers. */
export async function measureTurns(load: Load): Promise<TurnsMeasured> {
  const utterances = await spokenUtterances();
  const { answerMs, bargeInMs, failed } = await load.do('turns', { calls: TURN_CALLS, turns: TURNS_EACH, utterances });
  return { answerMs: spreadOf(answerMs), bargeInMs: spreadOf(bargeInMs), failed };
}

async function spokenUtterances(): Promise<string[]> {
  const synthesizer = new EmbeddedSynthesizer();
  try {
    const spoken: string[] = [];
    for (const text of UTTERANCES) {
      const frames = trimmed(await spokenFrames(synthesizer, text));
      spoken.push(Buffer.concat(frames.map((frame) => muLaw.encode(frame))).toString('base64'));
    }
    return spoken;
  } finally {
    await synthesizer.close();
  }
}

/** Without the synthesizer's own silence around it: the first and the last packet are speech. */
function trimmed(frames: Frames): Frames {
  const isLoud = (frame: Int16Array) => frame.some((sample) => Math.abs(sample) > SPEECH_LEVEL);
  const first = frames.findIndex(isLoud);
  return frames.slice(first, frames.findLastIndex(isLoud) + 1).filter((frame) => frame.length === 160);
}
