import type { FlowNode } from '@baton/flow-schema';
import { personRules } from '../rules/person-rules.js';
import type { Turn } from '../turn/turn.js';
import type { Answers } from './listening-place.js';

/** A caller who is marked vulnerable or sensitive gets longer silences. */
const CARE_PATIENCE = 1.5;

/** Listens at a node. `patience` lengthens the no-input time. */
export function listen(turn: Turn, node: FlowNode, answers: Answers, patience = 1): void {
  const { state, compiled } = turn;
  const settings = turn.settingsAt(node.id);
  const care = state.care === null ? 1 : CARE_PATIENCE;
  const rules = personRules(turn, node.group);
  const ruleKeys = rules.flatMap(({ key }) => (key === null ? [] : [key]));
  // Where digits are expected a digit alone may be the beginning of the answer.
  const immediate = [...answers.keys, ...ruleKeys].filter((key) => answers.maxDigits === 0 || !/\d/.test(key));
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
    keypad: {
      immediate: [...new Set(immediate)],
      maxDigits: answers.maxDigits,
      interDigitMs: settings.keypadInterDigitMs,
      endKey: settings.keypadEndKey === 'none' ? null : settings.keypadEndKey,
    },
    expect: {
      intents: answers.intents,
      watchedIntents: [...compiled.watchedIntents],
      entities: answers.entities,
      askedEntity: answers.askedEntity,
      yesNo: answers.yesNo || state.askedWhetherThere,
      topic: answers.topic,
      personPhrases: rules.flatMap(({ phrases }) => phrases),
    },
  });
}
