import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

export const resumeForm: NodeForm<'resume'> = {
  type: 'resume',
  kind: 'rule',
  ...texts.nodes.resume,
  newSettings: () => ({}),
  line: (node) => firstVariant(node.settings.prompt) || texts.nodes.resume.line,
};
