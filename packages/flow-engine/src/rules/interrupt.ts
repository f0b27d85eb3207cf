import { cancelWay } from '../nodes/handoff/cancel-way.js';
import type { Position } from '../state/engine-state.js';
import type { Turn } from '../turn/turn.js';

/** Falls silent, stops whatever is under way, and gives what was interrupted. */
export function interrupt(turn: Turn): Position | null {
  const { state } = turn;
  if (state.playing.length > 0) {
    turn.emit({ type: 'stop-speaking' });
    state.playing = [];
  }
  if (state.listening !== null) {
    turn.emit({ type: 'stop-listening' });
    state.listening = null;
  }
  const position = turn.next === null ? state.position : { kind: 'entering' as const, nodeId: turn.next };
  turn.next = null;
  turn.resume = null;
  state.position = null;
  if (position?.kind === 'queue-status') {
    turn.cancelTimer(position.timerId);
    return { kind: 'entering', nodeId: position.nodeId };
  }
  if (position?.kind === 'handoff') {
    cancelWay(turn, position);
    turn.cancelTimer(position.guardTimerId);
    turn.cancelTimer(position.newsTimerId);
    return { kind: 'entering', nodeId: position.nodeId };
  }
  if (position?.kind === 'request') {
    turn.emit({ type: 'cancel-request', requestId: position.requestId });
    turn.cancelTimer(position.timerId);
    turn.cancelTimer(position.fillerTimerId);
  }
  if (position?.kind === 'callback') turn.cancelTimer(position.timerId);
  if (position?.kind === 'voicemail') {
    turn.emit({ type: 'cancel-recording', recordingId: position.recordingId });
    turn.cancelTimer(position.timerId);
  }
  return position;
}
