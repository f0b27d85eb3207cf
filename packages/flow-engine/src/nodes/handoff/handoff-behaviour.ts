import type { TransferOutcome } from '../../events/engine-event.js';
import type { PositionOf } from '../../state/engine-state.js';
import { speak } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import type { NodeBehaviour, NodeOf } from '../node-behaviour.js';
import { buildContext } from './build-context.js';

type Handoff = NodeOf<'handoff'>;
type At = PositionOf<'handoff'>;

/** A way that has not ended this long after its own time limit is taken to have failed. */
const GUARD_MS = 20_000;

export const handoffBehaviour: NodeBehaviour<'handoff'> = {
  enter(turn, node) {
    const { prompt, news } = node.settings;
    if (prompt) speak(turn, node.id, 'prompt', prompt);
    // Unique beyond the call: the agent's screen and the decision record know the handoff by it.
    const handoffId = `${turn.state.call?.callId ?? 'call'}.${turn.newId('handoff-')}`;
    const newsTimerId = news ? turn.startTimer('news', news.everyMs) : null;
    tryWay(turn, node, handoffId, 0, newsTimerId);
  },
};

function tryWay(turn: Turn, node: Handoff, handoffId: string, way: number, newsTimerId: string | null): void {
  const settings = turn.settingsAt(node.id);
  const chosen = node.settings.cascade[way];
  if (chosen === undefined) return leaveBy(turn, node, 'no-agent', newsTimerId);
  const timeoutMs = chosen.timeoutMs ?? (chosen.way === 'bridge' ? settings.ringMs : settings.referMs);
  const transferId = turn.newId('transfer-');
  turn.emit({
    type: 'transfer',
    transferId,
    handoffId,
    nodeId: node.id,
    way: chosen.way,
    destination: { ...node.settings.destination },
    timeoutMs,
    context: buildContext(turn, node, handoffId),
  });
  const guardTimerId = turn.startTimer('transfer', timeoutMs + GUARD_MS);
  turn.state.position = {
    kind: 'handoff',
    nodeId: node.id,
    handoffId,
    way,
    transferId,
    guardTimerId,
    newsTimerId,
    connected: false,
  };
}

/** One way has ended: the caller is with a person, stays with us, or the next way is tried. */
export function transferEnded(turn: Turn, node: Handoff, at: At, outcome: TransferOutcome): void {
  turn.cancelTimer(at.guardTimerId);
  if (outcome === 'connected') return connected(turn, node, at);
  if (outcome === 'stayed') return leaveBy(turn, node, 'stayed', at.newsTimerId);
  const next = at.way + 1;
  if (next < node.settings.cascade.length) return tryWay(turn, node, at.handoffId, next, at.newsTimerId);
  leaveBy(turn, node, outcome === 'declined' ? 'refused' : 'no-agent', at.newsTimerId);
}

/** By refer the caller has left us; by bridge they are with the agent until they come back. */
function connected(turn: Turn, node: Handoff, at: At): void {
  turn.cancelTimer(at.newsTimerId);
  if (node.settings.cascade[at.way]?.way === 'refer') {
    turn.trace({ kind: 'outcome', nodeId: node.id, outcome: 'connected' });
    return turn.hangUp('handed-over', true);
  }
  turn.state.position = { ...at, newsTimerId: null, connected: true };
}

/** The agent has hung up. The call goes on where that is drawn, else it has done what it was for. */
export function callerReturned(turn: Turn, node: Handoff): void {
  if (turn.edge(node.id, 'connected') !== undefined) return turn.leave(node.id, 'connected');
  turn.trace({ kind: 'outcome', nodeId: node.id, outcome: 'connected' });
  turn.hangUp('handed-over', true);
}

/** Says how things stand, unless something is being said, and comes again. */
export function tellNews(turn: Turn, node: Handoff, at: At): void {
  const { news } = node.settings;
  if (!news) return;
  if (turn.state.playing.length === 0) speak(turn, node.id, 'news', news.prompt);
  at.newsTimerId = turn.startTimer('news', news.everyMs);
}

/** The agent has answered: from now on nothing is said that the join would have to wait for. */
export function transferAnswered(turn: Turn, at: At): void {
  turn.cancelTimer(at.newsTimerId);
  at.newsTimerId = null;
}

/** `refused` and `stayed` go the way of `no-agent` where they are not drawn. */
function leaveBy(
  turn: Turn,
  node: Handoff,
  outcome: 'no-agent' | 'refused' | 'stayed',
  newsTimerId: string | null,
): void {
  turn.cancelTimer(newsTimerId);
  turn.trace({ kind: 'outcome', nodeId: node.id, outcome });
  turn.followEdge(turn.edge(node.id, outcome) ?? turn.edge(node.id, 'no-agent'));
}
