import { SCHEMA_VERSION, type FlowDefinition } from '@baton/flow-schema';
import { texts } from '../texts.js';

/** What a new flow begins with: a call is answered, something is said, and it ends. */
export function starterFlow(name: string, timeZone: string): FlowDefinition {
  const conversation = {};
  return {
    schemaVersion: SCHEMA_VERSION,
    name,
    language: 'en-GB',
    timeZone,
    voice: 'slt',
    defaults: {},
    variables: [],
    intents: [],
    entities: [],
    calendars: [],
    groups: [],
    nodes: [
      {
        id: 'start',
        type: 'start',
        label: texts.nodes.start.title,
        position: { x: 0, y: 0 },
        conversation,
        settings: {},
      },
      {
        id: 'greeting',
        type: 'say',
        label: texts.flows.greeting,
        position: { x: 340, y: 0 },
        conversation,
        settings: { prompt: { variants: [texts.flows.starterHello], tone: 'cheerful' } },
      },
      {
        id: 'goodbye',
        type: 'end',
        label: texts.flows.goodbye,
        position: { x: 680, y: 0 },
        conversation,
        settings: { prompt: { variants: [texts.flows.starterEnd], tone: 'neutral' }, result: 'finished' },
      },
    ],
    edges: [
      { id: 'start-next', source: 'start', outcome: 'next', target: 'greeting' },
      { id: 'greeting-next', source: 'greeting', outcome: 'next', target: 'goodbye' },
    ],
    library: {},
    testCases: [],
  };
}
