import type { Care } from '@baton/flow-schema';
import type { Turn } from './turn.js';

/** Marks the call, where there is something to mark it with. The mark sticks; "vulnerable" is the stronger one. */
export function markCare(turn: Turn, care: Care | undefined): void {
  if (care === undefined || turn.state.care === care || turn.state.care === 'vulnerable') return;
  turn.state.care = care;
  turn.trace({ kind: 'care-marked', care });
}
