import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeSynthesizer } from '@baton/speech/testing';
import type { MediaLeg } from '../media/media-leg.js';
import { Whisper } from './whisper.js';

const FRAMES_OF_A_LETTER = 3;

describe('the whisper to an agent', () => {
  let synthesizer: FakeSynthesizer;
  let told: string[];
  let leg: Pick<MediaLeg, 'source'>;
  let whisper: Whisper;

  /** Plays for so many ticks; tells how many of them were heard. */
  const heard = async (ticks: number): Promise<number> => {
    let loud = 0;
    for (let tick = 0; tick < ticks; tick += 1) {
      // What is synthesised arrives between two ticks.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      if (leg.source?.()) loud += 1;
      jest.advanceTimersByTime(20);
    }
    return loud;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    synthesizer = new FakeSynthesizer();
    told = [];
    leg = { source: undefined };
    const request = { text: 'Hello', language: 'en-GB', voice: 'slt', key: '1' };
    const events = { onAccepted: () => told.push('accepted'), onDeclined: () => told.push('declined') };
    whisper = new Whisper(leg as MediaLeg, synthesizer, request, events);
  });
  afterEach(() => {
    whisper.close();
    jest.useRealTimers();
  });

  it('is said, and said once more five seconds later, and no more', async () => {
    const length = 5 * FRAMES_OF_A_LETTER;
    expect(await heard(100)).toBe(length);
    expect(await heard(300)).toBe(length);
    expect(await heard(1_000)).toBe(0);
    expect(synthesizer.requests.map(({ text }) => text)).toEqual(['Hello', 'Hello']);
    expect(told).toEqual([]);
  });

  it('stops at the first key, which is the answer', async () => {
    await heard(3);
    whisper.press('1');
    whisper.press('2');
    whisper.accept();
    expect(told).toEqual(['accepted']);
    expect(await heard(500)).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is declined by any other key', () => {
    whisper.press('#');
    whisper.press('1');
    expect(told).toEqual(['declined']);
  });
});
