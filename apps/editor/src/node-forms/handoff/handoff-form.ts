import type { FlowDefinition } from '@baton/flow-schema';
import { DEFAULT_SETTINGS } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { NodeForm, NodeOf, PromptField, TextField } from '../node-form.js';
import { optionalPrompt } from '../prompt-fields.js';
import { queueOf } from '../queue-of.js';
import { secondsWords } from '../words.js';

type Handoff = NodeOf<'handoff'>;

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
  line: (node) => texts.nodes.handoff.line(destinationWords(node)),
  prompts: (node) => [optionalPrompt(node.settings.prompt, texts.prompts.beforeHandoff), ...newsPrompt(node)],
  texts: (node) => [
    destinationField(node),
    {
      path: ['summary'],
      label: texts.facts.summary,
      hint: texts.facts.summaryHint,
      value: node.settings.summary,
      lines: 'several',
    },
  ],
  facts: (node, flow) =>
    node.settings.cascade.map((way, index) => ({
      term: texts.facts.way(index + 1),
      value: texts.ways[way.way](secondsWords(way.timeoutMs ?? inheritedLimit(node, flow, way.way))),
    })),
};

function destinationWords({ settings: { destination } }: Handoff): string {
  return destination.kind === 'queue' ? destination.queue : destination.address;
}

function destinationField({ settings: { destination } }: Handoff): TextField {
  return destination.kind === 'queue'
    ? { path: ['destination', 'queue'], label: texts.facts.queue, value: destination.queue, lines: 'one' }
    : { path: ['destination', 'address'], label: texts.facts.address, value: destination.address, lines: 'one' };
}

function newsPrompt({ settings: { news } }: Handoff): PromptField[] {
  if (news === undefined) return [];
  const label = texts.prompts.news(secondsWords(news.everyMs));
  return [{ path: ['news', 'prompt'], label, prompt: news.prompt, removable: false }];
}

/** The nearest one set wins: node, group, flow, the language's default. */
function inheritedLimit(node: Handoff, flow: FlowDefinition, way: 'bridge' | 'refer'): number {
  const setting = way === 'bridge' ? 'ringMs' : 'referMs';
  const group = flow.groups.find((candidate) => candidate.id === node.group);
  return (
    node.conversation[setting] ?? group?.conversation[setting] ?? flow.defaults[setting] ?? DEFAULT_SETTINGS[setting]
  );
}
