import { personNodes, personWays } from '../harness/person-nodes.js';
import { flowOf, type FlowDraft } from '../harness/small-flows.js';

/** Asks how many people come, and hands over with that: a handoff with a context, in a few seconds. */
export function deskFlow(name: string): FlowDraft {
  const party = { name: 'party_size', type: 'number', label: 'Number of people', handoff: true };
  const slot = { variable: 'party_size', entity: 'people', prompt: { variants: ['For how many people?'] } };
  return {
    ...flowOf(
      name,
      [
        { id: 'start', type: 'start' },
        { id: 'people', type: 'ask', label: 'How many people?', settings: { slots: [slot], confirm: 'never' } },
        ...personNodes('reservations', 'A table for {{party_size}}.'),
      ],
      {
        start: { next: 'people' },
        people: { answered: 'person', silence: 'nobody', misunderstanding: 'nobody' },
        ...personWays,
      },
    ),
    variables: [party],
    entities: [{ name: 'people', kind: 'number', label: 'Number of people', min: 1, max: 20 }],
  };
}
