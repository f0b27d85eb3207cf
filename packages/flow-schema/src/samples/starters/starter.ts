import type { z } from 'zod';
import type { Calendar } from '../../calendar.js';
import { type FlowDefinition, flowDefinitionSchema, SCHEMA_VERSION } from '../../flow-definition.js';
import type { laddersSchema, promptSchema } from '../../prompt.js';
import type { entitySchema, intentSchema, variableSchema } from '../../vocabulary.js';
import { handoffNodes } from '../restaurant/handoff-nodes.js';
import { handoffWays } from '../restaurant/handoff-ways.js';
import { ruleNodes } from '../restaurant/rule-nodes.js';
import { ladders, type NodeInput, say } from '../restaurant/talk.js';
import type { CaseInput } from '../restaurant/test-cases/steps.js';
import { care } from '../restaurant/vocabulary.js';

/** The queue that the sample's people are in; a new flow takes one that exists. */
export const SAMPLE_QUEUE = 'reservations';

/** What one starter has of its own; how it hands over is the sample's way, in its own words. */
export interface Starter {
  name: string;
  nodes: NodeInput[];
  /** Source, then outcome → target. */
  ways: Readonly<Record<string, Readonly<Record<string, string>>>>;
  variables: z.input<typeof variableSchema>[];
  entities: z.input<typeof entitySchema>[];
  intents: z.input<typeof intentSchema>[];
  calendars?: Calendar[];
  /** Prompts of the handoff that speak of what this assistant does: by node. */
  words: Readonly<Record<'offer' | 'closed-offer' | 'closed' | 'nobody' | 'nobody-care', z.input<typeof promptSchema>>>;
  testCases: CaseInput[];
}

type Intents = z.input<typeof intentSchema>[];

/** Where the rules begin on the canvas: they are drawn from the row of the sample's first on. */
const SAMPLE_FIRST_ROW = 7;
const ROW = 260;

/** Examples that only somebody in a restaurant would say. */
const OF_THE_RESTAURANT = /meal|kitchen|nuts|book|deposit|bill/;

export function starterFlow(starter: Starter): FlowDefinition {
  const { name, variables, entities, testCases, calendars = [] } = starter;
  const ways = { ...starter.ways, ...handoffWays };
  return flowDefinitionSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    name,
    language: 'en-GB',
    timeZone: 'Europe/London',
    voice: 'slt',
    variables: [
      ...variables,
      { name: 'wait', type: 'number', label: 'Announced wait in minutes' },
      { name: 'matter_asked', type: 'boolean', label: 'Was asked what it is about' },
    ],
    intents: [...starter.intents, ...careOutsideRestaurants()],
    entities,
    calendars,
    nodes: [...starter.nodes, ...handoverOf(starter)],
    edges: Object.entries(ways).flatMap(([source, outcomes]) =>
      Object.entries(outcomes).map(([outcome, target]) => ({ id: `${source}.${outcome}`, source, outcome, target })),
    ),
    testCases,
  });
}

/** What a step says that was not understood and has no question of its own: what can be answered. */
export const helpWith = (words: string): z.input<typeof laddersSchema> => ({
  ...ladders,
  misunderstanding: [say('apologetic', `Sorry, I didn't get that. ${words}`)],
});

function careOutsideRestaurants(): Intents {
  return care.map((intent) => ({
    ...intent,
    examples: intent.examples.filter((example) => !OF_THE_RESTAURANT.test(example)),
  }));
}

/** The sample's rules and ways to a person, moved up below this dialogue, in this starter's words. */
function handoverOf({ nodes, words, intents }: Starter): NodeInput[] {
  const firstRow = Math.max(...nodes.map(({ position }) => position.y)) / ROW + 1.4;
  const spoken = new Map(Object.entries(words));
  return [...ruleNodes, ...handoffNodes].map((node) => {
    const moved = { ...node, position: { ...node.position, y: node.position.y + (firstRow - SAMPLE_FIRST_ROW) * ROW } };
    const prompt = spoken.get(node.id);
    if (prompt !== undefined) return { ...moved, settings: { ...moved.settings, prompt } } as NodeInput;
    if (moved.type !== 'choose') return moved;
    const told = { id: 'told', label: 'Told us', intents: intents.map((intent) => intent.name).filter(isMatter) };
    return { ...moved, settings: { ...moved.settings, choices: [told] } };
  });
}

const isMatter = (intent: string): boolean => !['nothing_else', 'something_else', 'goodbye'].includes(intent);
