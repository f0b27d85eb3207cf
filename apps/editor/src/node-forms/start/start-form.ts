import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

export const startForm: NodeForm<'start'> = {
  type: 'start',
  kind: 'conversation',
  ...texts.nodes.start,
  newSettings: () => ({}),
  line: () => texts.nodes.start.line,
};
