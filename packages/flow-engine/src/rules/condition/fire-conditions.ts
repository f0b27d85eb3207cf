import type { Turn } from '../../turn/turn.js';
import { conditionHolds } from '../../turn/evaluate.js';
import { fireFirst } from '../fire-rule.js';
import { liveRules } from '../live-rules.js';

/**
 * Fires a condition rule whose expression has become true since conditions were last looked at. A condition that
 * stays true does not fire again before it was false.
 */
export function fireConditions(turn: Turn): boolean {
  turn.conditionsDue = false;
  const { state, compiled } = turn;
  const rules = liveRules(turn, 'condition');
  if (rules.length === 0) return false;
  const holding = rules.filter(({ id }) => conditionHolds(turn, id, 0));
  const became = holding.filter(({ id }) => !state.holding.includes(id));
  const watched = new Set(rules.map(({ id }) => id));
  // What is out of scope here keeps what was last known of it.
  state.holding = [
    ...state.holding.filter((id) => !watched.has(id) && compiled.nodes.has(id)),
    ...holding.map(({ id }) => id),
  ];
  return fireFirst(turn, became);
}
