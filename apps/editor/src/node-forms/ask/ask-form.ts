import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

export const askForm: NodeForm<'ask'> = {
  type: 'ask',
  kind: 'conversation',
  ...texts.nodes.ask,
  newSettings: ({ flow }) => ({
    slots: [
      {
        variable: flow.variables[0]?.name ?? 'answer',
        entity: flow.entities[0]?.name ?? 'answer',
        prompt: { variants: [texts.nodes.ask.example], tone: 'neutral' },
      },
    ],
    ladders: { silence: [], misunderstanding: [] },
    confirm: 'when-unsure',
    askAgain: false,
  }),
  line: (node) => firstVariant(node.settings.slots[0]?.prompt),
};
