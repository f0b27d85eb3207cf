import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { queueOf } from '../queue-of.js';

export const voicemailForm: NodeForm<'voicemail'> = {
  type: 'voicemail',
  kind: 'handoff',
  ...texts.nodes.voicemail,
  newSettings: (surroundings) => ({
    queue: queueOf(surroundings),
    prompt: { variants: [texts.nodes.voicemail.example], tone: 'neutral' },
    longestMs: 120_000,
    silenceMs: 4_000,
    endKey: '#',
    summary: '',
  }),
  line: (node) => texts.nodes.voicemail.line(node.settings.queue),
};
