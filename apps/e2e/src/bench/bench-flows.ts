import { flowDefinitionSchema, restaurantFlow, type FlowDefinition, type SettingsOverride } from '@baton/flow-schema';
import { end } from '../harness/person-nodes.js';
import { flowOf } from '../harness/small-flows.js';
import type { ApiClient } from '../system/api-client.js';

/** Dialled for the flow that says the same every few seconds, since nobody answers. */
export const MONOLOGUE_NUMBER = '9801';
/** Dialled for the flow whose every prompt may be interrupted with a question, and whose answer is the next prompt. */
export const TALK_NUMBER = '9802';

/** Two things that the sample's vocabulary knows. */
export const UTTERANCES = ['what are your opening hours', 'I would like to book a table'];

const SENTENCE =
  'You can book a table with us for any day of the week and we are open from noon until eleven in the evening';
/** With ten reprompts it outlasts every measurement: a flow that went on for ever would not be published. */
const MONOLOGUE = `${SENTENCE}. ${SENTENCE}. ${SENTENCE}.`;
const QUESTIONS = [
  `${SENTENCE} so tell me what I can do for you`,
  'Our kitchen closes at ten and we have vegan and gluten free dishes and a long list of wine so what would you like',
];
/** Publishes both flows and binds their numbers. */
export async function publishBenchFlows(api: ApiClient): Promise<void> {
  await publish(api, MONOLOGUE_NUMBER, benchFlow('Bench: monologue', [MONOLOGUE], { noInputMs: 1_000 }));
  await publish(api, TALK_NUMBER, benchFlow('Bench: questions and answers', QUESTIONS, {}));
}

async function publish(api: ApiClient, number: string, definition: FlowDefinition): Promise<void> {
  const { id } = await api.send<{ id: string }>('POST', '/api/flows', { name: definition.name, definition });
  await api.send('POST', `/api/flows/${id}/versions`, {});
  await api.send('PUT', `/api/numbers/${number}`, { flowId: id });
}

/** Listens with the whole vocabulary of the sample, while it speaks and after; whatever is understood leads back to it. */
function benchFlow(name: string, variants: string[], defaults: SettingsOverride): FlowDefinition {
  const intents = ['opening_hours', 'book_table', 'change_booking', 'cancel_booking', 'allergies', 'complaint'];
  const settings = { prompt: { variants }, choices: [{ id: 'asked', label: 'Asked', intents }] };
  const drawn = flowOf(
    name,
    [
      { id: 'start', type: 'start' },
      { id: 'question', type: 'choose', settings },
      { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
      end('finished', 'That was all. Goodbye.'),
    ],
    {
      start: { next: 'question' },
      question: { asked: 'question', silence: 'finished', misunderstanding: 'finished' },
      asks: { next: 'finished' },
    },
  );
  return flowDefinitionSchema.parse({
    ...drawn,
    language: restaurantFlow.language,
    defaults: { nodeVisits: 100, reprompts: 10, ...defaults },
    intents: restaurantFlow.intents.filter((intent) => intents.includes(intent.name)),
  });
}
