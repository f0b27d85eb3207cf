import { end, personNodes, personWays, spoken, toPerson } from '../harness/person-nodes.js';
import { flowOf, type FlowDraft } from '../harness/small-flows.js';

const handoff = (id: string, queue: string, cascade: object[]) => ({
  id,
  type: 'handoff',
  settings: {
    destination: { kind: 'queue', queue },
    cascade,
    prompt: spoken('I am asking a colleague.'),
    summary: 'Looks for an umbrella.',
  },
});

/** Queues, and what their agents are whispered. */
interface LeavingFlow {
  /** Its people get call backs and messages. */
  desk: string;
  accepts: string;
  declines: string;
  whisper: string;
}

/** By what the caller says or presses: a call back, a message, an agent who is asked first. */
export function leavingFlow({ desk, accepts, declines, whisper }: LeavingFlow): FlowDraft {
  const attended = { way: 'attended', timeoutMs: 20_000, whisper, acceptKey: '1' };
  return {
    ...flowOf(
      'Leaves something',
      [
        { id: 'start', type: 'start' },
        {
          id: 'menu',
          type: 'choose',
          settings: {
            prompt: spoken('What can I do for you?'),
            choices: [
              { id: 'call', intents: ['call_back'] },
              { id: 'message', intents: ['leave_message'] },
              { id: 'ask', key: '3' },
              { id: 'ask-two', key: '4' },
            ],
          },
        },
        {
          id: 'when',
          type: 'ask',
          settings: {
            slots: [
              { variable: 'number', entity: 'phone', prompt: spoken('Which number shall we call?') },
              { variable: 'day', entity: 'date', prompt: spoken('When shall we call?') },
              { variable: 'time', entity: 'clock', prompt: spoken('At what time?') },
            ],
          },
        },
        {
          id: 'book',
          type: 'callback',
          settings: {
            queue: desk,
            numberVariable: 'number',
            dateVariable: 'day',
            timeVariable: 'time',
            summary: 'Wants to be called.',
          },
        },
        end('booked', 'We will call you. Goodbye.'),
        end('not-booked', 'We cannot call you back. Please call again tomorrow. Goodbye.'),
        {
          id: 'record',
          type: 'voicemail',
          settings: { queue: desk, prompt: spoken('Please speak after the tone.'), silenceMs: 2_000 },
        },
        end('left', 'Thank you, we have your message. Goodbye.'),
        end('nothing', 'I heard nothing. Please call again. Goodbye.'),
        handoff('accepting', accepts, [attended]),
        {
          id: 'numbered',
          type: 'set',
          settings: { assignments: [{ variable: 'desk', expression: '"+442079460001"' }] },
        },
        handoff('declining', declines, [attended, { way: 'callback', numberVariable: 'desk' }]),
        ...personNodes(desk),
      ],
      {
        start: { next: 'menu' },
        menu: { call: 'when', message: 'record', ask: 'accepting', 'ask-two': 'numbered', ...toPerson },
        when: { answered: 'book', ...toPerson },
        book: { booked: 'booked', refused: 'not-booked' },
        record: { left: 'left', 'nothing-left': 'nothing' },
        accepting: { 'no-agent': 'nobody' },
        numbered: { next: 'declining' },
        declining: { 'no-agent': 'nobody', booked: 'booked' },
        ...personWays,
      },
    ),
    variables: [
      { name: 'number', type: 'phone', personal: true },
      { name: 'day', type: 'date' },
      { name: 'time', type: 'time' },
      { name: 'desk', type: 'phone' },
    ],
    entities: [
      { name: 'phone', kind: 'phone' },
      { name: 'date', kind: 'date' },
      { name: 'clock', kind: 'time' },
    ],
    intents: [
      {
        name: 'call_back',
        examples: ['please call me back', 'call me back', 'can you call me back', 'I would like a call back'],
      },
      {
        name: 'leave_message',
        examples: ['I want to leave a message', 'leave a message', 'can I leave a message', 'record a message'],
      },
    ],
  };
}
