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
    turn.emit({ type: 'cancel-transfer', transferId: position.transferId });
    turn.cancelTimer(position.guardTimerId);
    turn.cancelTimer(position.newsTimerId);
    return { kind: 'entering', nodeId: position.nodeId };
  }
  return position;
}
