import type { SpeechSynthesizer } from '@baton/speech';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Speaker, type SpokenPrompt } from './speaker.js';

/** "say 3" gives three frames; "fail" throws. */
const synthesizer: SpeechSynthesizer = {
  capabilities: { languages: ['en-US'], voices: ['a'], tones: ['neutral'], offline: true },
  async *synthesize({ text }) {
    if (text === 'fail') throw new Error('no voice');
    for (let frame = 0; frame < Number(text.split(' ')[1]); frame += 1) yield new Int16Array(160).fill(frame + 1);
  },
};

const prompt = (promptId: string, text: string): SpokenPrompt => ({
  promptId,
  text,
  tone: 'neutral',
  language: 'en-US',
  voice: 'a',
  bargeInByVoice: true,
  bargeInByKey: true,
});

describe('the speaker', () => {
  let told: string[];
  let speaker: Speaker;
  const synthesized = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    told = [];
    speaker = new Speaker(synthesizer, {
      onPromptEnded: (id, reason, playedMs) => told.push(`${id} ${reason} ${playedMs}`),
      onIdle: () => told.push('idle'),
      onSynthesisFailed: () => told.push('synthesis failed'),
    });
  });

  const play = (frames: number) => Array.from({ length: frames }, () => speaker.nextFrame()?.[0]);

  it('says prompts one after the other and then is idle', async () => {
    speaker.speak(prompt('p1', 'say 2'));
    speaker.speak(prompt('p2', 'say 1'));
    await synthesized();
    expect(play(6).filter(Boolean)).toEqual([1, 2, 1]);
    expect(told).toEqual(['p1 finished 40', 'p2 finished 20', 'idle']);
  });

  it('is silent from the very next frame when it is interrupted, and tells how much was heard', async () => {
    speaker.speak(prompt('p1', 'say 10'));
    speaker.speak(prompt('p2', 'say 10'));
    await synthesized();
    play(3);
    speaker.stop('barge-in');
    expect(speaker.nextFrame()).toBeUndefined();
    expect(told).toEqual(['p1 barge-in 60', 'p2 barge-in 0', 'idle']);
  });

  it('goes on where it was after a pause', async () => {
    speaker.speak(prompt('p1', 'say 3'));
    await synthesized();
    play(1);
    speaker.pause();
    expect(play(5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    speaker.resume();
    expect(play(2)).toEqual([2, 3]);
  });

  it('finishes what it is saying and drops what it has not begun', async () => {
    speaker.speak(prompt('p1', 'say 2'));
    speaker.speak(prompt('p2', 'say 2'));
    await synthesized();
    play(1);
    speaker.finishCurrent();
    expect(play(3)).toEqual([2, undefined, undefined]);
    expect(told).toEqual(['p2 stopped 0', 'p1 finished 40', 'idle']);
  });

  it('drops a prompt that has not begun, when nothing else is to be finished', () => {
    speaker.speak(prompt('p1', 'say 2'));
    speaker.finishCurrent();
    expect(told).toEqual(['p1 stopped 0', 'idle']);
  });

  it('waits for synthesis without giving up its turn', async () => {
    speaker.speak(prompt('p1', 'say 1'));
    expect(speaker.nextFrame()).toBeUndefined();
    expect(told).toEqual([]);
    await synthesized();
    expect(speaker.nextFrame()?.[0]).toBe(1);
  });

  it('tells of a synthesis that failed and says what comes next', async () => {
    speaker.speak(prompt('p1', 'fail'));
    speaker.speak(prompt('p2', 'say 1'));
    await synthesized();
    play(4);
    expect(told).toEqual(['p1 failed 0', 'synthesis failed', 'p2 finished 20', 'idle']);
  });
});
