import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant, ladderPrompts } from '../prompt-fields.js';
import { entityWords, listWords, variableWords } from '../words.js';

export const askForm: NodeForm<'ask'> = {
  type: 'ask',
  kind: 'conversation',
  ...texts.nodes.ask,
  newSettings: ({ flow }) => ({
    slots: [
      {
        variable: flow.variables[0]?.name ?? 'answer',
        entity: flow.entities[0]?.name ?? 'answer',
        prompt: { variants: [texts.nodes.ask.example], tone: 'neutral' },
      },
    ],
    ladders: { silence: [], misunderstanding: [] },
    confirm: 'when-unsure',
    askAgain: false,
  }),
  line: (node) => firstVariant(node.settings.slots[0]?.prompt),
  prompts: (node, flow) => [
    ...node.settings.slots.map((slot, index) => ({
      path: ['slots', index, 'prompt'],
      label: texts.prompts.asksFor(variableWords(flow, slot.variable)),
      prompt: slot.prompt,
      removable: false,
    })),
    ...ladderPrompts(node.settings.ladders),
  ],
  facts: (node, flow) => [
    {
      term: texts.facts.findsOut,
      value: listWords(
        node.settings.slots.map((slot) =>
          texts.facts.slot(variableWords(flow, slot.variable), entityWords(flow, slot.entity)),
        ),
      ),
    },
    { term: texts.facts.readsBack, value: texts.readBack[node.settings.confirm] },
    { term: texts.facts.asksAgain, value: texts.yesNo(node.settings.askAgain) },
  ],
};
