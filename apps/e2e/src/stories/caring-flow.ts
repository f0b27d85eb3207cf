import { end, personNodes, personWays, spoken, toPerson } from '../harness/person-nodes.js';
import { flowOf, type FlowDraft } from '../harness/small-flows.js';

const intents = [
  { name: 'opening_hours', examples: ['what are your opening hours', 'when are you open', 'opening hours'] },
  {
    name: 'hardship',
    care: 'vulnerable',
    examples: ['I lost my job', "I have lost my job and can't pay", "I can't afford to pay", 'I have no money left'],
  },
];

/** Whoever tells it of hardship hears a goodbye, and is not hung up on. */
export const caringFlow = (queue: string): FlowDraft => ({
  ...flowOf(
    'Caring',
    [
      { id: 'start', type: 'start' },
      {
        id: 'help',
        type: 'choose',
        settings: { prompt: spoken('How can I help?'), choices: [{ id: 'hours', intents: ['opening_hours'] }] },
      },
      end('hours', 'We are open from noon to eleven. Goodbye.'),
      {
        id: 'hardship',
        type: 'rule',
        settings: { trigger: { kind: 'topic', intents: ['hardship'] }, care: 'vulnerable' },
      },
      end('comforted', 'I am sorry to hear that. You need not pay before the end of the year. Goodbye.'),
      ...personNodes(queue),
    ],
    {
      start: { next: 'help' },
      help: { hours: 'hours', ...toPerson },
      hardship: { next: 'comforted' },
      ...personWays,
    },
  ),
  intents,
});
