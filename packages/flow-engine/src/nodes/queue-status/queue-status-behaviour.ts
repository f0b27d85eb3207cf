import type { QueueState } from '../../events/queue-status.js';
import type { PositionOf } from '../../state/engine-state.js';
import type { Turn } from '../../turn/turn.js';
import { clearVariable, setVariable } from '../../turn/variables.js';
import type { NodeBehaviour, NodeOf } from '../node-behaviour.js';

/** A queue that has not answered by then is unknown. */
const ANSWER_MS = 3_000;

const UNKNOWN: QueueState = { status: 'unknown', agentsAvailable: null, position: null, estimatedWaitMs: null };

export const queueStatusBehaviour: NodeBehaviour<'queue-status'> = {
  enter(turn, node) {
    const requestId = turn.newId('request-');
    turn.emit({ type: 'query-queue', requestId, queue: node.settings.queue });
    const timerId = turn.startTimer('queue', ANSWER_MS);
    turn.state.position = { kind: 'queue-status', nodeId: node.id, requestId, timerId };
  },
};

/** The queue has answered; without an answer it is unknown. What is not known has no value. */
export function queueAnswered(turn: Turn, node: NodeOf<'queue-status'>, answer: QueueState = UNKNOWN): void {
  const at = turn.state.position as PositionOf<'queue-status'>;
  turn.cancelTimer(at.timerId);
  const { waitVariable, positionVariable, agentsVariable } = node.settings;
  const known = (variable: string | undefined, value: number | null) => {
    if (variable !== undefined && value !== null) setVariable(turn, variable, value);
    else clearVariable(turn, variable);
  };
  const waiting = answer.status === 'waiting';
  const wait = waiting && answer.estimatedWaitMs !== null ? waitMinutes(answer.estimatedWaitMs) : null;
  known(waitVariable, wait);
  known(positionVariable, answer.position);
  known(agentsVariable, answer.agentsAvailable);
  // A wait that nobody can name is not told to the caller as one.
  const unnamed = waiting && waitVariable !== undefined && wait === null;
  turn.leave(node.id, unnamed ? 'unknown' : answer.status);
}

/** Whole minutes, rounded up: a promise that is kept. */
const waitMinutes = (ms: number): number => Math.max(1, Math.ceil(ms / 60_000));
