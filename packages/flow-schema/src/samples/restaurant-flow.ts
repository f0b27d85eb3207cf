import { type FlowDefinition, flowDefinitionSchema, SCHEMA_VERSION } from '../flow-definition.js';
import { handoffNodes } from './restaurant/handoff-nodes.js';
import { handoffWays } from './restaurant/handoff-ways.js';
import { mainNodes } from './restaurant/main-nodes.js';
import { ruleNodes } from './restaurant/rule-nodes.js';
import { mattersLead } from './restaurant/talk.js';
import { bookingCases } from './restaurant/test-cases/booking.js';
import { careCases, failureCases } from './restaurant/test-cases/care.js';
import { handoffCases, personCases } from './restaurant/test-cases/person.js';
import { moreCases, questionCases } from './restaurant/test-cases/questions.js';
import { entities, intents, variables } from './restaurant/vocabulary.js';

/** Source, then outcome → target. */
const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: { next: 'greeting' },
  greeting: { next: 'help' },
  help: { ...mattersLead, done: 'goodbye' },
  more: { ...mattersLead, done: 'goodbye', yes: 'help' },
  booking: { answered: 'big-party', silence: 'reach', misunderstanding: 'reach' },
  'once-more': { answered: 'big-party', silence: 'reach', misunderstanding: 'reach' },
  'big-party': { big: 'big-party-answer', otherwise: 'read-back' },
  'big-party-answer': { next: 'reach' },
  'read-back': { yes: 'agreed', no: 'once-more', silence: 'reach', misunderstanding: 'reach' },
  agreed: { next: 'booked' },
  booked: { next: 'more' },
  'opening-hours': { next: 'more' },
  'deposit-answer': { next: 'more' },
  'allergy-answer': { next: 'more' },
  'existing-name': { answered: 'reach', silence: 'reach', misunderstanding: 'reach' },
  'complaint-answer': { next: 'reach' },
  ...handoffWays,
};

/**
 * The sample: a restaurant's assistant that books tables, answers questions, and hands over well. Every story of the
 * handoff is in it: asks for a person and accepts help or insists, silence, misunderstanding, care, failure.
 */
export const restaurantFlow: FlowDefinition = flowDefinitionSchema.parse({
  schemaVersion: SCHEMA_VERSION,
  name: 'Trattoria Baton',
  language: 'en-GB',
  timeZone: 'Europe/London',
  voice: 'slt',
  variables,
  intents,
  entities,
  nodes: [...mainNodes, ...ruleNodes, ...handoffNodes],
  edges: Object.entries(ways).flatMap(([source, outcomes]) =>
    Object.entries(outcomes).map(([outcome, target]) => ({ id: `${source}.${outcome}`, source, outcome, target })),
  ),
  testCases: [
    ...[...bookingCases, ...questionCases, ...moreCases],
    ...[...personCases, ...handoffCases, ...careCases, ...failureCases],
  ],
});
