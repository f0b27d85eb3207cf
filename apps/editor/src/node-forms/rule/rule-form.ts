import type { FlowDefinition, Trigger } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { conditionWords } from '../conditions/condition-words.js';
import type { NodeForm } from '../node-form.js';
import { intentWords, listWords } from '../words.js';

export const ruleForm: NodeForm<'rule'> = {
  type: 'rule',
  kind: 'rule',
  ...texts.nodes.rule,
  newSettings: () => ({
    trigger: { kind: 'asks-for-person', phrases: [], key: '0' },
    priority: 100,
    repeat: 'every-time',
  }),
  line: (node, flow) => triggerWords(node.settings.trigger, flow),
};

/** A trigger in plain words. */
export function triggerWords(trigger: Trigger, flow: FlowDefinition): string {
  const words = texts.triggers;
  switch (trigger.kind) {
    case 'asks-for-person':
      return words.asksForPerson(trigger.key);
    case 'silence':
      return words.silence(trigger.times);
    case 'misunderstanding':
      return words.misunderstanding(trigger.inARow, trigger.inCall);
    case 'topic':
      return trigger.intents.length === 0
        ? words.anySensitiveTopic
        : words.topic(listWords(trigger.intents.map((intent) => intentWords(flow, intent))));
    case 'condition':
      return words.condition(conditionWords(trigger.expression, flow));
    case 'failure':
      return trigger.kinds.length === 0
        ? words.anyFailure
        : words.failure(listWords(trigger.kinds.map((kind) => texts.failures[kind])));
    case 'loop':
      return words.loop(trigger.times);
    case 'too-long':
      return words.tooLong(trigger.seconds);
  }
}
