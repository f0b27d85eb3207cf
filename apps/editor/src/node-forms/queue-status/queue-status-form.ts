import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { queueOf } from '../queue-of.js';

export const queueStatusForm: NodeForm<'queue-status'> = {
  type: 'queue-status',
  kind: 'handoff',
  ...texts.nodes['queue-status'],
  newSettings: (surroundings) => ({ queue: queueOf(surroundings) }),
  line: (node) => texts.nodes['queue-status'].line(node.settings.queue),
};
