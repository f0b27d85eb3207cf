import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

export const checkForm: NodeForm<'check'> = {
  type: 'check',
  kind: 'logic',
  ...texts.nodes.check,
  newSettings: () => ({ rules: [{ id: 'rule-1', label: texts.nodes.check.ruleExample, condition: 'true' }] }),
  line: (node) => node.settings.rules.map((rule) => rule.condition).join(' · '),
  outcomeLabel: (node, outcome) => node.settings.rules.find((rule) => rule.id === outcome)?.label,
};
