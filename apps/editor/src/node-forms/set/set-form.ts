import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

export const setForm: NodeForm<'set'> = {
  type: 'set',
  kind: 'logic',
  ...texts.nodes.set,
  newSettings: ({ flow }) => ({
    assignments: [{ variable: flow.variables[0]?.name ?? 'answer', expression: '""' }],
  }),
  line: (node) =>
    node.settings.assignments.map(({ variable, expression }) => `${variable} = ${expression}`).join(' · '),
};
