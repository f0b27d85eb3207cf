import { describe, expect, it } from '@jest/globals';
import { frameSamples } from '../audio/audio-format.js';
import { Endpointer, type EndpointerEvent } from './endpointer.js';

/** Feeds decisions written as runs of milliseconds: "s" speech, "-" silence. Frame n is filled with n. */
function feed(endpointer: Endpointer, script: string): (EndpointerEvent & { at: number })[] {
  let at = 0;
  const events: (EndpointerEvent & { at: number })[] = [];
  for (const [, ms, kind] of script.matchAll(/(\d+)([s-])/g)) {
    for (let left = Number(ms); left > 0; left -= 20) {
      const frame = new Int16Array(frameSamples).fill(at / 20);
      at += 20;
      for (const event of endpointer.accept({ frame, speech: kind === 's' })) events.push({ ...event, at });
    }
  }
  return events;
}

const told = (events: readonly (EndpointerEvent & { at: number })[]): string[] =>
  events.map(({ type, at }) => `${type} ${at}`);

describe('Endpointer', () => {
  it('hears nothing in silence', () => {
    expect(feed(new Endpointer(), '5000-')).toEqual([]);
  });

  it('suspects after 60 ms, starts after 100 ms, and ends after 600 ms of silence', () => {
    expect(told(feed(new Endpointer(), '400- 500s 800-'))).toEqual([
      'maybe-speech 460',
      'speech-started 500',
      'speech-ended 1500',
    ]);
  });

  it('wants 250 ms of speech, rounded up to frames, while a prompt is played', () => {
    const endpointer = new Endpointer();
    endpointer.promptPlaying = true;
    const events = feed(endpointer, '400- 500s');
    expect(told(events)).toEqual(['maybe-speech 460', 'speech-started 660']);
    expect(events[1]).toMatchObject({ afterMs: 260 });
  });

  it('takes back its suspicion when a cough over a prompt was too short', () => {
    const endpointer = new Endpointer();
    endpointer.promptPlaying = true;
    expect(told(feed(endpointer, '200- 160s 500-'))).toEqual(['maybe-speech 260', 'false-start 560']);
    expect(endpointer.speaking).toBe(false);
  });

  it('says nothing of a click that was never told as a suspicion', () => {
    expect(feed(new Endpointer(), '200- 40s 1000-')).toEqual([]);
  });

  it('understands a short word when nothing is played', () => {
    expect(told(feed(new Endpointer(), '200- 120s 700-'))).toEqual([
      'maybe-speech 260',
      'speech-started 300',
      'speech-ended 920',
    ]);
  });

  it('counts speech across the gaps between syllables', () => {
    const endpointer = new Endpointer();
    endpointer.promptPlaying = true;
    const events = feed(endpointer, '100s 60- 100s 60- 100s');
    expect(told(events)).toEqual(['maybe-speech 60', 'speech-started 380']);
    expect(events[1]).toMatchObject({ afterMs: 380 });
  });

  it('gives the recogniser 300 ms from before the first frame of speech', () => {
    const [, started] = feed(new Endpointer(), '1000- 200s');
    const audio = started?.type === 'speech-started' ? started.audio : [];
    expect(audio.map((frame) => frame[0])).toEqual(Array.from({ length: 20 }, (_, index) => 35 + index));
  });

  it('keeps the audio of a suspicion that was taken back as the pre-roll of what follows', () => {
    const events = feed(new Endpointer(), '60s 220- 100s');
    const started = events.find(({ type }) => type === 'speech-started');
    const audio = started?.type === 'speech-started' ? started.audio : [];
    expect(audio).toHaveLength(14 + 5);
  });

  it('measures the speech without the silence that ended it', () => {
    const ended = feed(new Endpointer(), '500s 200- 300s 700-').find(({ type }) => type === 'speech-ended');
    expect(ended).toMatchObject({ speechMs: 1000 });
  });

  it('cuts an utterance that never ends, and hears what follows as the next', () => {
    const events = feed(new Endpointer({ longestUtteranceMs: 2000 }), '3000s 700-');
    expect(told(events)).toEqual([
      'maybe-speech 60',
      'speech-started 100',
      'too-long 2000',
      'maybe-speech 2060',
      'speech-started 2100',
      'speech-ended 3600',
    ]);
  });

  it('forgets a beginning when it is reset', () => {
    const endpointer = new Endpointer();
    feed(endpointer, '80s');
    endpointer.reset();
    expect(feed(endpointer, '40s 300-')).toEqual([]);
  });
});
