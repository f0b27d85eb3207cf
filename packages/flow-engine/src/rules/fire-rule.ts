import type { RuleNode } from '@baton/flow-schema';
import { own } from '../state/own.js';
import { markCare } from '../turn/mark-care.js';
import type { Turn } from '../turn/turn.js';
import { interrupt } from './interrupt.js';

/** Follows a rule's own edge. `beaten` would have fired too. */
export function fireRule(turn: Turn, rule: RuleNode, beaten: readonly RuleNode[]): void {
  const { state } = turn;
  turn.trace({
    kind: 'rule-fired',
    ruleId: rule.id,
    label: rule.label,
    trigger: rule.settings.trigger.kind,
    beaten: beaten.map(({ id }) => id),
    builtIn: false,
  });
  markCare(turn, rule.settings.care);
  const position = interrupt(turn);
  // A rule that fires in its own dialogue begins it anew: what it goes back to is what it interrupted first. So there
  // are never more interruptions than rules.
  const before = state.interrupted.findIndex(({ ruleId }) => ruleId === rule.id);
  state.interrupted =
    before < 0 ? [...state.interrupted, { ruleId: rule.id, position }] : state.interrupted.slice(0, before + 1);
  state.fired = { ...state.fired, [rule.id]: (own(state.fired, rule.id) ?? 0) + 1 };
  state.askedWhetherThere = false;
  turn.followEdge(turn.edge(rule.id, 'next'));
}

/** Fires the first of the rules that have fired on one event; they come by priority. */
export function fireFirst(turn: Turn, fired: readonly RuleNode[]): boolean {
  const [first, ...beaten] = fired;
  if (first === undefined) return false;
  fireRule(turn, first, beaten);
  return true;
}
