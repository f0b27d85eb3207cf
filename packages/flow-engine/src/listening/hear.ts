import type { FlowNode } from '@baton/flow-schema';
import { asksForPerson } from '../rules/asks-for-person/asks-for-person.js';
import { fireFirst } from '../rules/fire-rule.js';
import { liveRules } from '../rules/live-rules.js';
import { misunderstoodTooOften } from '../rules/misunderstanding/misunderstood-too-often.js';
import { topicHeard } from '../rules/topic/topic-heard.js';
import { speakText } from '../turn/speak.js';
import type { Turn } from '../turn/turn.js';
import type { Heard } from './heard.js';
import { listen } from './listen.js';
import { noteReason } from './note-reason.js';
import { type PlaceHere, placeHere } from './place-here.js';
import { reprompt } from './reprompt.js';

/** "Hold on" lengthens the no-input time this much. */
const HOLD_ON_PATIENCE = 4;

/**
 * The caller has said or pressed something. Rules come first, then what is said about the talk itself ("hold on",
 * "what did you say?"), then the node's own reading; what nobody understood is a misunderstanding.
 */
export function hear(turn: Turn, heard: Heard): void {
  const place = placeHere(turn);
  if (place === null) return;
  const { state } = turn;
  const { node, at, listens } = place;
  const answers = listens.answers(turn, node, at);
  const wasAskedWhetherThere = state.askedWhetherThere;
  state.listening = null;
  state.silentInARow = 0;
  state.askedWhetherThere = false;
  noteReason(turn, heard);
  // Conditions may ask for the time or the topic, not only for variables.
  turn.conditionsDue = true;
  // Where digits are expected, "0" is read as an answer before it is read as the key for a person.
  const digitsFirst = heard.keys !== null && answers.maxDigits > 0;
  if (!digitsFirst && fireHeard(turn, heard)) return;
  if (!heard.rejected) {
    if (justHoldOn(heard)) return giveTime(turn, place);
    if (heard.meaning.repeat || (wasAskedWhetherThere && !answers.yesNo && justYes(heard)))
      return askAgain(turn, place);
    if (listens.read(turn, node, at, heard)) {
      state.misunderstoodInARow = 0;
      return;
    }
    // Nothing was missed, whatever else was said with it.
    if (heard.meaning.holdOn) return giveTime(turn, placeHere(turn) ?? place);
  }
  if (digitsFirst && fireHeard(turn, heard)) return;
  notUnderstood(turn, node);
}

function fireHeard(turn: Turn, heard: Heard): boolean {
  const { intents } = turn.compiled;
  const fired = liveRules(turn, 'hearing').filter(({ settings: { trigger } }) =>
    trigger.kind === 'topic' ? topicHeard(trigger, heard, intents) : asksForPerson(trigger, heard),
  );
  if (fired.length > 0) turn.state.misunderstoodInARow = 0;
  return fireFirst(turn, fired);
}

function giveTime(turn: Turn, { node, at, listens }: PlaceHere): void {
  speakText(turn, node.id, turn.compiled.texts.takeYourTime, 'neutral');
  listen(turn, node, listens.answers(turn, node, at), HOLD_ON_PATIENCE);
}

function askAgain(turn: Turn, { node, at, listens }: PlaceHere): void {
  listens.ask(turn, node, at);
  listen(turn, node, listens.answers(turn, node, at));
}

function notUnderstood(turn: Turn, node: FlowNode): void {
  const { state } = turn;
  state.misunderstoodInARow += 1;
  state.misunderstoodInCall += 1;
  turn.trace({ kind: 'not-understood', nodeId: node.id });
  const fired = liveRules(turn, 'misunderstanding').filter(({ settings }) =>
    misunderstoodTooOften(settings.trigger, state),
  );
  if (fired.length > 0) state.misunderstoodInARow = 0;
  if (!fireFirst(turn, fired)) reprompt(turn, 'misunderstanding');
}

/** "Hold on" and nothing that could be acted upon. */
function justHoldOn({ meaning }: Heard): boolean {
  const { holdOn, intent, topic, answer, entities } = meaning;
  return holdOn && intent === null && topic === null && answer === null && nothingNamed(entities);
}

function justYes({ meaning }: Heard): boolean {
  return (
    meaning.answer === 'yes' && meaning.intent === null && meaning.topic === null && nothingNamed(meaning.entities)
  );
}

const nothingNamed = (entities: Readonly<Record<string, unknown>>) => Object.keys(entities).length === 0;
