import { beforeEach, describe, expect, it } from '@jest/globals';
import { TurnDetector } from './turn-detector.js';

const QUIET = new Int16Array(160);
const SOUND = new Int16Array(160).fill(2_000);

describe("the caller's turn", () => {
  let turn: TurnDetector;
  const hear = (frame: Int16Array, ms: number) => {
    for (let at = 0; at < ms; at += 20) turn.hear(frame);
  };
  beforeEach(() => {
    turn = new TurnDetector();
  });

  it('comes when the assistant has spoken and pauses', () => {
    hear(SOUND, 2_000);
    hear(QUIET, 880);
    expect(turn.callersTurn).toBe(false);
    hear(QUIET, 40);
    expect(turn.callersTurn).toBe(true);
  });

  it('does not come between two sentences, nor while music plays', () => {
    hear(SOUND, 1_000);
    hear(QUIET, 500);
    hear(SOUND, 20_000);
    expect(turn.callersTurn).toBe(false);
  });

  it('comes in the end when there is nothing to hear at all', () => {
    hear(QUIET, 11_000);
    expect(turn.callersTurn).toBe(false);
    hear(QUIET, 1_000);
    expect(turn.callersTurn).toBe(true);
  });

  it('is over when it was taken', () => {
    hear(SOUND, 1_000);
    hear(QUIET, 1_000);
    turn.turnTaken();
    hear(QUIET, 3_000);
    expect(turn.callersTurn).toBe(false);
  });
});
