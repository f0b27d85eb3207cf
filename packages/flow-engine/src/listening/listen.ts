import type { FlowNode } from '@baton/flow-schema';
import type { RuleOf } from '../compile/watching-rules.js';
import type { Effect } from '../effects/effect.js';
import { stillLive } from '../rules/live-rules.js';
import type { Turn } from '../turn/turn.js';
import type { Answers } from './answers.js';

/** A caller who is marked vulnerable or sensitive gets longer silences. */
const CARE_PATIENCE = 1.5;

/** Listens at a node. `patience` lengthens the no-input time. */
export function listen(turn: Turn, node: FlowNode, answers: Answers, patience = 1): void {
  const { state } = turn;
  const settings = turn.settingsAt(node.id);
  const care = state.care === null ? 1 : CARE_PATIENCE;
  const { keypad, expect } = understood(turn, node, answers, answers.yesNo || state.askedWhetherThere);
  const listenId = turn.newId('listen-');
  state.listening = listenId;
  turn.emit({
    type: 'listen',
    listenId,
    nodeId: node.id,
    noInputMs: Math.round(settings.noInputMs * care * patience),
    endOfSpeechMs: Math.round(settings.endOfSpeechMs * care),
    longestUtteranceMs: settings.longestUtteranceMs,
    bargeInSpeechMs: settings.bargeInSpeechMs,
    keypad,
    expect,
  });
}

/** What is expected, by keys and by words. Shared by every call that expects the same: frozen. */
type Understood = Pick<Extract<Effect, { type: 'listen' }>, 'keypad' | 'expect'>;

interface Known {
  node: FlowNode;
  /** Those of one flow, where none of them is spent. */
  rules: readonly RuleOf<'asks-for-person'>[];
  /** With yes and no expected, and without. */
  yesNo?: Understood;
  other?: Understood;
}

const known = new WeakMap<Answers, Known>();

function understood(turn: Turn, node: FlowNode, answers: Answers, yesNo: boolean): Understood {
  const rules = stillLive(turn, turn.rulesAt(node.id)['asks-for-person']);
  let here = known.get(answers);
  if (here?.rules !== rules || here.node !== node) {
    here = { node, rules };
    known.set(answers, here);
  }
  const key = yesNo ? 'yesNo' : 'other';
  return (here[key] ??= expectation(turn, node, answers, yesNo, rules));
}

function expectation(
  turn: Turn,
  node: FlowNode,
  answers: Answers,
  yesNo: boolean,
  rules: readonly RuleOf<'asks-for-person'>[],
): Understood {
  const settings = turn.settingsAt(node.id);
  const { maxDigits } = answers;
  const ruleKeys = rules.flatMap(({ settings: { trigger } }) => trigger.key ?? []);
  // Where digits are expected a digit alone may be the beginning of the answer.
  const immediate = [...answers.keys, ...ruleKeys].filter((key) => maxDigits === 0 || !/\d/.test(key));
  return {
    keypad: Object.freeze({
      immediate: frozen(new Set(immediate)),
      maxDigits,
      interDigitMs: settings.keypadInterDigitMs,
      endKey: settings.keypadEndKey === 'none' ? null : settings.keypadEndKey,
    }),
    expect: Object.freeze({
      intents: frozen(answers.intents),
      watchedIntents: frozen(turn.compiled.watchedIntents),
      entities: frozen(answers.entities),
      askedEntity: answers.askedEntity,
      yesNo,
      topic: answers.topic,
      personPhrases: frozen(rules.flatMap(({ settings: { trigger } }) => trigger.phrases)),
      ...(answers.alsoSaid ? { alsoSaid: frozen(answers.alsoSaid) } : {}),
    }),
  };
}

function frozen(words: Iterable<string>): string[] {
  const list = [...words];
  Object.freeze(list);
  return list;
}
