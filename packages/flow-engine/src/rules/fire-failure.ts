import type { FailureKind } from '@baton/flow-schema';
import type { Turn } from '../turn/turn.js';
import { failureWatched } from './failure/failure-watched.js';
import { fireFirst } from './fire-rule.js';
import { lastResort } from './last-resort.js';
import { liveRules } from './live-rules.js';

/** A failure fires a failure rule; without one, or when it happens in the failure's own dialogue, the last resort. */
export function fireFailure(turn: Turn, kind: FailureKind): void {
  turn.stranded = false;
  const rules = liveRules(turn, 'failure').filter(({ settings }) => failureWatched(settings.trigger, kind));
  const underWay = turn.state.interrupted.some(({ ruleId }) => {
    const rule = turn.compiled.nodes.get(ruleId);
    return rule?.type === 'rule' && rule.settings.trigger.kind === 'failure';
  });
  if (underWay || turn.state.lastResort !== 'none' || !fireFirst(turn, rules)) lastResort(turn, 'failure');
}
