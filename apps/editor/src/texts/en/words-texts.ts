import type { BuiltInName, Variable } from '@baton/flow-schema';

const variableTypes: Record<Variable['type'], string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  time: 'a time',
  phone: 'a phone number',
  list: 'a list',
};

const builtIn: Record<BuiltInName, string> = {
  caller: 'The caller’s number',
  dialled: 'The number that was called',
  now: 'The time now',
  today: 'Today’s date',
  weekday: 'The day of the week',
  topic: 'The caller’s own word for the subject',
  intent: 'What the caller wants',
};

/** Words of the forms for what is said and heard, and of the vocabulary. */
export const wordsTexts = {
  words: {
    variableTypes,
    builtIn,
    builtInType: 'always there',
    names: 'What can be put in',
    namesOffered: (count: number) =>
      count === 1
        ? '1 name fits. Press Enter to put it in.'
        : `${count} names fit. Choose by the arrow keys, press Enter to put one in.`,
    unknownName: (source: string) => `Nothing is called ${source} here. Correct it, or add a variable of that name.`,
    brokenName: (source: string) => `“${source}” is not a name in double braces. Write it like {{ name }}.`,
  },
};
