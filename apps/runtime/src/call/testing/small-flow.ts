import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

type Way = 'bridge' | 'refer';

const position = { x: 0, y: 0 };
const says = (text: string) => ({ variants: [text] });

/** What a key of the small flow leads to. */
export const KEYS = {
  bye: '1',
  bridge: '2',
  refer: '3',
  both: '4',
  queue: '5',
  announced: '6',
  desk: '7',
  tel: '8',
} as const;

/**
 * A flow for specs: one menu by keys (and one phrase, "book"), and behind each key one thing that a call can do. `desk`
 * is the SIP address of the person.
 */
export function smallFlow(desk: string): FlowDefinition {
  const sip = { kind: 'sip', address: desk };
  const handoff = (id: string, ways: Way[], more: object = {}) => ({
    id,
    type: 'handoff',
    settings: { destination: sip, cascade: ways.map((way) => ({ way, timeoutMs: 1_000 })), ...more },
  });
  const handoffs = [
    handoff('bridge', ['bridge']),
    handoff('refer', ['refer']),
    handoff('both', ['refer', 'bridge']),
    handoff('announced', ['bridge'], { prompt: says('One moment, please.') }),
    handoff('desk', ['bridge'], { destination: { kind: 'queue', queue: 'desk' } }),
    handoff('tel', ['bridge'], { destination: { kind: 'tel', number: '+442079460000', trunk: 'carrier' } }),
  ];
  const end = (id: string, text: string) => ({ id, type: 'end', settings: { prompt: says(text), result: id } });
  const choices = Object.entries(KEYS).map(([id, key]) => ({ id, key, intents: id === 'bye' ? ['book'] : [] }));
  const nodes = [
    { id: 'start', type: 'start' },
    { id: 'menu', type: 'choose', settings: { prompt: says('Hello there.'), choices } },
    ...handoffs,
    { id: 'queue', type: 'queue-status', settings: { queue: 'desk' } },
    { id: 'back', type: 'say', settings: { prompt: says('Back.') } },
    end('bye', 'Bye.'),
    end('returned', 'Bye.'),
    end('nobody', 'Sorry.'),
    end('refused', 'Sorry.'),
    end('misheard', 'Sorry.'),
    ...['available', 'waiting', 'closed', 'unknown'].map((outcome) => end(outcome, 'Yes.')),
  ];
  const ways = [
    'start next menu',
    ...choices.map(({ id }) => `menu ${id} ${id}`),
    'menu silence misheard',
    'menu misunderstanding misheard',
    ...handoffs.flatMap(({ id }) => [`${id} connected back`, `${id} no-agent nobody`, `${id} refused refused`]),
    'back next returned',
    ...['available', 'waiting', 'closed', 'unknown'].map((outcome) => `queue ${outcome} ${outcome}`),
  ];
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Small',
    language: 'en-GB',
    defaults: { noInputMs: 1_000, reprompts: 0, endOfSpeechMs: 200 },
    intents: [{ name: 'book', examples: ['book'] }],
    nodes: nodes.map((node) => ({ position, ...node })),
    edges: ways.map((way, index) => {
      const [source, outcome, target] = way.split(' ');
      return { id: `edge-${index}`, source, outcome, target };
    }),
  });
}
