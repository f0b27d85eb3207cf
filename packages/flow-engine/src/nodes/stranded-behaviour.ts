import type { Turn } from '../turn/turn.js';

/** A node that no edge should enter: a rule or a note. An invalid drawing; it ends as a failure does. */
export const strandedBehaviour = {
  enter(turn: Turn): void {
    turn.stranded = true;
  },
};
