import { ask, at, type NodeInput, say, yesNoLadders } from './talk.js';

const everyIntent = [
  ...['book_table', 'change_booking', 'cancel_booking', 'about_booking', 'opening_hours', 'allergies', 'complaint'],
  ...['deposit_ask', 'deposit_refund', 'deposit_pay'],
  ...['direct_debit_set_up', 'direct_debit_cancel', 'direct_debit_date'],
];

/** The rules, and what they lead to up to the handoff. */
export const ruleNodes: NodeInput[] = [
  {
    id: 'asks-first',
    type: 'rule',
    label: 'Asks for a person',
    position: at(0, 7),
    settings: { trigger: { kind: 'asks-for-person' }, priority: 200, repeat: 'once' },
  },
  {
    id: 'line',
    type: 'queue-status',
    label: 'How long is the wait?',
    position: at(1, 7),
    settings: { queue: 'reservations', waitVariable: 'wait' },
  },
  {
    id: 'offer',
    type: 'confirm',
    label: 'Try the assistant meanwhile?',
    position: at(2, 7),
    settings: {
      prompt: ask(
        'The wait is about {{wait}} minutes. I can help right away with a booking or our opening hours. Shall we try that?',
      ),
      ladders: yesNoLadders,
    },
  },
  {
    id: 'closed-offer',
    type: 'confirm',
    label: 'Nobody is in. Try the assistant?',
    position: at(2, 8),
    settings: {
      prompt: ask('My colleagues are not in right now. I can book a table for you myself. Shall we try that?'),
      ladders: yesNoLadders,
    },
  },
  {
    id: 'back',
    type: 'resume',
    label: 'Back to where we were',
    position: at(3, 7),
    settings: { prompt: say('cheerful', 'Great.') },
  },
  {
    id: 'asks-again',
    type: 'rule',
    label: 'Insists on a person',
    position: at(0, 9),
    settings: { trigger: { kind: 'asks-for-person' }, priority: 100, repeat: 'every-time' },
  },
  {
    id: 'matter-known',
    type: 'check',
    label: 'Asked already what it is about?',
    position: at(1, 9),
    settings: { rules: [{ id: 'asked', label: 'Asked already', condition: 'known.matter_asked' }] },
  },
  {
    id: 'asking-matter',
    type: 'set',
    label: 'Asking now',
    position: at(2, 9),
    settings: { assignments: [{ variable: 'matter_asked', expression: 'true' }] },
  },
  {
    id: 'matter',
    type: 'choose',
    label: 'What is it about?',
    position: at(3, 9),
    conversation: { reprompts: 0 },
    settings: {
      prompt: ask('Of course. So that the right person gets it, what is it about?'),
      choices: [{ id: 'told', label: 'Told us', intents: everyIntent }],
    },
  },
  {
    id: 'silent',
    type: 'rule',
    label: 'Says nothing',
    position: at(0, 10),
    settings: { trigger: { kind: 'silence', times: 2 } },
  },
  {
    id: 'silent-answer',
    type: 'say',
    label: "Can't hear you",
    position: at(1, 10),
    settings: { prompt: say('uncertain', "I'm afraid I can't hear you.") },
  },
  {
    id: 'misunderstood',
    type: 'rule',
    label: 'Misunderstood twice',
    position: at(0, 11),
    settings: { trigger: { kind: 'misunderstanding', inARow: 2, inCall: 4 } },
  },
  {
    id: 'misunderstood-answer',
    type: 'say',
    label: 'Sorry',
    position: at(1, 11),
    settings: { prompt: say('apologetic', "I'm sorry, I'm having trouble understanding.") },
  },
  {
    id: 'failed',
    type: 'rule',
    label: 'Something fails',
    position: at(0, 12),
    settings: { trigger: { kind: 'failure' }, priority: 500 },
  },
  {
    id: 'failed-answer',
    type: 'say',
    label: 'Sorry, our fault',
    position: at(1, 12),
    settings: { prompt: say('apologetic', "I'm sorry, something isn't working on our side.") },
  },
  {
    id: 'in-danger',
    type: 'rule',
    label: 'Emergency',
    position: at(0, 13),
    settings: { trigger: { kind: 'topic', intents: ['emergency'] }, priority: 950 },
  },
  {
    id: 'in-danger-answer',
    type: 'say',
    label: 'Call 999',
    position: at(1, 13),
    settings: { prompt: say('calm', 'If anyone is in danger, please call 9 9 9 right away.') },
  },
  {
    id: 'needs-care',
    type: 'rule',
    label: 'Vulnerable or sensitive',
    position: at(0, 14),
    settings: { trigger: { kind: 'topic' }, priority: 900 },
  },
  {
    id: 'needs-care-answer',
    type: 'say',
    label: "I'm sorry to hear that",
    position: at(1, 14),
    settings: { prompt: say('calm', "I'm so sorry to hear that.") },
  },
];
