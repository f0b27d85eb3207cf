import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';
import { newSlot } from './new-slot.js';

export const askForm: NodeForm<'ask'> = {
  type: 'ask',
  kind: 'conversation',
  ...texts.nodes.ask,
  newSettings: ({ flow }) => ({
    slots: [newSlot(flow)],
    ladders: { silence: [], misunderstanding: [] },
    confirm: 'when-unsure',
    askAgain: false,
  }),
  line: (node) => firstVariant(node.settings.slots[0]?.prompt),
};
