import type { FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { Fact, NodeForm } from '../node-form.js';
import { queueOf } from '../queue-of.js';
import { variableWords } from '../words.js';

export const queueStatusForm: NodeForm<'queue-status'> = {
  type: 'queue-status',
  kind: 'handoff',
  ...texts.nodes['queue-status'],
  newSettings: (surroundings) => ({ queue: queueOf(surroundings) }),
  line: (node) => texts.nodes['queue-status'].line(node.settings.queue),
  prompts: () => [],
  texts: (node) => [{ path: ['queue'], label: texts.facts.queue, value: node.settings.queue, lines: 'one' }],
  facts: (node, flow) => [
    ...kept(flow, texts.facts.keepsWait, node.settings.waitVariable),
    ...kept(flow, texts.facts.keepsPosition, node.settings.positionVariable),
    ...kept(flow, texts.facts.keepsAgents, node.settings.agentsVariable),
  ],
};

function kept(flow: FlowDefinition, term: string, variable: string | undefined): Fact[] {
  return variable === undefined ? [] : [{ term, value: variableWords(flow, variable) }];
}
