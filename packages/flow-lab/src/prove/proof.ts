import type { FlowProblem } from '@baton/flow-schema';
import type { Line } from '../conversation/line.js';
import type { FaultFound, UnsafeCode } from './fault-found.js';

/** Why publishing refuses a flow: the shortest call that goes wrong in this way at this node. Its message is English. */
export interface UnsafePlace extends FlowProblem {
  code: UnsafeCode;
  nodeId: string;
  fix: string;
  /** What is wrong, at the end of the call. */
  fault: FaultFound;
  /** The call, line by line, up to where it goes wrong. */
  conversation: Line[];
  /** The nodes that the call comes through and the rules that fire, in order; those of a sub-flow by its node. */
  path: string[];
}

/**
 * How far states that differ were taken for one, because the budget of transitions was used up: not at all; those that
 * differ in counts of misses alone; also in values of variables; also in what rules have fired and interrupted.
 */
export type Merged = 'no' | 'counters' | 'values' | 'rules';

export interface Proof {
  safe: boolean;
  /** One per kind and node, the shortest calls first; at most `MOST_PROBLEMS`. */
  problems: UnsafePlace[];
  explored: {
    /** Places where the caller is listened to or waits: a node with the question that stands there. */
    places: number;
    /** States that every answer was tried in. */
    states: number;
    transitions: number;
  };
  merged: Merged;
  /** Nodes with a question (`node.inner` in a sub-flow) that no call was found to come to: nothing is proven of them. */
  unreached: string[];
}

export const MOST_PROBLEMS = 50;

export interface ProofOptions {
  /** Turns of the caller after which a call that has come to no person and no goodbye is unsafe. */
  mostTurns?: number;
  /**
   * Transitions that are tried before states are merged. Every place is tried in any case, so that a proof always ends
   * in time linear in the flow's size.
   */
  transitions?: number;
  onProgress?: (progress: ProofProgress) => void;
}

export interface ProofProgress {
  explored: Proof['explored'];
  /** States known and not tried yet. */
  waiting: number;
}

export const PROOF_DEFAULTS = { mostTurns: 40, transitions: 12_000 } as const;
