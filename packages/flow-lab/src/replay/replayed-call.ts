import type { Line } from '../conversation/line.js';
import type { WayPart } from './way-part.js';

/** What a call does next, on one of the two flows. */
export interface NextThere {
  /** In order; empty: nothing. */
  way: WayPart[];
  conversation: Line[];
}

/** Where a recorded call and the draft part. */
export interface Parting {
  /** Index of the recorded step. */
  step: number;
  /** Where the caller was before; null: the call had just been answered. */
  nodeId: string | null;
  /** The last lines before, the caller's included. */
  before: Line[];
  recorded: NextThere;
  draft: NextThere;
}

/**
 * How far a call could be followed on the draft: to its end; to a handoff of which the recorded call cannot tell how it
 * would go; or until the draft asks something that the caller, or another system, was never asked.
 */
export type Followed = 'to-the-end' | 'to-a-handoff' | 'until-caller-never-asked' | 'until-system-never-asked';

/** What became of one recorded call on the draft. */
export interface ReplayedCall {
  callId: string;
  /** Null: it goes the same way to its end. */
  parting: Parting | null;
  followed: Followed;
  /** `draft` null: not known. */
  result: { recorded: string | null; draft: string | null };
  /** Whether it is handed over to a person: as before, now and not before, before and not now, not known. */
  handoff: 'same' | 'gained' | 'lost' | 'unknown';
}
