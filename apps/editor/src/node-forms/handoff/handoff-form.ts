import { type FlowDefinition, type HandoffWay, settingsAt } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { NodeForm, NodeOf, PromptField, TextField } from '../node-form.js';
import { optionalPrompt } from '../prompt-fields.js';
import { queueOf } from '../queue-of.js';
import { destinationWords, secondsWords } from '../words.js';

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
  line: (node) => texts.nodes.handoff.line(destinationWords(node.settings.destination)),
  prompts: (node) => [
    optionalPrompt(node.settings.prompt, texts.prompts.beforeHandoff),
    ...newsPrompt(node),
    ...cascadePrompts(node),
  ],
  texts: (node) => [
    destinationField(node),
    ...whisperFields(node),
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
      value: texts.ways[way.way](secondsWords(timeLimit(node, flow, way))),
    })),
};

function destinationField({ settings: { destination } }: Handoff): TextField {
  const [key, label] = {
    queue: ['queue', texts.facts.queue],
    sip: ['address', texts.facts.address],
    tel: ['number', texts.facts.number],
  }[destination.kind] as [string, string];
  return { path: ['destination', key], label, value: destinationWords(destination), lines: 'one' };
}

function whisperFields({ settings: { cascade } }: Handoff): TextField[] {
  return cascade.flatMap((way, index) =>
    way.way === 'attended'
      ? {
          path: ['cascade', index, 'whisper'],
          label: texts.facts.whisper(index + 1),
          hint: texts.facts.whisperHint,
          value: way.whisper,
          lines: 'several' as const,
        }
      : [],
  );
}

function cascadePrompts({ settings: { cascade } }: Handoff): PromptField[] {
  return cascade.flatMap((way, index) => {
    if (way.way !== 'callback' && way.way !== 'voicemail') return [];
    const path = ['cascade', index, 'prompt'];
    return { path, label: texts.prompts.cascade(index + 1), prompt: way.prompt, removable: true };
  });
}

function newsPrompt({ settings: { news } }: Handoff): PromptField[] {
  if (news === undefined) return [];
  const label = texts.prompts.news(secondsWords(news.everyMs));
  return [{ path: ['news', 'prompt'], label, prompt: news.prompt, removable: false }];
}

function timeLimit(node: Handoff, flow: FlowDefinition, way: HandoffWay): number {
  const { ringMs, referMs } = settingsAt(flow, node);
  return ('timeoutMs' in way ? way.timeoutMs : undefined) ?? (way.way === 'refer' ? referMs : ringMs);
}
