import type { HandoffWay } from '@baton/flow-schema';
import type { TransferOutcome } from '../../events/transfer-outcome.js';
import { endCall } from '../../listening/staying.js';
import type { PositionOf } from '../../state/engine-state.js';
import { spokenName } from '../../turn/names.js';
import { speak } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import type { NodeBehaviour, NodeOf } from '../node-behaviour.js';
import { isMasked, MASK } from '../../turn/variables.js';
import { renderTemplate } from '../../templates/render-template.js';
import { bookCallback, CALLBACK_ANSWER_MS } from '../callback/book-callback.js';
import { RECORDING_GUARD_MS } from '../voicemail/voicemail-behaviour.js';
import { buildContext, newHandoffId } from './build-context.js';

type Handoff = NodeOf<'handoff'>;
type At = PositionOf<'handoff'>;

/** A way that has not ended this long after its own time limit is taken to have failed. */
const GUARD_MS = 20_000;
/** A message that a cascade takes; a voicemail node has settings for it. */
const MESSAGE = { longestMs: 120_000, silenceMs: 4_000, endKey: '#' };

export const handoffBehaviour: NodeBehaviour<'handoff'> = {
  enter(turn, node) {
    const { prompt, news } = node.settings;
    if (prompt) speak(turn, node.id, 'prompt', prompt);
    const handoffId = newHandoffId(turn);
    const newsTimerId = news ? turn.startTimer('news', news.everyMs) : null;
    tryWay(turn, node, handoffId, 0, newsTimerId);
  },
};

function tryWay(turn: Turn, node: Handoff, handoffId: string, way: number, newsTimerId: string | null): void {
  const chosen = node.settings.cascade[way];
  if (chosen === undefined) return leaveBy(turn, node, 'no-agent', newsTimerId);
  const begun = beginWay(turn, node, handoffId, chosen);
  if (begun === null) return tryWay(turn, node, handoffId, way + 1, newsTimerId);
  // News would be heard in the message that is being recorded.
  const quiet = chosen.way === 'voicemail';
  if (quiet) turn.cancelTimer(newsTimerId);
  turn.state.position = {
    kind: 'handoff',
    nodeId: node.id,
    handoffId,
    way,
    transferId: begun.wayId,
    guardTimerId: turn.startTimer('transfer', begun.ms),
    newsTimerId: quiet ? null : newsTimerId,
    connected: false,
  };
}

/** Begins a way and tells what it is known by and how long it may take; null: it cannot be gone at all. */
function beginWay(
  turn: Turn,
  node: Handoff,
  handoffId: string,
  chosen: HandoffWay,
): { wayId: string; ms: number } | null {
  const { destination } = node.settings;
  const context = buildContext(turn, node, handoffId);
  const wayId = turn.newId('transfer-');
  if (chosen.way === 'callback' || chosen.way === 'voicemail') {
    if (destination.kind !== 'queue') return null;
    const { queue } = destination;
    if (chosen.way === 'callback') {
      const { numberVariable } = chosen;
      if (!bookCallback(turn, { requestId: wayId, nodeId: node.id, queue, numberVariable, context })) return null;
      if (chosen.prompt) speak(turn, node.id, 'callback', chosen.prompt);
      return { wayId, ms: CALLBACK_ANSWER_MS };
    }
    if (chosen.prompt) speak(turn, node.id, 'voicemail', chosen.prompt);
    turn.emit({ type: 'record-message', recordingId: wayId, nodeId: node.id, queue, ...MESSAGE, context });
    return { wayId, ms: MESSAGE.longestMs + RECORDING_GUARD_MS };
  }
  const settings = turn.settingsAt(node.id);
  const timeoutMs = chosen.timeoutMs ?? (chosen.way === 'refer' ? settings.referMs : settings.ringMs);
  turn.emit({
    type: 'transfer',
    transferId: wayId,
    handoffId,
    nodeId: node.id,
    way: chosen.way,
    whisper: chosen.way === 'attended' ? whisper(turn, chosen, context.summary) : null,
    destination: { ...destination },
    timeoutMs,
    context,
  });
  return { wayId, ms: timeoutMs + GUARD_MS };
}

/** What the agent hears before accepting. What the context would not tell is not whispered either. */
function whisper(
  { state, compiled }: Turn,
  { whisper: template, acceptKey }: Extract<HandoffWay, { way: 'attended' }>,
  summary: string,
) {
  const { flow, texts } = compiled;
  const masked = (name: string) => (isMasked(compiled, name) ? MASK : spokenName(compiled, state, name));
  const text = template.trim() === '' ? summary : renderTemplate(template, masked, texts);
  const whole = `${text} ${texts.pressToTake(acceptKey)}`.trim();
  return { text: whole, language: flow.language, voice: flow.voice, key: acceptKey };
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

/** A call back was booked, or a message left: that is what the handoff came to. Otherwise the next way is tried. */
export function wayAnswered(turn: Turn, node: Handoff, at: At, outcome: 'booked' | 'left', done: boolean): void {
  if (!done) return transferEnded(turn, node, at, 'failed');
  turn.cancelTimer(at.guardTimerId);
  turn.cancelTimer(at.newsTimerId);
  if (turn.edge(node.id, outcome) !== undefined) return turn.leave(node.id, outcome);
  turn.trace({ kind: 'outcome', nodeId: node.id, outcome });
  endCall(turn, node, outcome === 'booked' ? 'callback-booked' : 'left-message');
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
  turn.state.position = { ...at, newsTimerId: turn.startTimer('news', news.everyMs) };
}

/** The agent has answered: from now on nothing is said that the join would have to wait for. */
export function transferAnswered(turn: Turn, at: At): void {
  turn.cancelTimer(at.newsTimerId);
  turn.state.position = { ...at, newsTimerId: null };
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
