import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Endpointer, splitFrames, type EndpointerEvent, type VadDecision } from '@baton/speech';
import { describeVad } from '@baton/speech/testing';
import { Flite } from '../synthesis/flite.js';
import { level } from '../synthesis/level.js';
import { clicks, pinkNoise, throughMuLaw, tone, whiteNoise } from '../testing/line-noise.js';
import { EmbeddedVad } from './embedded-vad.js';
import { FvadGate } from './fvad-gate.js';
import { GatedStream, type FrameJudgement } from './gated-stream.js';
import { Silero } from './silero/silero.js';
import { loadSileroWeights } from './silero/silero-weights.js';

const second = 8000;

/** A second of silence, a sentence, two seconds of silence. */
async function sentenceInSilence(text: string): Promise<Int16Array> {
  const spoken = throughMuLaw(level((await Flite.load()).speak(text, 'rms', 'neutral')));
  const audio = new Int16Array(second + spoken.length + 2 * second);
  audio.set(spoken, second);
  return audio;
}

describeVad(
  'EmbeddedVad',
  async () => {
    const vad = new EmbeddedVad();
    await vad.ready();
    return vad;
  },
  async () =>
    throughMuLaw((await Flite.load()).speak('I would like to book a table for four people', 'slt', 'neutral')),
);

describe('fvad and Silero', () => {
  let gate: FvadGate;
  let silero: Silero;
  beforeAll(async () => {
    gate = await FvadGate.load();
    silero = new Silero(await loadSileroWeights());
  });

  const judge = (audio: Int16Array): FrameJudgement[] => {
    const stream = new GatedStream(gate, silero);
    const judgements = splitFrames(audio).flatMap((frame) => stream.accept(frame));
    stream.close();
    return judgements;
  };
  const speechMs = (audio: Int16Array): number => judge(audio).filter(({ speech }) => speech).length * 20;
  const events = (audio: Int16Array): EndpointerEvent[] => {
    const endpointer = new Endpointer();
    const judgements = judge(audio);
    return splitFrames(audio)
      .slice(0, judgements.length)
      .flatMap((frame, index) => endpointer.accept({ frame, speech: judgements[index]?.speech ?? false }));
  };

  it.each([
    ['white noise', whiteNoise(4 * second, 3000)],
    ['pink noise', pinkNoise(4 * second, 8000)],
    ['soft line noise', whiteNoise(4 * second, 60)],
    ['a dial tone', tone(4 * second, 425, 8000)],
    ['a whistle', tone(4 * second, 1800, 8000)],
    ['clicks', clicks(4 * second, 20_000)],
    ['dishes', clicks(4 * second, 20_000, 250, 60)],
  ])('does not take %s for an utterance', (_, noise) => {
    expect(events(noise).filter(({ type }) => type === 'speech-started')).toEqual([]);
  });

  it.each(['Yes.', 'No.', 'Agent!', 'I would like to talk to a person, please.'])(
    'takes "%s" for one utterance that begins and ends where it does',
    async (text) => {
      const audio = await sentenceInSilence(text);
      const heard = events(audio).filter(({ type }) => type !== 'maybe-speech');
      expect(heard.map(({ type }) => type)).toEqual(['speech-started', 'speech-ended']);
    },
  );

  it('hears a sentence through a noisy kitchen', async () => {
    const audio = await sentenceInSilence('I would like to book a table for four people tomorrow evening.');
    const noise = pinkNoise(audio.length, 1500);
    const spoken = speechMs(audio);
    const noisy = speechMs(audio.map((sample, at) => Math.max(-32768, Math.min(32767, sample + (noise[at] ?? 0)))));
    expect(noisy).toBeGreaterThan(spoken * 0.6);
    expect(noisy).toBeLessThan(spoken * 1.3);
  });

  it('does not remember one call in another', () => {
    const speech = pinkNoise(second, 9000);
    const alone = judge(speech);
    judge(tone(second, 300, 9000));
    expect(judge(speech)).toEqual(alone);
  });
});

describe('EmbeddedVad on a live clock', () => {
  const vad = new EmbeddedVad();
  beforeAll(() => vad.ready());
  afterAll(() => vad.close());

  it('decides the frames of many calls that come in the same turn', async () => {
    const frames = splitFrames(await sentenceInSilence('Yes.')).slice(0, 80);
    const calls = Array.from({ length: 20 }, (): VadDecision[] => []);
    const streams = calls.map((decisions) => vad.open({ onDecision: (decision) => decisions.push(decision) }));
    for (const frame of frames) {
      for (const stream of streams) stream.write(frame);
      await new Promise((resolve) => setImmediate(resolve));
    }
    while (calls.some((decisions) => decisions.length < 79)) await new Promise((resolve) => setTimeout(resolve, 5));
    const [first] = calls;
    for (const decisions of calls) expect(decisions).toEqual(first);
    for (const stream of streams) stream.close();
    expect(vad.stats()).toMatchObject({ streams: 0, framesWithoutWorker: 0 });
  });

  it('decides by loudness before its worker is loaded: a call never goes deaf', async () => {
    const young = new EmbeddedVad();
    const decisions: VadDecision[] = [];
    const stream = young.open({ onDecision: (decision) => decisions.push(decision) });
    stream.write(new Int16Array(160).fill(5));
    stream.write(new Int16Array(160).fill(5000));
    expect(decisions.map(({ speech }) => speech)).toEqual([false, true]);
    await young.close();
    expect(() => young.open({ onDecision: () => undefined })).toThrow(expect.objectContaining({ code: 'unavailable' }));
  });
});
