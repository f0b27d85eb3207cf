/** What the engine says of its own, where no node says it. One table per language; English stands in for others. */
export interface EngineTexts {
  /** Reads back what was heard with doubt. */
  readBack: (values: string) => string;
  /** The read-back again, after neither yes nor no. */
  yesOrNo: (values: string) => string;
  and: string;
  yes: string;
  no: string;
  takeYourTime: string;
  /** The last resort, before the handoff. */
  failure: string;
  loop: string;
  tooLong: string;
  /** The last resort when no person can be reached: it says what happens next. */
  goodbye: string;
  date: (parts: { weekday: number; day: number; month: number }) => string;
  time: (parts: { hour: number; minute: number }) => string;
  /** What stands after exactly one: "1 minute". */
  singular: Readonly<Record<string, string>>;
  summary: {
    about: string;
    words: (words: string) => string;
    collected: string;
    promised: (minutes: number) => string;
    /** Why a rule brought the caller, by its trigger. */
    because: Readonly<Record<string, string>>;
  };
}

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

const english: EngineTexts = {
  readBack: (values) => `I heard ${values}. Is that right?`,
  yesOrNo: (values) => `Sorry, please say yes or no. I heard ${values}. Is that right?`,
  and: 'and',
  yes: 'yes',
  no: 'no',
  takeYourTime: 'Of course, take your time.',
  failure: "I'm sorry, something went wrong on our side. I'm putting you through to a person.",
  loop: "I'm sorry, I'm not getting any further with this. I'm putting you through to a person.",
  tooLong: "I'm sorry this is taking so long. I'm putting you through to a person.",
  goodbye:
    "I'm sorry, something went wrong on our side, and I can't reach anyone right now. " +
    'Please call again in a few minutes, and we will help you then. Goodbye.',
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

const byLanguage: Readonly<Record<string, EngineTexts>> = { en: english };

/** Has the engine texts of its own in a BCP 47 language? */
export const speaksLanguage = (language: string): boolean => Object.hasOwn(byLanguage, language.split('-')[0] ?? '');

/** The texts of a BCP 47 language. */
export const engineTexts = (language: string): EngineTexts => byLanguage[language.split('-')[0] ?? ''] ?? english;
