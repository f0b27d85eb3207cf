import { expressionContext } from './names.js';
import type { Turn } from './turn.js';

/** Whether a condition of a node is true now. One that cannot be computed is not. */
export function conditionHolds(turn: Turn, nodeId: string, index: number): boolean {
  return evaluate(turn, nodeId, index) === true;
}

/** The value of a node's expression now; undefined when it cannot be computed. */
export function evaluate(turn: Turn, nodeId: string, index: number): unknown {
  const expression = turn.planOf(nodeId)?.expressions[index];
  if (expression === undefined || 'problem' in expression) return undefined;
  try {
    return expression.evaluate(expressionContext(turn.compiled, turn.state, expression.uses));
  } catch {
    // Unknown values, wrong types, division by zero: the schema says that such a condition is not true.
    return undefined;
  }
}
