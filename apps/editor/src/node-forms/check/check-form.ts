import { texts } from '../../texts.js';
import { conditionWords } from '../conditions/condition-words.js';
import type { NodeForm } from '../node-form.js';

export const checkForm: NodeForm<'check'> = {
  type: 'check',
  kind: 'logic',
  ...texts.nodes.check,
  newSettings: () => ({ rules: [{ id: 'rule-1', label: texts.nodes.check.ruleExample, condition: 'true' }] }),
  line: (node, flow) => node.settings.rules.map((rule) => conditionWords(rule.condition, flow)).join(' · '),
  outcomeLabel: (node, outcome) => node.settings.rules.find((rule) => rule.id === outcome)?.label,
};
