import { describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema } from '@baton/flow-schema';
import { createUnderstanding } from '../understanding.js';

const flow = flowDefinitionSchema.parse({
  schemaVersion: 2,
  name: 'Spec',
  language: 'en-GB',
  intents: [{ name: 'refund', examples: ['how do refunds work', 'can I get a refund'] }],
  nodes: [{ id: 'start', type: 'start', position: { x: 0, y: 0 } }],
  edges: [],
});
const understanding = createUnderstanding(flow);
const watched = {
  intents: [],
  watchedIntents: ['refund'],
  entities: [],
  askedEntity: null,
  yesNo: false,
  topic: null,
  personPhrases: [],
};
const heard = (text: string) =>
  understanding.understand(text, watched, { date: '2026-11-23', time: '10:00' }).intent?.name ?? null;

describe('the only intent that comes into question', () => {
  it.each(['refund please', 'I need a refund for my ticket', 'can you tell me how refunds work'])(
    'is heard: %s',
    (text) => expect(heard(text)).toBe('refund'),
  );

  it.each(['I want to speak to somebody', 'I am not sure', 'what do you mean', 'do you have parking'])(
    'is not heard because there is no other: %s',
    (text) => expect(heard(text)).toBeNull(),
  );
});
