import type { Choice, ChooseNode } from '@baton/flow-schema';
import type { Heard } from '../../listening/heard.js';
import { NO_ANSWERS, NO_MISSES } from '../../listening/listening-place.js';
import { startListening } from '../../listening/start-listening.js';
import type { PositionOf } from '../../state/engine-state.js';
import { speak } from '../../turn/speak.js';
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
    repeatsQuestion: false,
    ask(turn, node, at) {
      if (at.topic !== null) return clarify(turn, node, at.topic);
      speak(turn, node.id, 'prompt', node.settings.prompt);
    },
    answers(turn, node, { topic }) {
      const answers = turn.answersAt(node.id, 0, () => ({
        ...NO_ANSWERS,
        intents: [...new Set(node.settings.choices.flatMap(({ intents }) => intents))],
        entities: turn.compiled.carriedEntities.get(node.id) ?? [],
        keys: node.settings.choices.flatMap(({ key }) => key ?? []),
      }));
      return topic === null ? answers : { ...answers, topic };
    },
    read,
  },
};

function begin(turn: Turn, node: ChooseNode, clarified: readonly string[]): void {
  const at: At = {
    kind: 'choose',
    nodeId: node.id,
    clarified,
    topic: null,
    misses: NO_MISSES,
  };
  tried(turn, node);
  startListening(turn, node, at, chooseBehaviour.listens);
}

function clarify(turn: Turn, node: ChooseNode, topic: string): void {
  if (node.settings.clarify) speak(turn, node.id, 'clarify', node.settings.clarify, { topic });
}

function read(turn: Turn, node: ChooseNode, at: At, heard: Heard): boolean {
  const { choices } = node.settings;
  if (heard.keys !== null) {
    const pressed = choices.find(({ key }) => key !== undefined && key === heard.keys);
    if (pressed === undefined) return false;
    // The key of one intent says what the caller wants as well as its words do.
    const [only, ...others] = pressed.intents;
    if (only !== undefined && others.length === 0) turn.state.reason = { intent: only, topic: null, words: null };
    turn.leave(node.id, pressed.id);
    return true;
  }
  const { intent, topic, entities } = heard.meaning;
  const leadsHere = (name: string) => choices.find(({ intents }) => intents.includes(name));
  // A subject that can only mean one thing here needs no clarification.
  const meant = topic?.intents.filter((name) => leadsHere(name) !== undefined) ?? [];
  const wanted = intent?.name ?? (meant.length === 1 ? meant[0] : undefined);
  const choice = wanted === undefined ? onlyChoice(node, meant) : leadsHere(wanted);
  if (choice !== undefined) {
    turn.state.reason = { ...turn.state.reason, intent: wanted ?? turn.state.reason.intent };
    turn.state.carried = { entities: { ...entities }, unsure: heard.unsure };
    turn.leave(node.id, choice.id);
    return true;
  }
  if (topic === null || meant.length === 0 || !node.settings.clarify) return false;
  if (at.clarified.includes(topic.word)) {
    // Not asked a second time, but what is answered next is still about it.
    turn.state.position = { ...at, topic: topic.word };
    return false;
  }
  turn.trace({ kind: 'clarified', nodeId: node.id, topic: topic.word });
  const clarified = [...at.clarified, topic.word];
  startListening(turn, node, { ...at, topic: topic.word, clarified }, chooseBehaviour.listens);
  return true;
}

/** Where nothing is asked back, a subject whose intents all lead the same way leads that way. */
function onlyChoice(node: ChooseNode, meant: readonly string[]): Choice | undefined {
  if (node.settings.clarify) return undefined;
  const choices = node.settings.choices.filter(({ intents }) => intents.some((name) => meant.includes(name)));
  return choices.length === 1 ? choices[0] : undefined;
}
