import { tellNews, transferEnded } from './nodes/handoff/handoff-behaviour.js';
import { handoffHere } from './nodes/handoff/handoff-here.js';
import { queueAnswered } from './nodes/queue-status/queue-status-behaviour.js';
import { fireRule } from './rules/fire-rule.js';
import { lastResort } from './rules/last-resort.js';
import { groupHere, liveRules } from './rules/live-rules.js';
import { own } from './state/own.js';
import type { Turn } from './turn/turn.js';

/** A call that is too long while it is being handed over is looked at again after this time. */
const LATER_MS = 60_000;

/** A timer has run out. */
export function receiveTimer(turn: Turn, timerId: string): void {
  const timer = own(turn.state.timers, timerId);
  if (timer === undefined) return;
  delete turn.state.timers[timerId];
  const at = turn.state.position;
  switch (timer.purpose) {
    case 'queue': {
      const node = at?.kind === 'queue-status' ? turn.compiled.nodes.get(at.nodeId) : undefined;
      if (at?.kind === 'queue-status' && at.timerId === timerId && node?.type === 'queue-status')
        queueAnswered(turn, node);
      return;
    }
    case 'news': {
      const here = handoffHere(turn);
      if (here?.at.newsTimerId === timerId) tellNews(turn, here.node, here.at);
      return;
    }
    case 'transfer': {
      const here = handoffHere(turn);
      if (here?.at.guardTimerId !== timerId || here.at.connected) return;
      turn.emit({ type: 'cancel-transfer', transferId: here.at.transferId });
      return transferEnded(turn, here.node, here.at, 'failed');
    }
    default:
      return tooLong(turn, timer.purpose, timer.ruleId);
  }
}

/** The call lasts too long. A handoff that is under way is not interrupted. */
function tooLong(turn: Turn, purpose: 'too-long' | 'longest-call', ruleId: string | null): void {
  if (turn.state.position?.kind === 'handoff') {
    turn.startTimer(purpose, LATER_MS, ruleId);
    return;
  }
  if (purpose === 'longest-call') return lastResort(turn, 'too-long');
  const live = liveRules(turn, groupHere(turn)).filter(({ settings }) => settings.trigger.kind === 'too-long');
  const rule = live.find(({ id }) => id === ruleId);
  if (rule)
    fireRule(
      turn,
      rule,
      live.filter(({ id }) => id !== ruleId),
    );
}
