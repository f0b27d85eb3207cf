import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

export const endForm: NodeForm<'end'> = {
  type: 'end',
  kind: 'end',
  ...texts.nodes.end,
  newSettings: () => ({
    prompt: { variants: [texts.nodes.end.example], tone: 'neutral' },
    result: 'finished',
  }),
  line: (node) => firstVariant(node.settings.prompt) || node.settings.result,
};
