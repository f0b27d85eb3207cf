import type { Turn } from '../../turn/turn.js';
import { stillLive } from '../live-rules.js';

/**
 * A too-long rule that watches a group counts from when the caller comes into it: starts the clocks of what they have
 * come into since they were at the node `before`, and stops those of what they have left. Where the caller is after an
 * event is what counts: what a rule interrupts and comes back to in one breath was not left.
 */
export function followStretches(turn: Turn, before: string | undefined): void {
  if (turn.state.phase !== 'talking' || turn.compiled.watching.all['too-long'].length === 0) return;
  const at = turn.state.position;
  const was = turn.rulesAt(before)['too-long'];
  const is = turn.rulesAt(at?.kind === 'staying' ? undefined : at?.nodeId)['too-long'];
  if (was === is) return;
  const left = new Set(was.filter((rule) => !is.includes(rule)).map(({ id }) => id));
  for (const { timerId, ruleId } of turn.state.timers)
    if (ruleId !== null && left.has(ruleId)) turn.cancelTimer(timerId);
  for (const rule of stillLive(turn, is)) {
    const { id, settings } = rule;
    if (!was.includes(rule)) turn.startTimer('too-long', settings.trigger.seconds * 1_000, id);
  }
}
