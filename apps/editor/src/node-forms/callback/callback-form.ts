import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { optionalPrompt } from '../prompt-fields.js';
import { queueOf } from '../queue-of.js';
import { variableWords } from '../words.js';

export const callbackForm: NodeForm<'callback'> = {
  type: 'callback',
  kind: 'handoff',
  ...texts.nodes.callback,
  newSettings: (surroundings) => ({ queue: queueOf(surroundings), summary: '' }),
  line: (node) => texts.nodes.callback.line(node.settings.queue),
  prompts: (node) => [optionalPrompt(node.settings.prompt, texts.prompts.whileBooking)],
  texts: (node) => [
    { path: ['queue'], label: texts.facts.queue, value: node.settings.queue, lines: 'one' },
    {
      path: ['summary'],
      label: texts.facts.summary,
      hint: texts.facts.summaryHint,
      value: node.settings.summary,
      lines: 'several',
    },
  ],
  facts: ({ settings: { numberVariable, dateVariable, timeVariable } }, flow) => [
    {
      term: texts.facts.callsBackOn,
      value: numberVariable === undefined ? texts.facts.ownNumber : variableWords(flow, numberVariable),
    },
    {
      term: texts.facts.callsBackAt,
      value:
        [dateVariable, timeVariable]
          .flatMap((name) => (name === undefined ? [] : variableWords(flow, name)))
          .join(', ') || texts.facts.soon,
    },
  ],
};
