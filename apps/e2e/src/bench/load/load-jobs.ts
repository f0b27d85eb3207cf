import type { Spread } from '../spread.js';

/** What the load process can be asked for, and what it answers. All times are milliseconds. */
export interface LoadJobs {
  /** One call after the other: INVITE, 200, ACK, BYE, 200. */
  sequential: { ask: { calls: number }; answer: { inviteTo200Ms: number[]; failed: number } };
  /** As many calls at once as `atOnce`, each followed by the next, for so long. */
  setups: { ask: { atOnce: number; forMs: number }; answer: SetupRate };
  /** Brings the number of two-way calls to `calls` and leaves them up. */
  raise: { ask: { calls: number }; answer: { up: number; failed: number } };
  /** How the media of the calls that are up arrives, for so long. */
  listen: { ask: { forMs: number }; answer: MediaSeen };
  hangUp: { ask: Record<string, never>; answer: { hungUp: number } };
  /** Spoken turns on a few calls; `utterances` are frames of 160 bytes PCMU, base64, first and last frame audible. */
  turns: { ask: { calls: number; turns: number; utterances: string[] }; answer: TurnsSeen };
}
export type LoadJobName = keyof LoadJobs;

export interface SetupRate {
  /** Calls from INVITE to the 200 of the BYE. */
  completed: number;
  /** Refused, unanswered, or answered later than a caller waits before asking again. */
  failed: number;
  tookMs: number;
}

export interface MediaSeen {
  calls: number;
  /** Calls that the other side ended, or whose packets did not come. */
  failed: number;
  /** Between two packets of a call as they arrive; 20 is what it should be. */
  spacing: Spread;
  /** Share of the packets that should have come. */
  lost: number;
}

export interface TurnsSeen {
  /** Last packet of the caller's speech → first packet of the answer. */
  answerMs: number[];
  /** First packet of the caller's speech → last packet of the prompt. */
  bargeInMs: number[];
  /** Turns without an answer, or at which the prompt was not silenced. */
  failed: number;
}
