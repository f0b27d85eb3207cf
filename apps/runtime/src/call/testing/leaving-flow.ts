import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

const position = { x: 0, y: 0 };
const says = (text: string) => ({ variants: [text] });

/** What a key of the flow leads to. */
export const LEAVE = {
  callback: '1',
  voicemail: '2',
  bridgeOrMessage: '3',
  attended: '4',
  bookedInstead: '5',
  code: '6',
  record: '7',
} as const;

/** What the caller of the flow below is told before the tone. */
export const BEFORE_TONE = 'Speak.';

/**
 * A flow for specs: behind each key one thing that a caller can leave with us, or an agent who is asked first. `desk` is
 * the SIP address of the person, `crm` the address of another system.
 */
export function leavingFlow({ desk = 'sip:nobody@127.0.0.1:9', crm = 'http://127.0.0.1:9' } = {}): FlowDefinition {
  const sip = { kind: 'sip', address: desk };
  const queue = { kind: 'queue', queue: 'desk' };
  const message = { queue: 'desk', silenceMs: 1_000, prompt: says(BEFORE_TONE) };
  const attended = { way: 'attended', timeoutMs: 1_000, whisper: 'A caller.', acceptKey: '1' };
  const end = (id: string) => ({ id, type: 'end', settings: { prompt: says('Bye.'), result: id } });
  const choices = Object.entries(LEAVE).map(([id, key]) => ({ id, key }));
  const ends = ['booked', 'refused', 'left', 'nothing-left', 'nobody', 'returned', 'misheard', 'ok', 'failed'];
  const nodes = [
    { id: 'start', type: 'start' },
    { id: 'menu', type: 'choose', settings: { prompt: says('Hello.'), choices } },
    { id: 'callback', type: 'callback', settings: { queue: 'desk', prompt: says('Wait.') } },
    { id: 'voicemail', type: 'voicemail', settings: message },
    {
      id: 'bridgeOrMessage',
      type: 'handoff',
      settings: { destination: queue, cascade: [{ way: 'bridge', timeoutMs: 1_000 }, { way: 'voicemail' }] },
    },
    { id: 'attended', type: 'handoff', settings: { destination: sip, cascade: [attended] } },
    { id: 'bookedInstead', type: 'handoff', settings: { destination: queue, cascade: [{ way: 'callback' }] } },
    {
      id: 'code',
      type: 'ask',
      settings: { slots: [{ variable: 'pin', entity: 'digits', prompt: says('Your code?') }], confirm: 'never' },
    },
    {
      id: 'record',
      type: 'request',
      settings: { url: `${crm}/people`, mapping: [{ variable: 'surname', path: '$.surname' }], retries: 0 },
    },
    ...ends.map(end),
  ];
  const ways = [
    'start next menu',
    ...choices.map(({ id }) => `menu ${id} ${id}`),
    'menu silence misheard',
    'menu misunderstanding misheard',
    'callback booked booked',
    'callback refused refused',
    'voicemail left left',
    'voicemail nothing-left nothing-left',
    ...['bridgeOrMessage', 'attended', 'bookedInstead'].flatMap((id) => [
      `${id} connected returned`,
      `${id} no-agent nobody`,
      `${id} refused refused`,
    ]),
    'code answered ok',
    'code silence misheard',
    'code misunderstanding misheard',
    'record ok ok',
    'record failed failed',
  ];
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Leaving',
    language: 'en-GB',
    defaults: { noInputMs: 1_000, reprompts: 0, endOfSpeechMs: 200 },
    variables: [
      { name: 'pin', type: 'string', personal: true },
      { name: 'surname', type: 'string', personal: true, handoff: true },
    ],
    entities: [{ name: 'digits', kind: 'digits', minLength: 4, maxLength: 4 }],
    nodes: nodes.map((node) => ({ position, ...node })),
    edges: ways.map((way, index) => {
      const [source, outcome, target] = way.split(' ');
      return { id: `edge-${index}`, source, outcome, target };
    }),
  });
}
