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

const nth = (count: number): string => ['', '1st', '2nd', '3rd'][count] ?? `${count}th`;

/** Words of the forms for what is said and heard. */
const forms = {
  rows: {
    menu: (name: string) => `More for ${name}`,
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
  },
  play: {
    play: 'Play',
    stop: 'Stop',
    playOf: (name: string) => `Play: ${name}`,
    stopOf: (name: string) => `Stop: ${name}`,
    notPlayed: 'It could not be played. Try again.',
    noVoice: (language: string) => `There is no voice here that speaks ${language}, so it cannot be played.`,
    nothing: 'There is nothing in it that can be said.',
    tooMany: 'That was a lot at once. Wait a moment, then play it again.',
    away: 'The voice did not answer. Try again in a moment.',
  },
  start: {
    numbers: (numbers: string) => `Calls to ${numbers} begin here.`,
    noNumbers: 'No phone number leads to this flow yet.',
  },
  ladders: {
    title: 'When no good answer comes',
    silence: 'Caller says nothing',
    misunderstanding: 'Not understood',
    step: (count: number) => `${nth(count)} time`,
    openStep: (ladder: string, count: number, words: string) => `${ladder}, ${nth(count)} time: ${words}`,
    asksAgain: 'Without words here the question is asked again; the last words are said again.',
    addTo: (ladder: string, count: number) => `${ladder}: add words for the ${nth(count)} time`,
    givesUp: (count: number) =>
      count === 0
        ? 'It is asked once only; then the call goes on by the ways below.'
        : `After ${count === 1 ? 'one more try' : `${count} more tries`} the call goes on by the ways below.`,
    neverHeard: (count: number) =>
      `These words are never heard: after ${count === 1 ? 'one more try' : `${count} more tries`} the call goes on.`,
  },
  ask: {
    slots: 'What it finds out',
    slot: (number: number) => `Question ${number}`,
    slotOf: (number: number, variable: string) => `Question ${number}: ${variable}`,
    add: 'Ask for one thing more',
    quickTitle: 'What should it find out?',
    quickOr: 'Or choose below what this flow knows already.',
    question: 'The question',
    quick: {
      date: { name: 'A date', label: 'Date', question: 'For which day?' },
      time: { name: 'A time', label: 'Time', question: 'At what time?' },
      number: { name: 'A number', label: 'Number', question: 'How many?' },
      name: { name: 'A name', label: 'Name', question: 'What is your name?' },
      phone: { name: 'A phone number', label: 'Phone number', question: 'What is your phone number?' },
      digits: { name: 'A customer number', label: 'Customer number', question: 'What is your customer number?' },
      'yes-no': { name: 'Yes or no', label: 'Answer', question: 'Is that right for you?' },
      choice: { name: 'One of a list', label: 'Choice', question: 'Which one would you like?' },
    },
    variable: 'Remembered as',
    entity: 'Listens for',
    byKeys: 'Can be typed on the phone’s keys, too.',
    notByKeys: 'By voice only: it cannot be typed on the phone’s keys.',
    confirm: 'Reads the answer back',
    confirms: { never: 'Never', 'when-unsure': 'When it was not sure', always: 'Always' },
    askAgain: 'Ask even if the answer is known already',
  },
  choose: {
    choices: 'Ways on',
    choice: (number: number, label: string) => (label === '' ? `Way ${number}` : `Way ${number}: ${label}`),
    label: 'Name',
    intents: 'If the caller wants',
    chooseIntents: 'Choose intents',
    key: 'Or key',
    noKey: 'none',
    add: 'Add a way on',
    newLabel: 'New way',
    clarify: 'When only the subject is clear',
    clarifyHint:
      'Said when a caller names a subject but not what to do about it. {{ topic }} is the caller’s own word.',
  },
  confirm: {
    slots: 'What the caller can correct',
    slotsHint: '“No, five people” is then heard as five people, and read back again.',
    none: 'No question is asked in this flow yet, so there is nothing to correct.',
  },
  end: {
    result: 'The call counts as',
    resultHint: 'In lists and figures. Small letters, digits and hyphens.',
    empty: 'Write what the call counts as, or the draft cannot be saved.',
  },
  choosing: {
    newOne: {
      variable: 'New variable…',
      entity: 'New kind of answer…',
      intent: 'New intent…',
    },
    gone: (name: string) => `${name} (is not there)`,
    nothingFound: 'Nothing found',
  },
};

/** Words of the forms for what is said and heard. */
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
    newName: 'New variable of this name',
    unknownName: (source: string) => `Nothing is called ${source} here. Correct it, or add a variable of that name.`,
    ...forms,
    brokenName: (source: string) => `“${source}” is not a name in double braces. Write it like {{ name }}.`,
  },
};
