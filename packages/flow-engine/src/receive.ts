import { cancelWay } from './nodes/handoff/cancel-way.js';
import { type EngineEvent } from './events/engine-event.js';
import { NO_MEANING } from './events/meaning.js';
import { hear } from './listening/hear.js';
import type { Heard } from './listening/heard.js';
import { noInput } from './listening/no-input.js';
import { hearStaying, silentStaying } from './listening/staying.js';
import { receiveTimer } from './receive-timer.js';
import { callbackAnswered } from './nodes/callback/callback-behaviour.js';
import { callerReturned, transferAnswered, transferEnded, wayAnswered } from './nodes/handoff/handoff-behaviour.js';
import { handoffHere } from './nodes/handoff/handoff-here.js';
import { queueAnswered } from './nodes/queue-status/queue-status-behaviour.js';
import { requestAnswered } from './nodes/request/request-behaviour.js';
import { messageRecorded } from './nodes/voicemail/voicemail-behaviour.js';
import { lastResort } from './rules/last-resort.js';
import { fireFailure } from './rules/fire-failure.js';
import type { PositionOf } from './state/engine-state.js';
import type { Turn } from './turn/turn.js';

/** Takes an event in. What is not waited for changes nothing. */
export function receive(turn: Turn, event: EngineEvent): void {
  const { state } = turn;
  if (event.type === 'call-answered') return answered(turn, event);
  if (event.type === 'hung-up') return hungUp(turn);
  if (state.phase !== 'talking') return;
  switch (event.type) {
    case 'prompt-ended':
      state.playing = state.playing.filter((promptId) => promptId !== event.promptId);
      return;
    case 'utterance': {
      if (event.listenId !== state.listening) return;
      const { text, meaning, accepted } = event;
      const verdict = { unsure: accepted === 'confirm', rejected: accepted === 'reject' };
      return receiveHeard(turn, { text, meaning, keys: null, ...verdict });
    }
    case 'keys':
      if (event.listenId !== state.listening) return;
      return receiveHeard(turn, { text: '', meaning: NO_MEANING, keys: event.keys, unsure: false, rejected: false });
    case 'no-input':
      if (event.listenId === state.listening) receiveSilence(turn);
      return;
    case 'queue-answered':
      return receiveQueue(turn, event);
    case 'request-answered':
      return receiveRequest(turn, event);
    case 'callback-answered':
      return receiveCallback(turn, event);
    case 'message-recorded':
      return receiveMessage(turn, event);
    case 'timer':
      return receiveTimer(turn, event.timerId);
    case 'failure':
      return receiveFailure(turn, event);
    default:
      return receiveTransfer(turn, event);
  }
}

type Received<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

function answered(turn: Turn, event: Received<'call-answered'>): void {
  const { state, compiled } = turn;
  if (state.phase !== 'new') return;
  const { callId, localTime, caller, dialled, seed } = event;
  state.call = { callId, localTime, caller, dialled, seed };
  state.phase = 'talking';
  turn.startTimer('longest-call', compiled.flowSettings.longestCallMs);
  for (const { id, settings } of compiled.watching.all['too-long']) {
    // One that watches a group begins when the caller comes there.
    if (settings.scope === undefined) turn.startTimer('too-long', settings.trigger.seconds * 1_000, id);
  }
  // What is true from the beginning (the caller's number, the opening hours) has become so.
  turn.conditionsDue = true;
  if (compiled.startId === null) turn.stranded = true;
  else turn.goTo(compiled.startId);
}

function receiveHeard(turn: Turn, heard: Heard): void {
  const at = turn.state.position;
  if (at?.kind !== 'staying') return hear(turn, heard);
  turn.state.listening = null;
  hearStaying(turn, at, heard);
}

function receiveSilence(turn: Turn): void {
  const at = turn.state.position;
  if (at?.kind !== 'staying') return noInput(turn);
  turn.state.listening = null;
  silentStaying(turn, at);
}

/** Nothing can be said any more: what is under way is called off. */
function hungUp(turn: Turn): void {
  const at = turn.state.position;
  // They have heard the goodbye: the call came to what its end says.
  if (at?.kind === 'staying') return turn.hangUp(at.result, false);
  turn.cancelAllTimers();
  if (at?.kind === 'handoff' && !at.connected) cancelWayOnHangUp(turn, at);
  if (at?.kind === 'request') turn.emit({ type: 'cancel-request', requestId: at.requestId });
  turn.end();
}

/** A message that was being left is kept: hanging up is how most messages end. */
function cancelWayOnHangUp(turn: Turn, at: PositionOf<'handoff'>): void {
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node?.type === 'handoff' && node.settings.cascade[at.way]?.way === 'voicemail') return;
  cancelWay(turn, at);
}

function receiveQueue(turn: Turn, event: Received<'queue-answered'>): void {
  const at = turn.state.position;
  if (at?.kind !== 'queue-status' || at.requestId !== event.requestId) return;
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node?.type === 'queue-status') queueAnswered(turn, node, event.queue);
}

function receiveRequest(turn: Turn, event: Received<'request-answered'>): void {
  const at = turn.state.position;
  if (at?.kind !== 'request' || at.requestId !== event.requestId) return;
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node?.type === 'request') requestAnswered(turn, node, at, event);
}

function receiveCallback(turn: Turn, { requestId, booked }: Received<'callback-answered'>): void {
  const at = turn.state.position;
  const here = handoffHere(turn);
  if (here?.at.transferId === requestId) return wayAnswered(turn, here.node, here.at, 'booked', booked);
  if (at?.kind !== 'callback' || at.requestId !== requestId) return;
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node?.type === 'callback') callbackAnswered(turn, node, at, booked);
}

function receiveMessage(turn: Turn, { recordingId, spokenMs }: Received<'message-recorded'>): void {
  const at = turn.state.position;
  const here = handoffHere(turn);
  if (here?.at.transferId === recordingId) return wayAnswered(turn, here.node, here.at, 'left', spokenMs > 0);
  if (at?.kind !== 'voicemail' || at.recordingId !== recordingId) return;
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node?.type === 'voicemail') messageRecorded(turn, node, at, spokenMs);
}

/**
 * A failure interrupts the talk. It does not interrupt a handoff: the caller is on the way to a person, which is the
 * best that could be done about it; only a failure of the handoff itself ends the way that is being tried.
 */
function receiveFailure(turn: Turn, event: Received<'failure'>): void {
  const here = handoffHere(turn);
  if (turn.state.position?.kind === 'staying') {
    // A person may still hear what we no longer can; where that was tried, a second apology helps nobody.
    if (turn.state.lastResort === 'none') lastResort(turn, 'failure');
    return;
  }
  if (here === null) return fireFailure(turn, event.kind);
  if (event.kind !== 'handoff' || here.at.connected) return;
  cancelWay(turn, here.at);
  transferEnded(turn, here.node, here.at, 'failed');
}

function receiveTransfer(
  turn: Turn,
  event: Received<'transfer-progress' | 'transfer-ended' | 'caller-returned'>,
): void {
  const here = handoffHere(turn);
  if (here === null || here.at.transferId !== event.transferId) return;
  const { node, at } = here;
  if (event.type === 'caller-returned') {
    if (at.connected) callerReturned(turn, node);
    return;
  }
  if (at.connected) return;
  if (event.type === 'transfer-ended') return transferEnded(turn, node, at, event.outcome);
  if (event.stage === 'answered') transferAnswered(turn, at);
}
