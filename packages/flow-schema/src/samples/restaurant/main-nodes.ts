import { ask, at, clarify, helpLadders, ladders, matters, type NodeInput, say, yesNoLadders } from './talk.js';

const slots = [
  { variable: 'party_size', entity: 'people', prompt: ask('For how many people?', 'How many people will you be?') },
  { variable: 'day', entity: 'date', prompt: ask('For which day?', 'Which day would you like?') },
  { variable: 'time', entity: 'clock', prompt: ask('At what time?', 'What time suits you?') },
  { variable: 'guest_name', entity: 'name', prompt: ask('And what name is it for?', 'Under what name?') },
];
const readBack = slots.map(({ variable, entity }) => ({ variable, entity }));

/** What a caller goes through when no rule fires. */
export const mainNodes: NodeInput[] = [
  { id: 'start', type: 'start', label: 'Call answered', position: at(0, 0) },
  {
    id: 'greeting',
    type: 'say',
    label: 'Greeting',
    position: at(1, 0),
    settings: { prompt: say('cheerful', 'Hello, this is the assistant of Trattoria Baton.') },
  },
  {
    id: 'help',
    type: 'choose',
    label: 'How can I help?',
    position: at(2, 0),
    settings: {
      prompt: ask('How can I help?'),
      choices: [...matters, { id: 'done', label: 'Nothing after all', intents: ['goodbye'] }],
      clarify,
      ladders: helpLadders,
    },
  },
  {
    id: 'booking',
    type: 'ask',
    label: 'Booking',
    position: at(3, 0),
    settings: { slots, ladders },
  },
  {
    id: 'big-party',
    type: 'check',
    label: 'A big party?',
    position: at(4, 0),
    settings: { rules: [{ id: 'big', label: 'More than eight', condition: 'party_size > 8' }] },
  },
  {
    id: 'big-party-answer',
    type: 'say',
    label: 'Big parties are planned by us',
    position: at(5, 1),
    settings: { prompt: ask('For more than eight people, a colleague plans the table with you.') },
  },
  {
    id: 'read-back',
    type: 'confirm',
    label: 'Is that right?',
    position: at(5, 0),
    settings: {
      prompt: ask('A table for {{party_size}} people, {{day}} at {{time}}, for {{guest_name}}. Is that right?'),
      slots: readBack,
      ladders: yesNoLadders,
    },
  },
  {
    id: 'agreed',
    type: 'set',
    label: 'Agreed',
    position: at(6, 0),
    settings: { assignments: [{ variable: 'booked', expression: 'true' }] },
  },
  {
    id: 'booked',
    type: 'say',
    label: 'Booked',
    position: at(7, 0),
    settings: { prompt: say('cheerful', 'Thank you, {{guest_name}}. Your table is booked.') },
  },
  {
    id: 'once-more',
    type: 'ask',
    label: 'Booking, once more',
    position: at(4, 2),
    settings: {
      slots: slots.map((slot, index) =>
        index === 0
          ? { ...slot, prompt: say('apologetic', "Sorry. Let's go through it again. How many people?") }
          : slot,
      ),
      ladders,
      askAgain: true,
    },
  },
  {
    id: 'opening-hours',
    type: 'say',
    label: 'Opening hours',
    position: at(3, 1),
    settings: { prompt: ask("We're open every day from noon to eleven. The kitchen closes at ten.") },
  },
  {
    id: 'deposit-answer',
    type: 'say',
    label: 'How deposits work',
    position: at(3, 2),
    settings: {
      prompt: ask('We only take a deposit for more than eight people. It is ten pounds each, and comes off your bill.'),
    },
  },
  {
    id: 'allergy-answer',
    type: 'say',
    label: 'Allergies',
    position: at(3, 3),
    settings: {
      prompt: ask(
        'We have vegan and gluten free dishes. Our kitchen uses nuts, so please tell your waiter what you need.',
      ),
    },
  },
  {
    id: 'more',
    type: 'choose',
    label: 'Anything else?',
    position: at(8, 0),
    settings: {
      prompt: ask('Is there anything else I can do?', 'Can I help with anything else?'),
      choices: [
        ...matters,
        { id: 'done', label: 'No, thank you', intents: ['nothing_else', 'goodbye'] },
        { id: 'yes', label: 'Yes', intents: ['something_else'] },
      ],
      clarify,
      ladders: helpLadders,
    },
  },
  {
    id: 'goodbye',
    type: 'end',
    label: 'Goodbye',
    position: at(9, 0),
    settings: { prompt: say('cheerful', 'Thank you for calling. Goodbye.'), result: 'helped' },
  },
  {
    id: 'existing-name',
    type: 'ask',
    label: 'Whose booking?',
    position: at(3, 4),
    settings: {
      slots: [
        {
          variable: 'guest_name',
          entity: 'name',
          prompt: ask('A colleague can do that for you. What name is the booking under?'),
        },
      ],
      ladders,
    },
  },
  {
    id: 'complaint-answer',
    type: 'say',
    label: 'Complaint',
    position: at(3, 5),
    settings: { prompt: say('apologetic', "I'm sorry to hear that. A colleague should hear it from you.") },
  },
];
