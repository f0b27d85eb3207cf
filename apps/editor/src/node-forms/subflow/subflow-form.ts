import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

export const subflowForm: NodeForm<'subflow'> = {
  type: 'subflow',
  kind: 'logic',
  ...texts.nodes.subflow,
  newSettings: () => ({ flow: 'other-flow', arguments: [], returns: [], ends: ['finished'] }),
  line: (node) => texts.nodes.subflow.line(node.settings.flow),
};
