import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant, ladderPrompts, mainPrompt } from '../prompt-fields.js';
import { listWords, variableWords } from '../words.js';

export const confirmForm: NodeForm<'confirm'> = {
  type: 'confirm',
  kind: 'conversation',
  ...texts.nodes.confirm,
  newSettings: () => ({
    prompt: { variants: [texts.nodes.confirm.example], tone: 'neutral' },
    slots: [],
    ladders: { silence: [], misunderstanding: [] },
  }),
  line: (node) => firstVariant(node.settings.prompt),
  prompts: (node) => [mainPrompt(node.settings.prompt), ...ladderPrompts(node.settings.ladders)],
  facts: (node, flow) => [
    {
      term: texts.facts.canCorrect,
      value: listWords(node.settings.slots.map((slot) => variableWords(flow, slot.variable))),
    },
  ],
};
