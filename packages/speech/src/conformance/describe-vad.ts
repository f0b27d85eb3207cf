import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { frameSamples } from '../audio/audio-format.js';
import { splitFrames } from '../audio/split-frames.js';
import type { VadDecision, VoiceActivityDetector } from '../vad/voice-activity-detector.js';
import { speechErrorOf } from './speech-error-of.js';

type Closable = VoiceActivityDetector & { close?(): Promise<void> };

/**
 * What every voice activity detector keeps to. Call it from an adapter's spec.
 * @param speech at least a second of somebody speaking, 8 kHz
 */
export function describeVad(
  name: string,
  create: () => Promise<Closable> | Closable,
  speech: () => Promise<Int16Array>,
): void {
  describe(`${name} as a VoiceActivityDetector`, () => {
    let vad: Closable;
    beforeAll(async () => {
      vad = await create();
    });
    afterAll(() => vad.close?.());

    /** Writes frames as the clock of a call would, and collects decisions until there are enough. */
    const decide = (frames: readonly Int16Array[], wanted: number): Promise<VadDecision[]> =>
      new Promise((resolve) => {
        const decisions: VadDecision[] = [];
        const stream = vad.open({
          onDecision: (decision) => {
            decisions.push(decision);
            if (decisions.length < wanted) return;
            stream.close();
            resolve(decisions);
          },
        });
        for (const frame of frames) setImmediate(() => stream.write(frame));
      });

    it('decides every frame in order and gives it back', async () => {
      const frames = splitFrames(await speech());
      const decisions = await decide([...frames, new Int16Array(frameSamples)], frames.length);
      expect(decisions.map(({ index }) => index)).toEqual(frames.map((_, index) => index));
      decisions.forEach(({ frame, probability }, index) => {
        expect(frame).toEqual(frames[index]);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      });
    });

    it('hears that somebody speaks, and that nobody does', async () => {
      const frames = splitFrames(await speech());
      const spoken = await decide([...frames, new Int16Array(frameSamples)], frames.length);
      expect(spoken.filter(({ speech: heard }) => heard).length).toBeGreaterThan(frames.length / 3);
      const silence = Array.from({ length: 51 }, () => new Int16Array(frameSamples));
      const silent = await decide(silence, 50);
      expect(silent.filter(({ speech: heard }) => heard)).toHaveLength(0);
    });

    it('keeps the calls apart', async () => {
      const frames = splitFrames(await speech());
      const silence = frames.map(() => new Int16Array(frameSamples));
      const pad = new Int16Array(frameSamples);
      const [spoken, silent] = await Promise.all([
        decide([...frames, pad], frames.length),
        decide([...silence, pad], frames.length),
      ]);
      expect(spoken.some(({ speech: heard }) => heard)).toBe(true);
      expect(silent.some(({ speech: heard }) => heard)).toBe(false);
    });

    it('refuses a frame of another length', async () => {
      const stream = vad.open({ onDecision: () => undefined });
      const error = await speechErrorOf(() => stream.write(new Int16Array(100)));
      expect(error.code).toBe('bad-request');
      stream.close();
    });

    it('decides nothing any more after it was closed', async () => {
      const decisions: VadDecision[] = [];
      const stream = vad.open({ onDecision: (decision) => decisions.push(decision) });
      stream.close();
      stream.write(new Int16Array(frameSamples));
      await decide([new Int16Array(frameSamples), new Int16Array(frameSamples)], 1);
      expect(decisions).toHaveLength(0);
    });
  });
}
