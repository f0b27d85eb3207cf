import type { Choice, FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { firstVariant } from '../prompt-fields.js';

/** A menu needs one choice at least: the first two intents, or one key. */
function newChoices(flow: FlowDefinition): Choice[] {
  const byIntent = flow.intents.slice(0, 2).map((intent, index) => ({
    id: `choice-${index + 1}`,
    label: intent.label ?? intent.name,
    intents: [intent.name],
    key: String(index + 1),
  }));
  return byIntent.length > 0
    ? byIntent
    : [{ id: 'choice-1', label: texts.nodes.choose.choiceExample, intents: [], key: '1' }];
}

export const chooseForm: NodeForm<'choose'> = {
  type: 'choose',
  kind: 'conversation',
  ...texts.nodes.choose,
  newSettings: ({ flow }) => ({
    prompt: { variants: [texts.nodes.choose.example], tone: 'neutral' },
    choices: newChoices(flow),
    ladders: { silence: [], misunderstanding: [] },
  }),
  line: (node) => firstVariant(node.settings.prompt),
  outcomeLabel: (node, outcome) => node.settings.choices.find((choice) => choice.id === outcome)?.label,
};
