import { flowOf, type FlowDraft } from '../harness/small-flows.js';

const spoken = (text: string) => ({ variants: [text] });
const queue = 'reservations';

/** The keys that lead a caller to each thing. */
export const LEAVE = { callback: '1', message: '2', person: '3' } as const;
/** When the caller wants to be called, and how the desk says it. */
export const WANTED = { date: '2031-05-02', time: '14:30', words: 'Wanted on 2 May 2031 at 14:30' } as const;

/** Behind each key something that a caller can leave for the desk, or an agent who is asked first. */
export function leavingFlow(name: string): FlowDraft {
  const set = (variable: string, value: string) => ({ variable, expression: `"${value}"` });
  return {
    ...flowOf(
      name,
      [
        { id: 'start', type: 'start' },
        {
          id: 'menu',
          type: 'choose',
          settings: {
            prompt: spoken('Press one, two or three.'),
            choices: Object.entries(LEAVE).map(([id, key]) => ({ id, key })),
          },
        },
        {
          id: 'number',
          type: 'ask',
          label: 'Which number?',
          settings: {
            slots: [{ variable: 'own_number', entity: 'phone', prompt: spoken('Which number?') }],
            confirm: 'never',
          },
        },
        {
          id: 'when',
          type: 'set',
          settings: { assignments: [set('day', WANTED.date), set('time', WANTED.time), set('guest_name', 'Marta')] },
        },
        {
          id: 'book',
          type: 'callback',
          settings: {
            queue,
            numberVariable: 'own_number',
            dateVariable: 'day',
            timeVariable: 'time',
            summary: `Books by ${name}.`,
          },
        },
        {
          id: 'record',
          type: 'voicemail',
          settings: { queue, prompt: spoken('Speak now.'), silenceMs: 1_500, summary: `Speaks to ${name}.` },
        },
        { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
        {
          id: 'person',
          type: 'handoff',
          settings: {
            destination: { kind: 'queue', queue },
            cascade: [{ way: 'attended', timeoutMs: 30_000 }],
            summary: `Asks ${name}.`,
          },
        },
        { id: 'bye', type: 'end', settings: { prompt: spoken('Thank you. Goodbye.'), result: 'told' } },
      ],
      {
        start: { next: 'menu' },
        menu: { callback: 'number', message: 'record', person: 'person', silence: 'bye', misunderstanding: 'bye' },
        number: { answered: 'when', silence: 'bye', misunderstanding: 'bye' },
        when: { next: 'book' },
        book: { booked: 'bye', refused: 'bye' },
        record: { left: 'bye', 'nothing-left': 'bye' },
        asks: { next: 'person' },
        person: { 'no-agent': 'bye' },
      },
    ),
    variables: [
      { name: 'own_number', type: 'phone', personal: true },
      { name: 'day', type: 'date' },
      { name: 'time', type: 'time' },
      { name: 'guest_name', type: 'string', label: 'Name', handoff: true },
    ],
    entities: [{ name: 'phone', kind: 'phone' }],
  };
}
