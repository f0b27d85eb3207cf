import type { Choice, FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { NodeForm, PromptField } from '../node-form.js';
import { firstVariant, ladderPrompts, mainPrompt } from '../prompt-fields.js';
import { intentWords, listWords } from '../words.js';

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
  prompts: (node) => {
    const clarify: PromptField = {
      path: ['clarify'],
      label: texts.prompts.clarifies,
      hint: texts.prompts.clarifiesHint,
      prompt: node.settings.clarify,
      removable: true,
    };
    return [mainPrompt(node.settings.prompt), clarify, ...ladderPrompts(node.settings.ladders)];
  },
  facts: (node, flow) =>
    node.settings.choices.map((choice) => ({
      term: choice.label || choice.id,
      value: listWords([
        ...choice.intents.map((intent) => texts.facts.wants(intentWords(flow, intent))),
        ...(choice.key === undefined ? [] : [texts.facts.key(choice.key)]),
      ]),
    })),
  outcomeLabel: (node, outcome) => node.settings.choices.find((choice) => choice.id === outcome)?.label,
};
