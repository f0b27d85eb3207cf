import type { Entity, FailureKind, Tone } from '@baton/flow-schema';

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const nth = (count: number): string => ['', '1st', '2nd', '3rd'][count] ?? `${count}th`;

const entityKinds: Record<Entity['kind'], string> = {
  choice: 'one of several answers',
  number: 'a number',
  digits: 'digits',
  date: 'a date',
  time: 'a time',
  money: 'an amount of money',
  phone: 'a phone number',
  email: 'an email address',
  name: 'a name',
  'yes-no': 'yes or no',
  pattern: 'a code',
};

const tones: Record<Tone, string> = {
  neutral: 'Neutral',
  uncertain: 'Uncertain',
  apologetic: 'Apologetic',
  cheerful: 'Cheerful',
  calm: 'Calm',
};

const failures: Record<FailureKind, string> = {
  request: 'a request to another system',
  recognition: 'speech recognition',
  synthesis: 'the voice',
  handoff: 'a handoff',
  runtime: 'Baton itself',
};

const nodes = {
  start: { title: 'Start', purpose: 'The call is answered.', line: 'The call is answered' },
  say: { title: 'Say', purpose: 'Tells the caller something.', example: 'Welcome, thank you for calling.' },
  ask: { title: 'Ask', purpose: 'Finds something out and remembers it.', example: 'What would you like to tell us?' },
  choose: {
    title: 'Choose',
    purpose: 'Goes on by what the caller wants.',
    example: 'How can I help you?',
    choiceExample: 'First choice',
  },
  confirm: { title: 'Confirm', purpose: 'Reads back and hears yes or no.', example: 'Is that right?' },
  check: { title: 'Check', purpose: 'Goes on by a condition; the caller hears nothing.', ruleExample: 'If true' },
  set: { title: 'Set', purpose: 'Remembers a value; the caller hears nothing.' },
  request: {
    title: 'Web request',
    purpose: 'Sends a request over the web and remembers what comes back.',
    example: 'https://api.example.com/orders',
    line: (method: string, host: string) => `${method} ${host}`,
  },
  'queue-status': {
    title: 'Ask the queue',
    purpose: 'Finds out whether somebody is free, and how long the wait is.',
    line: (queue: string) => `How long is the wait in ${queue}?`,
  },
  handoff: {
    title: 'Hand over',
    purpose: 'Gives the call to a person.',
    example: 'I’m putting you through to a colleague now.',
    line: (destination: string) => `To ${destination}`,
  },
  callback: {
    title: 'Call back',
    purpose: 'Books a call back by somebody of a queue.',
    line: (queue: string) => `Somebody of ${queue} calls back`,
  },
  voicemail: {
    title: 'Take a message',
    purpose: 'Records what the caller says for the people of a queue.',
    example: 'Please leave a message after the tone.',
    line: (queue: string) => `A message for ${queue}`,
  },
  subflow: {
    title: 'Another flow',
    purpose: 'Runs another published flow and comes back.',
    line: (flow: string) => `Runs ${flow}`,
  },
  rule: { title: 'Handoff rule', purpose: 'Watches the whole call and steps in.' },
  resume: {
    title: 'Go back',
    purpose: 'Goes back to what a rule interrupted, and asks it again.',
    line: 'Asks again what was interrupted',
  },
  end: { title: 'End', purpose: 'Says goodbye and hangs up.', example: 'Thank you for calling. Goodbye.' },
  note: { title: 'Note', purpose: 'A remark for your colleagues; callers never hear it.', example: 'Why it is so …' },
};

const outcomes: Record<string, string> = {
  next: 'Then',
  answered: 'Answered',
  silence: 'Caller says nothing',
  misunderstanding: 'Not understood',
  yes: 'Yes',
  no: 'No',
  otherwise: 'Otherwise',
  available: 'Somebody is free',
  waiting: 'There is a wait',
  closed: 'Closed',
  unknown: 'Not known',
  connected: 'After the agent',
  'no-agent': 'Nobody answers',
  refused: 'Refused',
  stayed: 'Caller stays here',
  booked: 'Call back booked',
  left: 'Message left',
  'nothing-left': 'No message left',
  ok: 'Answered',
  failed: 'Failed',
};

/** Words about nodes: their types, settings, prompts, triggers and outcomes. */
export const nodeTexts = {
  nodes,
  outcomes,
  entityKinds,
  tones,
  failures,
  prompts: {
    says: 'The assistant says',
    asksFor: (variable: string) => `Asks for “${variable}”`,
    silence: (count: number) => `Caller says nothing, ${nth(count)} time`,
    misunderstanding: (count: number) => `Not understood, ${nth(count)} time`,
    beforeHandoff: 'Says before handing over',
    filler: 'Says when it takes long',
    fillerHint: 'So that the caller does not sit in silence.',
    whileBooking: 'Says while booking',
    beforeTone: 'Says before the tone',
    beforeResume: 'Says before going back',
    goodbye: 'Says goodbye',
    wording: (label: string, number: number, of: number) => (of === 1 ? label : `${label}, wording ${number} of ${of}`),
    addWording: 'Add another wording',
    addWordingTo: (label: string) => `Add another wording: ${label}`,
    toneOf: (label: string) => `Tone of voice: ${label}`,
    add: (label: string) => `Add: ${label}`,
    remove: (label: string) => `Remove: ${label}`,
    example: 'Write what the assistant says here.',
    empty: 'Write something, or the draft cannot be saved.',
  },
  facts: {
    summary: 'Summary for the agent',
    noteText: 'Note',
    webAddress: 'Web address',
    webAddressHint: 'https://host/path. {{ name }} puts in a value, not in the host.',
    requestBody: 'What is sent (JSON)',
    requestBodyHint: 'For example {"people": {{ people }}}.',
    status: (from: number, to: number) => (from === to ? `Status ${from}` : `Status ${from} to ${to}`),
  },
  triggers: {
    asksForPerson: (key: string | null) =>
      key === null ? 'the caller asks for a person' : `the caller asks for a person, or presses ${key}`,
    silence: (count: number) => `the caller says nothing ${times(count)} in a row`,
    misunderstanding: (inARow: number, inCall: number) =>
      `an answer is not understood ${times(inARow)} in a row, or ${times(inCall)} in the call`,
    anySensitiveTopic: 'a vulnerable or sensitive topic is heard',
    topic: (intents: string) => `the caller speaks of ${intents}`,
    condition: (expression: string) => `this becomes true: ${expression}`,
    anyFailure: 'anything technical fails',
    failure: (kinds: string) => `something fails: ${kinds}`,
    loop: (count: number) => `the same place is reached ${times(count)}`,
    tooLong: (seconds: number) => `the call lasts longer than ${seconds} seconds`,
  },
  seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
  yesNo: (value: boolean) => (value ? 'yes' : 'no'),
  none: 'nothing',
};
