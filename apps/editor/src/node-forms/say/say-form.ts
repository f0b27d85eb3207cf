import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

export const sayForm: NodeForm<'say'> = {
  type: 'say',
  kind: 'conversation',
  ...texts.nodes.say,
  newSettings: () => ({ prompt: { variants: [texts.nodes.say.example], tone: 'neutral' } }),
  line: (node) => firstVariant(node.settings.prompt),
};
