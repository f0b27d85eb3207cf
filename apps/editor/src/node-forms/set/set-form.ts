import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { OPEN_NAME } from '../open-name.js';
import { emptyGiven, valueExpression } from './value-expression.js';

export const setForm: NodeForm<'set'> = {
  type: 'set',
  kind: 'logic',
  ...texts.nodes.set,
  newSettings: ({ flow: { variables } }) => {
    const [variable] = variables;
    const expression = valueExpression(emptyGiven(variable?.type));
    return { assignments: [{ variable: variable?.name ?? OPEN_NAME, expression }] };
  },
  line: (node) =>
    node.settings.assignments.map(({ variable, expression }) => `${variable} = ${expression}`).join(' · '),
};
