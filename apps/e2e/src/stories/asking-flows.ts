import { end, personNodes, personWays, spoken, toPerson } from '../harness/person-nodes.js';
import { flowOf, type FlowDraft } from '../harness/small-flows.js';

/** `open` may be asked, nobody is at `dead`, `forbidden` is not to be asked: all host:port. */
interface AskingFlow {
  open: string;
  dead: string;
  forbidden: string;
  /** The name of the secret that all of them are sent. */
  secret: string;
  queue: string;
}

/** A menu, and behind each key a request. */
export function askingFlow({ open, dead, forbidden, secret, queue }: AskingFlow): FlowDraft {
  const headers = [{ name: 'Authorization', secret, prefix: 'Bearer ' }];
  const mapping = [{ variable: 'people', path: '$.booking.people', otherwise: 0 }];
  const choices = ['slow', 'missing', 'down', 'forbidden'].map((id, index) => ({ id, key: String(index + 1) }));
  const nodes = [
    { id: 'start', type: 'start' },
    { id: 'menu', type: 'choose', settings: { prompt: spoken('Press a key from one to four.'), choices } },
    {
      id: 'slow',
      type: 'request',
      conversation: { fillerMs: 1_000 },
      settings: {
        url: `http://${open}/bookings/{{ dialled }}`,
        headers,
        mapping,
        filler: spoken('One moment, I am looking that up.'),
      },
    },
    {
      id: 'missing',
      type: 'request',
      settings: {
        url: `http://${open}/missing`,
        headers,
        statuses: [{ id: 'unknown', from: 404, to: 404 }],
      },
    },
    { id: 'down', type: 'request', settings: { url: `http://${dead}/`, headers } },
    { id: 'forbidden', type: 'request', settings: { url: `http://${forbidden}/`, headers } },
    end('found', 'I see a table for {{ people }} people. Goodbye.'),
    end('no-booking', 'There is no such booking. Goodbye.'),
    end('not-asked', 'I cannot look that up now. Please call again later. Goodbye.'),
    { id: 'failed', type: 'rule', settings: { trigger: { kind: 'failure', kinds: ['request'] } } },
    { id: 'sorry', type: 'say', settings: { prompt: spoken('I am sorry, I cannot reach our bookings.') } },
    ...personNodes(queue),
  ];
  return {
    ...flowOf('Asks other systems', nodes, {
      start: { next: 'menu' },
      menu: { ...Object.fromEntries(choices.map(({ id }) => [id, id])), ...toPerson },
      slow: { ok: 'found' },
      missing: { ok: 'found', unknown: 'no-booking' },
      down: { ok: 'found' },
      forbidden: { ok: 'found', failed: 'not-asked' },
      failed: { next: 'sorry' },
      sorry: { next: 'person' },
      ...personWays,
    }),
    variables: [{ name: 'people', type: 'number' }],
  };
}

const people = { name: 'people', kind: 'number', min: 1, max: 20 };

/** Runs as a part of other flows: asks a guest, by name, how many they will be. */
export const countingPart: FlowDraft = {
  ...flowOf(
    'Counts guests',
    [
      { id: 'start', type: 'start' },
      {
        id: 'count',
        type: 'ask',
        settings: {
          slots: [
            { variable: 'guests', entity: 'people', prompt: spoken('{{ guest }}, how many people will you be?') },
          ],
        },
      },
      end('counted', 'Thank you.'),
      end('gave-up', 'I did not get that. Please call again. Goodbye.'),
      { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
      end('wants-person', 'Of course. Please ask for somebody at our desk.'),
    ],
    {
      start: { next: 'count' },
      count: { answered: 'counted', silence: 'gave-up', misunderstanding: 'gave-up' },
      asks: { next: 'wants-person' },
    },
  ),
  variables: [
    { name: 'guest', type: 'string', parameter: true },
    { name: 'guests', type: 'number' },
  ],
  entities: [people],
};

/** Runs the part for Mary Smith and says what came of it. */
export function countingFlow(part: string, queue: string): FlowDraft {
  const settings = {
    flow: part,
    arguments: [{ variable: 'guest', expression: '"Mary " + "Smith"' }],
    returns: [{ variable: 'party_size', from: 'guests' }],
    ends: ['counted', 'gave-up', 'wants-person'],
  };
  return {
    ...flowOf(
      'Has guests counted',
      [
        { id: 'start', type: 'start' },
        { id: 'party', type: 'subflow', settings },
        end('told', 'So you will be {{ party_size }}. Goodbye.'),
        ...personNodes(queue),
      ],
      {
        start: { next: 'party' },
        party: { counted: 'told', 'gave-up': 'person', 'wants-person': 'person' },
        ...personWays,
      },
    ),
    variables: [{ name: 'party_size', type: 'number', handoff: true }],
  };
}
