import { texts } from '../../texts.js';
import { conditionWords } from '../conditions/condition-words.js';
import { expressionOf } from '../conditions/condition.js';
import { firstRow } from '../conditions/row-tests.js';
import { subjectsOf } from '../conditions/subjects.js';
import type { NodeForm } from '../node-form.js';

export const checkForm: NodeForm<'check'> = {
  type: 'check',
  kind: 'logic',
  ...texts.nodes.check,
  newSettings: ({ flow }) => {
    const condition = expressionOf({ join: 'all', rows: [firstRow(subjectsOf(flow))] });
    return { rules: [{ id: 'rule-1', label: texts.nodes.check.ruleExample, condition }] };
  },
  line: (node, flow) => node.settings.rules.map((rule) => conditionWords(rule.condition, flow)).join(' · '),
  outcomeLabel: (node, outcome) => node.settings.rules.find((rule) => rule.id === outcome)?.label,
};
