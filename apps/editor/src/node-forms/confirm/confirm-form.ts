import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

export const confirmForm: NodeForm<'confirm'> = {
  type: 'confirm',
  kind: 'conversation',
  ...texts.nodes.confirm,
  newSettings: () => ({
    prompt: { variants: [texts.nodes.confirm.example], tone: 'neutral' },
    slots: [],
    ladders: { silence: [], misunderstanding: [] },
  }),
  line: (node) => firstVariant(node.settings.prompt),
};
