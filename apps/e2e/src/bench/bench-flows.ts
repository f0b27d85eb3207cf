import {
  flowDefinitionSchema,
  restaurantFlow,
  SCHEMA_VERSION,
  type FlowDefinition,
  type SettingsOverride,
} from '@baton/flow-schema';
import type { ApiClient } from '../system/api-client.js';

/** Dialled for the flow that says the same every few seconds, since nobody answers. */
export const MONOLOGUE_NUMBER = '9801';
/** Dialled for the flow whose every prompt may be interrupted with a question, and whose answer is the next prompt. */
export const TALK_NUMBER = '9802';

/** Two things that the sample's vocabulary knows. */
export const UTTERANCES = ['what are your opening hours', 'I would like to book a table'];

const SENTENCE =
  'You can book a table with us for any day of the week and we are open from noon until eleven in the evening';
const QUESTIONS = [
  `${SENTENCE} so tell me what I can do for you`,
  'Our kitchen closes at ten and we have vegan and gluten free dishes and a long list of wine so what would you like',
];
/** Publishes both flows and binds their numbers. */
export async function publishBenchFlows(api: ApiClient): Promise<void> {
  await publish(api, MONOLOGUE_NUMBER, benchFlow('Bench: monologue', [`${SENTENCE}.`], { noInputMs: 1_000 }));
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
  return flowDefinitionSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    name,
    language: restaurantFlow.language,
    defaults: { nodeVisits: 100, reprompts: 10, ...defaults },
    intents: restaurantFlow.intents.filter((intent) => intents.includes(intent.name)),
    nodes: [
      { id: 'start', type: 'start', label: 'Call answered', position: { x: 0, y: 0 } },
      {
        id: 'question',
        type: 'choose',
        label: 'Question',
        position: { x: 300, y: 0 },
        settings: { prompt: { variants }, choices: [{ id: 'asked', label: 'Asked', intents }] },
      },
      { id: 'end', type: 'end', label: 'End', position: { x: 600, y: 0 }, settings: { result: 'finished' } },
    ],
    edges: [
      ['start', 'next', 'question'],
      ['question', 'asked', 'question'],
      ['question', 'silence', 'question'],
      ['question', 'misunderstanding', 'end'],
    ].map(([source, outcome, target]) => ({ id: `${source}.${outcome}`, source, outcome, target })),
  });
}
