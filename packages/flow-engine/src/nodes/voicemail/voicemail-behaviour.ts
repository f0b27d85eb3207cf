import type { VoicemailNode } from '@baton/flow-schema';
import type { PositionOf } from '../../state/engine-state.js';
import { speak } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import { buildContext, newHandoffId } from '../handoff/build-context.js';
import type { NodeBehaviour } from '../node-behaviour.js';

/** The prompt before the tone may take so long, and a recorder that has not ended by then never will. */
export const RECORDING_GUARD_MS = 90_000;

export const voicemailBehaviour: NodeBehaviour<'voicemail'> = {
  enter(turn, node) {
    const { queue, prompt, longestMs, silenceMs, endKey } = node.settings;
    if (prompt) speak(turn, node.id, 'prompt', prompt);
    const recordingId = turn.newId('recording-');
    const context = buildContext(turn, node, newHandoffId(turn));
    turn.emit({
      type: 'record-message',
      recordingId,
      nodeId: node.id,
      queue,
      longestMs,
      silenceMs,
      endKey: endKey === 'none' ? null : endKey,
      context,
    });
    const timerId = turn.startTimer('recording', longestMs + RECORDING_GUARD_MS);
    turn.state.position = { kind: 'voicemail', nodeId: node.id, recordingId, timerId };
  },
};

export function messageRecorded(turn: Turn, node: VoicemailNode, at: PositionOf<'voicemail'>, spokenMs: number): void {
  turn.cancelTimer(at.timerId);
  turn.leave(node.id, spokenMs > 0 ? 'left' : 'nothing-left');
}
