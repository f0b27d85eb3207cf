import { cancelWay } from './nodes/handoff/cancel-way.js';
import { callbackAnswered } from './nodes/callback/callback-behaviour.js';
import { tellNews, transferEnded } from './nodes/handoff/handoff-behaviour.js';
import { handoffHere } from './nodes/handoff/handoff-here.js';
import { queueAnswered } from './nodes/queue-status/queue-status-behaviour.js';
import { requestAnswered, sayFiller } from './nodes/request/request-behaviour.js';
import { messageRecorded } from './nodes/voicemail/voicemail-behaviour.js';
import { fireRule } from './rules/fire-rule.js';
import { lastResort } from './rules/last-resort.js';
import { liveRules } from './rules/live-rules.js';
import type { Turn } from './turn/turn.js';

/** A call that is too long while something is under way that must not be cut is looked at again after this time. */
const LATER_MS: Readonly<Record<string, number>> = {
  handoff: 60_000,
  request: 2_000,
  callback: 2_000,
  voicemail: 10_000,
};

/** A timer has run out. */
export function receiveTimer(turn: Turn, timerId: string): void {
  const timer = turn.takeTimer(timerId);
  if (timer === undefined) return;
  const at = turn.state.position;
  switch (timer.purpose) {
    case 'queue': {
      const node = at?.kind === 'queue-status' ? turn.compiled.nodes.get(at.nodeId) : undefined;
      if (at?.kind === 'queue-status' && at.timerId === timerId && node?.type === 'queue-status')
        queueAnswered(turn, node);
      return;
    }
    case 'request':
    case 'filler': {
      const node = at?.kind === 'request' ? turn.compiled.nodes.get(at.nodeId) : undefined;
      if (at?.kind !== 'request' || node?.type !== 'request') return;
      if (at.fillerTimerId === timerId) return sayFiller(turn, node, at);
      if (at.timerId !== timerId) return;
      turn.emit({ type: 'cancel-request', requestId: at.requestId });
      return requestAnswered(turn, node, at, { status: null, failure: 'timeout', values: {} });
    }
    case 'callback': {
      const node = at?.kind === 'callback' ? turn.compiled.nodes.get(at.nodeId) : undefined;
      if (at?.kind === 'callback' && at.timerId === timerId && node?.type === 'callback')
        callbackAnswered(turn, node, at, false);
      return;
    }
    case 'recording': {
      const node = at?.kind === 'voicemail' ? turn.compiled.nodes.get(at.nodeId) : undefined;
      if (at?.kind !== 'voicemail' || at.timerId !== timerId || node?.type !== 'voicemail') return;
      turn.emit({ type: 'cancel-recording', recordingId: at.recordingId });
      return messageRecorded(turn, node, at, 0);
    }
    case 'news': {
      const here = handoffHere(turn);
      if (here?.at.newsTimerId === timerId) tellNews(turn, here.node, here.at);
      return;
    }
    case 'transfer': {
      const here = handoffHere(turn);
      if (here?.at.guardTimerId !== timerId || here.at.connected) return;
      cancelWay(turn, here.at);
      return transferEnded(turn, here.node, here.at, 'failed');
    }
    default:
      return tooLong(turn, timer.purpose, timer.ruleId);
  }
}

/** The call lasts too long. A handoff that is under way is not interrupted. */
function tooLong(turn: Turn, purpose: 'too-long' | 'longest-call', ruleId: string | null): void {
  const later = LATER_MS[turn.state.position?.kind ?? 'none'];
  if (later !== undefined) {
    turn.startTimer(purpose, later, ruleId);
    return;
  }
  const at = turn.state.position;
  if (purpose === 'longest-call') {
    return at?.kind === 'staying' ? turn.hangUp(at.result, false) : lastResort(turn, 'too-long');
  }
  const live = liveRules(turn, 'too-long');
  const rule = live.find(({ id }) => id === ruleId);
  if (rule)
    fireRule(
      turn,
      rule,
      live.filter(({ id }) => id !== ruleId),
    );
}
