import type { FlowNode, Ladders } from '@baton/flow-schema';
import type { Misses, Position } from '../state/engine-state.js';
import type { Turn } from '../turn/turn.js';
import type { Answers } from './answers.js';
import type { Heard } from './heard.js';

/** Where the caller is listened to. */
export type ListeningPosition = Extract<Position, { misses: unknown }>;

/** The question that stands has just been asked for the first time. */
export const NO_MISSES: Misses = Object.freeze({ silence: 0, misunderstanding: 0 });

/** How a node listens. What all of them have in common is in hear.ts and no-input.ts. */
export interface Listens<Node extends FlowNode, At extends ListeningPosition> {
  ladders: (node: Node) => Ladders;
  /** After a ladder's step the question is asked again; else the step stands for it. */
  repeatsQuestion: (at: At) => boolean;
  /** Says the question that stands. */
  ask: (turn: Turn, node: Node, at: At) => void;
  answers: (turn: Turn, node: Node, at: At) => Answers;
  /**
   * Reads what was heard, goes on or asks the next question, and tells whether it was understood. What was not
   * understood must have changed nothing but the question that stands.
   */
  read: (turn: Turn, node: Node, at: At, heard: Heard) => boolean;
}
