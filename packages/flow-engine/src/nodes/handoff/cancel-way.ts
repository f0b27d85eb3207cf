import type { PositionOf } from '../../state/engine-state.js';
import type { Turn } from '../../turn/turn.js';

/** Calls off the way that is being tried. */
export function cancelWay(turn: Turn, at: PositionOf<'handoff'>): void {
  const node = turn.compiled.nodes.get(at.nodeId);
  const way = node?.type === 'handoff' ? node.settings.cascade[at.way]?.way : undefined;
  if (way === 'voicemail') turn.emit({ type: 'cancel-recording', recordingId: at.transferId });
  else if (way !== 'callback') turn.emit({ type: 'cancel-transfer', transferId: at.transferId });
}
