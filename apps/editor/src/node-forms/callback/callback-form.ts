import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { queueOf } from '../queue-of.js';

export const callbackForm: NodeForm<'callback'> = {
  type: 'callback',
  kind: 'handoff',
  ...texts.nodes.callback,
  newSettings: (surroundings) => ({ queue: queueOf(surroundings), summary: '' }),
  line: (node) => texts.nodes.callback.line(node.settings.queue),
};
