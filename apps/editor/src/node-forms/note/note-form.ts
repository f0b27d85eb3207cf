import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

export const noteForm: NodeForm<'note'> = {
  type: 'note',
  kind: 'note',
  ...texts.nodes.note,
  newSettings: () => ({ text: texts.nodes.note.example }),
  line: (node) => node.settings.text,
};
