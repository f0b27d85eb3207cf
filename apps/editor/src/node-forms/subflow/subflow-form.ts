import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { OPEN_FLOW } from '../open-name.js';

export const subflowForm: NodeForm<'subflow'> = {
  type: 'subflow',
  kind: 'logic',
  ...texts.nodes.subflow,
  newSettings: () => ({ flow: OPEN_FLOW, arguments: [], returns: [], ends: ['finished'] }),
  line: (node) => texts.nodes.subflow.line(node.settings.flow),
};
