import { ask, at, type NodeInput, say } from './talk.js';

/** How the caller gets to a person, and what they hear when there is none. */
export const handoffNodes: NodeInput[] = [
  {
    id: 'reach',
    type: 'queue-status',
    label: 'Is anybody in?',
    position: at(5, 9),
    settings: { queue: 'reservations' },
  },
  {
    id: 'person',
    type: 'handoff',
    label: 'To a person',
    position: at(6, 9),
    settings: {
      destination: { kind: 'queue', queue: 'reservations' },
      cascade: [
        { way: 'bridge', timeoutMs: 20_000 },
        { way: 'refer', timeoutMs: 20_000 },
      ],
      prompt: ask("I'll put you through now. Please hold."),
      news: {
        prompt: ask("I'm still trying to reach someone.", 'Thank you for waiting. I am still trying.'),
        everyMs: 9_000,
      },
    },
  },
  {
    id: 'nobody',
    type: 'end',
    label: 'Nobody can pick up',
    position: at(7, 9),
    settings: {
      prompt: say(
        'apologetic',
        "I'm sorry, nobody can pick up right now. Please call again in half an hour, and we'll help you then. Goodbye.",
      ),
      result: 'nobody-reached',
    },
  },
  {
    id: 'closed',
    type: 'end',
    label: 'Nobody is in',
    position: at(6, 8),
    settings: {
      prompt: ask(
        "Nobody is in right now. We're usually here from noon to eleven, so please call again then. Goodbye.",
      ),
      result: 'closed',
    },
  },
  {
    id: 'person-at-once',
    type: 'handoff',
    label: 'To a person at once',
    position: at(2, 14),
    settings: {
      destination: { kind: 'queue', queue: 'reservations' },
      cascade: [
        { way: 'bridge', timeoutMs: 20_000 },
        { way: 'refer', timeoutMs: 20_000 },
      ],
      prompt: say('calm', "I'm putting you through to somebody now."),
      news: { prompt: say('calm', "I'm still with you. I'm trying to reach someone."), everyMs: 8_000 },
    },
  },
  {
    id: 'nobody-care',
    type: 'end',
    label: 'Nobody can pick up; care',
    position: at(3, 14),
    settings: {
      prompt: say(
        'calm',
        "I'm sorry, nobody can pick up right now. If anyone is in danger, please call 9 9 9. " +
          'For everything else, please call us again in half an hour. Goodbye.',
      ),
      result: 'nobody-reached',
    },
  },
];
