import type { Choice, ChooseNode } from '@baton/flow-schema';
import type { Heard } from '../../listening/heard.js';
import { NO_ANSWERS } from '../../listening/answers.js';
import { NO_MISSES } from '../../listening/listening-place.js';
import { startListening } from '../../listening/start-listening.js';
import type { PositionOf } from '../../state/engine-state.js';
import { intentLabel } from '../../turn/names.js';
import { speak, speakText } from '../../turn/speak.js';
import { tried } from '../../turn/tried.js';
import type { Turn } from '../../turn/turn.js';
import type { NodeBehaviour } from '../node-behaviour.js';

type At = PositionOf<'choose'>;

export const chooseBehaviour: NodeBehaviour<'choose', At> = {
  enter(turn, node) {
    turn.state.carried = null;
    begin(turn, node, []);
  },
  resume(turn, node, position) {
    begin(turn, node, position.kind === 'choose' ? position.clarified : []);
  },
  listens: {
    ladders: (node) => node.settings.ladders,
    // A step that asks whether somebody is there would make a "yes" of two meanings.
    repeatsQuestion: ({ doubted }) => doubted !== null,
    ask(turn, node, at) {
      if (at.doubted !== null) return askBack(turn, node, at.doubted.intent);
      // Asked once: whoever was not understood then hears the node's own question, and is still read with the topic.
      if (at.topic !== null && at.misses.misunderstanding === at.clarifiedAfter) return clarify(turn, node, at.topic);
      speak(turn, node.id, 'prompt', node.settings.prompt);
    },
    answers(turn, node, { topic, doubted }) {
      const answers = turn.answersAt(node.id, 0, () => ({
        ...NO_ANSWERS,
        intents: [...new Set(node.settings.choices.flatMap(({ intents }) => intents))],
        entities: turn.compiled.carriedEntities.get(node.id) ?? [],
        keys: node.settings.choices.flatMap(({ key }) => key ?? []),
      }));
      return topic === null && doubted === null ? answers : { ...answers, topic, yesNo: doubted !== null };
    },
    read,
  },
};

function begin(turn: Turn, node: ChooseNode, clarified: readonly string[]): void {
  const at: At = {
    kind: 'choose',
    nodeId: node.id,
    clarified,
    clarifiedAfter: 0,
    topic: null,
    doubted: null,
    misses: NO_MISSES,
  };
  tried(turn, node);
  startListening(turn, node, at, chooseBehaviour.listens);
}

function clarify(turn: Turn, node: ChooseNode, topic: string): void {
  if (node.settings.clarify) speak(turn, node.id, 'clarify', node.settings.clarify, { topic });
}

/** "It's about booking a table. Is that right?" */
function askBack(turn: Turn, node: ChooseNode, intent: string): void {
  speakText(turn, node.id, turn.compiled.texts.isItAbout(intentLabel(turn.compiled, intent)), 'neutral');
}

function read(turn: Turn, node: ChooseNode, at: At, heard: Heard): boolean {
  if (heard.keys !== null) return readKey(turn, node, heard.keys);
  const { intent, topic, entities } = heard.meaning;
  const leadsHere = (name: string) => node.settings.choices.find(({ intents }) => intents.includes(name));
  // A subject that can only mean one thing here needs no clarification.
  const meant = topic?.intents.filter((name) => leadsHere(name) !== undefined) ?? [];
  const wanted = intent?.name ?? (meant.length === 1 ? meant[0] : undefined);
  const choice = wanted === undefined ? onlyChoice(node, meant) : leadsHere(wanted);
  if (choice !== undefined) {
    // What is heard instead of a yes is a correction, or the same again: it is not read back as well.
    if (heard.unsure && at.doubted === null && wanted !== undefined) {
      startListening(turn, node, { ...at, doubted: { intent: wanted, entities } }, chooseBehaviour.listens);
      return true;
    }
    turn.state.reason = { ...turn.state.reason, intent: wanted ?? turn.state.reason.intent };
    turn.state.carried = { entities: { ...at.doubted?.entities, ...entities }, unsure: heard.unsure };
    turn.leave(node.id, choice.id);
    return true;
  }
  if (at.doubted !== null && topic === null) return readConfirmation(turn, node, at, at.doubted, heard);
  return readTopic(turn, node, { ...at, doubted: null }, meant, topic?.word);
}

function readKey(turn: Turn, node: ChooseNode, key: string): boolean {
  const pressed = node.settings.choices.find((choice) => choice.key === key);
  if (pressed === undefined) return false;
  const { state } = turn;
  const { intents, label } = pressed;
  const [only] = intents;
  // The key of one intent says what the caller wants as well as its words do; that of several, what it is about.
  if (only !== undefined && intents.length === 1) state.reason = { intent: only, topic: null, words: null };
  else if (intents.length > 1 && !intents.includes(state.reason.intent ?? ''))
    state.reason = { intent: null, topic: label === '' ? null : label, words: null };
  turn.leave(node.id, pressed.id);
  return true;
}

/**
 * An answer to a read-back, which is read back once: what is no "yes" and names nothing else is a misunderstanding, and
 * the node's own question is asked again.
 */
function readConfirmation(
  turn: Turn,
  node: ChooseNode,
  at: At,
  { intent, entities }: NonNullable<At['doubted']>,
  heard: Heard,
): boolean {
  const { state } = turn;
  const choice = node.settings.choices.find(({ intents }) => intents.includes(intent));
  if (heard.meaning.answer === 'yes' && choice !== undefined) {
    state.reason = { ...state.reason, intent };
    // It was the intent that was agreed to; what came with it was heard with the same doubt.
    state.carried = { entities: { ...entities, ...heard.meaning.entities }, unsure: true };
    turn.leave(node.id, choice.id);
    return true;
  }
  if (state.reason.intent === intent) state.reason = { ...state.reason, intent: null };
  state.position = { ...at, doubted: null };
  return false;
}

function readTopic(turn: Turn, node: ChooseNode, at: At, meant: readonly string[], topic: string | undefined): boolean {
  if (topic === undefined || meant.length === 0 || !node.settings.clarify) {
    turn.state.position = at;
    return false;
  }
  if (at.clarified.includes(topic)) {
    // Not asked a second time, but what is answered next is still about it.
    turn.state.position = { ...at, topic };
    return false;
  }
  turn.trace({ kind: 'clarified', nodeId: node.id, topic });
  const now = { topic, clarified: [...at.clarified, topic], clarifiedAfter: at.misses.misunderstanding };
  startListening(turn, node, { ...at, ...now }, chooseBehaviour.listens);
  return true;
}

/** Where nothing is asked back, a subject whose intents all lead the same way leads that way. */
function onlyChoice(node: ChooseNode, meant: readonly string[]): Choice | undefined {
  if (node.settings.clarify) return undefined;
  const choices = node.settings.choices.filter(({ intents }) => intents.some((name) => meant.includes(name)));
  return choices.length === 1 ? choices[0] : undefined;
}
