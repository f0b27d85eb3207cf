import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { variableWords } from '../words.js';

export const setForm: NodeForm<'set'> = {
  type: 'set',
  kind: 'logic',
  ...texts.nodes.set,
  newSettings: ({ flow }) => ({
    assignments: [{ variable: flow.variables[0]?.name ?? 'answer', expression: '""' }],
  }),
  line: (node) =>
    node.settings.assignments.map(({ variable, expression }) => `${variable} = ${expression}`).join(' · '),
  prompts: () => [],
  texts: (node) =>
    node.settings.assignments.map((assignment, index) => ({
      path: ['assignments', index, 'expression'],
      label: texts.facts.becomes(assignment.variable),
      value: assignment.expression,
      lines: 'several',
    })),
  facts: (node, flow) => [
    {
      term: texts.facts.changes,
      value: node.settings.assignments.map(({ variable }) => variableWords(flow, variable)).join(', '),
    },
  ],
};
