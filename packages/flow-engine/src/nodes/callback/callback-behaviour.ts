import type { CallbackNode } from '@baton/flow-schema';
import type { PositionOf } from '../../state/engine-state.js';
import { speak } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import { buildContext, newHandoffId } from '../handoff/build-context.js';
import type { NodeBehaviour } from '../node-behaviour.js';
import { bookCallback, CALLBACK_ANSWER_MS } from './book-callback.js';

export const callbackBehaviour: NodeBehaviour<'callback'> = {
  enter(turn, node) {
    const { queue, numberVariable, dateVariable, timeVariable, prompt } = node.settings;
    const requestId = turn.newId('callback-');
    const context = buildContext(turn, node, newHandoffId(turn));
    const booking = { requestId, nodeId: node.id, queue, numberVariable, dateVariable, timeVariable, context };
    if (!bookCallback(turn, booking)) return turn.leave(node.id, 'refused');
    if (prompt) speak(turn, node.id, 'prompt', prompt);
    const timerId = turn.startTimer('callback', CALLBACK_ANSWER_MS);
    turn.state.position = { kind: 'callback', nodeId: node.id, requestId, timerId };
  },
  /** Whether it was booked is not known, and two call backs for one matter help nobody. */
  resume: (turn, node) => turn.leave(node.id, 'refused'),
};

export function callbackAnswered(turn: Turn, node: CallbackNode, at: PositionOf<'callback'>, booked: boolean): void {
  turn.cancelTimer(at.timerId);
  turn.leave(node.id, booked ? 'booked' : 'refused');
}
