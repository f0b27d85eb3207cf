import type { FlowNode } from '@baton/flow-schema';
import { lastResort } from '../rules/last-resort.js';
import type { PositionOf } from '../state/engine-state.js';
import { speakText } from '../turn/speak.js';
import type { Turn } from '../turn/turn.js';
import { farewellIn } from './farewell.js';
import type { Heard } from './heard.js';
import { listen } from './listen.js';
import { NO_ANSWERS } from './answers.js';
import { noteReason } from './note-reason.js';

type At = PositionOf<'staying'>;

/** The call is over for the flow; whoever says nothing now is given this much longer. */
const PATIENCE = 4;
/** Where the longest call is over already, staying ends by itself after this. */
const STAYING_MS = 10 * 60_000;
const KEYS = [...'0123456789*#'];

/**
 * The flow is done with the call. A caller who is marked vulnerable is not hung up on: they have heard the goodbye, and
 * are listened to until they hang up, say goodbye, or have something else to say, which a person hears then.
 */
export function endCall(turn: Turn, node: FlowNode, result: string): void {
  if (turn.state.care !== 'vulnerable') return turn.hangUp(result, false);
  for (const { timerId, purpose } of turn.state.timers) if (purpose !== 'longest-call') turn.cancelTimer(timerId);
  if (turn.state.timers.length === 0) turn.startTimer('longest-call', STAYING_MS);
  turn.state.interrupted = [];
  stay(turn, { kind: 'staying', nodeId: node.id, result, told: false });
}

function stay(turn: Turn, at: At): void {
  turn.state.position = at;
  const node = turn.compiled.nodes.get(at.nodeId);
  if (node === undefined) return;
  const intents = [...turn.compiled.intents.keys()];
  const { bye, polite } = turn.compiled.texts.farewells;
  listen(turn, node, { ...NO_ANSWERS, intents, yesNo: true, keys: KEYS, alsoSaid: [...bye, ...polite] }, PATIENCE);
}

/** Says once that we are still here; then stays quietly. */
export function silentStaying(turn: Turn, at: At): void {
  if (!at.told) speakText(turn, at.nodeId, turn.compiled.texts.stillHere, 'calm');
  stay(turn, { ...at, told: true });
}

export function hearStaying(turn: Turn, at: At, heard: Heard): void {
  const { answer, holdOn, intent, topic, wantsPerson, repeat } = heard.meaning;
  // Of a noise nothing follows.
  if (heard.keys === null && (heard.rejected || heard.text.trim() === '')) return silentStaying(turn, at);
  noteReason(turn, heard);
  if (heard.keys === null && !wantsPerson && topic === null) {
    const farewell = farewellIn(heard.text, turn.compiled.texts);
    if (farewell === 'bye' || (answer === 'no' && intent === null)) return turn.hangUp(at.result, false);
    if (farewell === 'polite') return stay(turn, at);
    if (intent === null && (holdOn || repeat)) return silentStaying(turn, { ...at, told: false });
    // "Yes" to a goodbye agrees with it; "yes" to "if there is anything else" does not.
    if (intent === null && answer === 'yes' && !at.told) return silentStaying(turn, at);
  }
  lastResort(turn, 'care');
}
