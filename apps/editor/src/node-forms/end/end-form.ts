import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant, optionalPrompt } from '../prompt-fields.js';

export const endForm: NodeForm<'end'> = {
  type: 'end',
  kind: 'end',
  ...texts.nodes.end,
  newSettings: () => ({
    prompt: { variants: [texts.nodes.end.example], tone: 'neutral' },
    result: 'finished',
  }),
  line: (node) => firstVariant(node.settings.prompt) || node.settings.result,
  prompts: (node) => [optionalPrompt(node.settings.prompt, texts.prompts.goodbye)],
  texts: (node) => [
    {
      path: ['result'],
      label: texts.facts.result,
      hint: texts.facts.resultHint,
      value: node.settings.result,
      lines: 'one',
    },
  ],
  facts: () => [],
};
