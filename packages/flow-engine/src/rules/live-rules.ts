import type { Occasion, RulesByOccasion } from '../compile/watching-rules.js';
import type { Turn } from '../turn/turn.js';

export type { TriggerOf } from '../compile/watching-rules.js';

/** The rules that watch the place where the caller is and may still fire on this occasion, by priority. */
export function liveRules<On extends Occasion>(turn: Turn, on: On): RulesByOccasion[On] {
  return stillLive(turn, turn.rulesAt(turn.next ?? turn.state.position?.nodeId)[on]);
}

/** Without those that fire once and have. */
export function stillLive<Rules extends RulesByOccasion[Occasion]>(turn: Turn, rules: Rules): Rules {
  const { fired } = turn.state;
  const isSpent = ({ id, settings }: Rules[number]) => settings.repeat === 'once' && Object.hasOwn(fired, id);
  // Mostly none is, and the same list lets what was worked out from it be kept.
  return rules.some(isSpent) ? (rules.filter((rule) => !isSpent(rule)) as unknown as Rules) : rules;
}
