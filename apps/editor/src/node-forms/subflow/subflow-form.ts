import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { variableWords } from '../words.js';

export const subflowForm: NodeForm<'subflow'> = {
  type: 'subflow',
  kind: 'logic',
  ...texts.nodes.subflow,
  newSettings: () => ({ flow: 'other-flow', arguments: [], returns: [], ends: ['finished'] }),
  line: (node) => texts.nodes.subflow.line(node.settings.flow),
  prompts: () => [],
  texts: (node) => [
    {
      path: ['flow'],
      label: texts.facts.otherFlow,
      hint: texts.facts.otherFlowHint,
      value: node.settings.flow,
      lines: 'one',
    },
    ...node.settings.arguments.map((argument, index) => ({
      path: ['arguments', index, 'expression'],
      label: texts.facts.becomes(argument.variable),
      value: argument.expression,
      lines: 'several' as const,
    })),
  ],
  facts: (node, flow) =>
    node.settings.returns.map(({ variable, from }) => ({
      term: texts.facts.bringsBack(from),
      value: variableWords(flow, variable),
    })),
};
