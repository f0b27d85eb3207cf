import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { queueOf } from '../queue-of.js';
import { destinationWords } from '../words.js';

export const handoffForm: NodeForm<'handoff'> = {
  type: 'handoff',
  kind: 'handoff',
  ...texts.nodes.handoff,
  newSettings: (surroundings) => ({
    destination: { kind: 'queue', queue: queueOf(surroundings) },
    cascade: [{ way: 'bridge' }],
    prompt: { variants: [texts.nodes.handoff.example], tone: 'calm' },
    summary: '',
  }),
  line: (node) => texts.nodes.handoff.line(destinationWords(node.settings.destination)),
};
