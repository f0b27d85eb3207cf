import type { FlowNode } from '../nodes/flow-node.js';
import type { Ladders, Prompt } from '../prompt.js';

/** A template of a node, with the names that it has beside those of the flow. */
export interface NodeTemplate {
  text: string;
  /** The path inside the node. */
  path: (string | number)[];
}

type Path = (string | number)[];

const ofPrompt = (prompt: Prompt | undefined, path: Path): NodeTemplate[] =>
  (prompt?.variants ?? []).map((text, index) => ({ text, path: [...path, 'variants', index] }));

const ofLadders = (ladders: Ladders): NodeTemplate[] =>
  (['silence', 'misunderstanding'] as const).flatMap((miss) =>
    ladders[miss].flatMap((prompt, step) => ofPrompt(prompt, ['settings', 'ladders', miss, step])),
  );

/** Everything that a node says, and the summary that it writes. */
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
    case 'handoff':
      return [
        ...ofPrompt(node.settings.prompt, ['settings', 'prompt']),
        ...ofPrompt(node.settings.news?.prompt, ['settings', 'news', 'prompt']),
        { text: node.settings.summary, path: ['settings', 'summary'] },
      ];
    default:
      return [];
  }
}
