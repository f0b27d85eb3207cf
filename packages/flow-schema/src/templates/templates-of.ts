import type { FlowNode } from '../nodes/flow-node.js';
import type { HandoffNode } from '../nodes/handoff/handoff-node.js';
import type { RequestNode } from '../nodes/request/request-node.js';
import type { Ladders, Prompt } from '../prompt.js';

/** What is filled in: what is said, what an agent reads or hears, or a part of a request. */
export type TemplateKind = 'speech' | 'summary' | 'url' | 'header' | 'json';

/** A template of a node. */
export interface NodeTemplate {
  text: string;
  /** The path inside the node. */
  path: (string | number)[];
  kind: TemplateKind;
}

type Path = (string | number)[];

const ofPrompt = (prompt: Prompt | undefined, path: Path): NodeTemplate[] =>
  (prompt?.variants ?? []).map((text, index) => ({ text, path: [...path, 'variants', index], kind: 'speech' }));

const ofLadders = (ladders: Ladders): NodeTemplate[] =>
  (['silence', 'misunderstanding'] as const).flatMap((miss) =>
    ladders[miss].flatMap((prompt, step) => ofPrompt(prompt, ['settings', 'ladders', miss, step])),
  );

const ofSummary = (text: string): NodeTemplate => ({ text, path: ['settings', 'summary'], kind: 'summary' });

/** Every template of a node, in the order of its settings: the one list of the places where `{{ names }}` may stand. */
export function templatesOf(node: FlowNode): NodeTemplate[] {
  switch (node.type) {
    case 'say':
    case 'end':
    case 'resume':
      return ofPrompt(node.settings.prompt, ['settings', 'prompt']);
    case 'ask':
      return [
        ...node.settings.slots.flatMap(({ prompt }, slot) => ofPrompt(prompt, ['settings', 'slots', slot, 'prompt'])),
        ...ofLadders(node.settings.ladders),
      ];
    case 'choose':
      return [
        ...ofPrompt(node.settings.prompt, ['settings', 'prompt']),
        ...ofPrompt(node.settings.clarify, ['settings', 'clarify']),
        ...ofLadders(node.settings.ladders),
      ];
    case 'confirm':
      return [...ofPrompt(node.settings.prompt, ['settings', 'prompt']), ...ofLadders(node.settings.ladders)];
    case 'callback':
    case 'voicemail':
      return [...ofPrompt(node.settings.prompt, ['settings', 'prompt']), ofSummary(node.settings.summary)];
    case 'handoff':
      return ofHandoff(node);
    case 'request':
      return ofRequest(node);
    default:
      return [];
  }
}

function ofHandoff({ settings: { prompt, news, summary, cascade } }: HandoffNode): NodeTemplate[] {
  return [
    ...ofPrompt(prompt, ['settings', 'prompt']),
    ...ofPrompt(news?.prompt, ['settings', 'news', 'prompt']),
    ofSummary(summary),
    ...cascade.flatMap((way, index): NodeTemplate[] => {
      const path = ['settings', 'cascade', index];
      if (way.way === 'attended') return [{ text: way.whisper, path: [...path, 'whisper'], kind: 'summary' }];
      return 'prompt' in way ? ofPrompt(way.prompt, [...path, 'prompt']) : [];
    }),
  ];
}

function ofRequest({ settings: { url, headers, body, filler } }: RequestNode): NodeTemplate[] {
  return [
    { text: url, path: ['settings', 'url'], kind: 'url' },
    ...headers.flatMap((header, index): NodeTemplate[] =>
      'value' in header ? [{ text: header.value, path: ['settings', 'headers', index, 'value'], kind: 'header' }] : [],
    ),
    ...(body === undefined ? [] : [{ text: body, path: ['settings', 'body'], kind: 'json' as const }]),
    ...ofPrompt(filler, ['settings', 'filler']),
  ];
}
