import type { EngineTexts } from './engine-texts.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function ordinal(day: number): string {
  const tens = Math.floor(day / 10);
  const ending = tens === 1 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th');
  return `${day}${ending}`;
}

function time({ hour, minute }: { hour: number; minute: number }): string {
  const half = hour < 12 ? 'am' : 'pm';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return minute === 0 ? `${twelve} ${half}` : `${twelve}:${String(minute).padStart(2, '0')} ${half}`;
}

export const english: EngineTexts = {
  readBack: (values) => `I heard ${values}. Is that right?`,
  yesOrNo: (values) => `Sorry, please say yes or no. I heard ${values}. Is that right?`,
  isItAbout: (matter) => `It's about ${matter}. Is that right?`,
  and: 'and',
  yes: 'yes',
  no: 'no',
  takeYourTime: 'Of course, take your time.',
  pressToTake: (key) => `Press ${{ '*': 'star', '#': 'hash' }[key] ?? key} to take the call.`,
  farewells: {
    // Longer ones first: what is left over must not look like something else.
    bye: [
      ...['nothing else', 'that is all', "that's all", 'that is it', "that's it", 'that will be all', 'i am fine'],
      ...['goodbye', 'good bye', 'bye bye', 'bye', 'good night', 'see you', 'have a nice day', 'have a good day', 'no'],
    ],
    polite: [
      ...['thank you very much', 'thank you so much', 'thank you', 'thanks a lot', 'many thanks', 'thanks', 'cheers'],
      ...['all right', 'alright', 'okay', 'ok', 'great', 'lovely', 'and', 'then', 'you too', 'take care', 'for now'],
    ],
  },
  stillHere: "I'm still here if there is anything else. You can also just hang up.",
  puttingThrough: "Of course. I'm putting you through to a person.",
  failure: "I'm sorry, something went wrong on our side. I'm putting you through to a person.",
  loop: "I'm sorry, I'm not getting any further with this. I'm putting you through to a person.",
  tooLong: "I'm sorry this is taking so long. I'm putting you through to a person.",
  goodbye:
    "I'm sorry, something went wrong on our side, and I can't reach anyone right now. " +
    'Please call again in a few minutes, and we will help you then. Goodbye.',
  weekdays: WEEKDAYS,
  number: String,
  digits: ['zero', 'oh', 'o'].map((zero) => [zero, ...'one two three four five six seven eight nine'.split(' ')]),
  date: ({ weekday, day, month }) => `${WEEKDAYS[weekday]} the ${ordinal(day)} of ${MONTHS[month - 1]}`,
  time,
  singular: { minutes: 'minute', people: 'person', persons: 'person', guests: 'guest', hours: 'hour', days: 'day' },
  summary: {
    about: 'Calling about',
    words: (words) => `Said: “${words}”.`,
    collected: 'Has told us',
    promised: (minutes) => `Was told to expect about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    because: {
      'asks-for-person': 'Asked for a person.',
      silence: 'Did not answer.',
      misunderstanding: 'The assistant did not understand.',
      failure: 'Something failed on our side.',
      loop: 'The assistant got no further.',
      'too-long': 'The call took too long.',
    },
  },
};
