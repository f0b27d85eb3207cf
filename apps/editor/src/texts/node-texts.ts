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
  ask: { title: 'Ask', purpose: 'Finds something out and remembers it.', example: 'How many people will be coming?' },
  choose: {
    title: 'Choose',
    purpose: 'Goes on by what the caller wants.',
    example: 'How can I help you?',
    choiceExample: 'First choice',
  },
  confirm: { title: 'Confirm', purpose: 'Reads back and hears yes or no.', example: 'Is that right?' },
  check: { title: 'Check', purpose: 'Goes on by a condition; the caller hears nothing.', ruleExample: 'If true' },
  set: { title: 'Set', purpose: 'Remembers a value; the caller hears nothing.' },
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
    clarifies: 'Clarifies a topic',
    clarifiesHint: '{{ topic }} is the caller’s own word for it.',
    silence: (count: number) => `Caller says nothing, ${nth(count)} time`,
    misunderstanding: (count: number) => `Not understood, ${nth(count)} time`,
    beforeHandoff: 'Says before handing over',
    beforeResume: 'Says before going back',
    goodbye: 'Says goodbye',
    news: (every: string) => `Says every ${every} while the caller waits`,
    wording: (label: string, number: number, of: number) => (of === 1 ? label : `${label}, wording ${number} of ${of}`),
    addWording: 'Add another wording',
    addWordingTo: (label: string) => `Add another wording: ${label}`,
    removeWording: (label: string) => `Remove: ${label}`,
    tone: 'Tone of voice',
    toneOf: (label: string) => `Tone of voice: ${label}`,
    add: (label: string) => `Add: ${label}`,
    remove: (label: string) => `Remove: ${label}`,
    example: 'Write what the assistant says here.',
    empty: 'Write something, or the draft cannot be saved.',
  },
  facts: {
    findsOut: 'Finds out',
    slot: (variable: string, entity: string) => `${variable} (${entity})`,
    readsBack: 'Reads the answer back',
    asksAgain: 'Asks although it is known',
    wants: (intent: string) => `caller wants “${intent}”`,
    key: (key: string) => `key ${key}`,
    canCorrect: 'The caller can correct',
    goesByWhen: (label: string) => `Goes by “${label}” when`,
    becomes: (variable: string) => `“${variable}” becomes`,
    changes: 'Changes',
    queue: 'Queue',
    address: 'Phone address',
    keepsWait: 'Keeps the wait (minutes) in',
    keepsPosition: 'Keeps the place in the queue in',
    keepsAgents: 'Keeps how many are free in',
    summary: 'Summary for the agent',
    summaryHint: 'One or two sentences. {{ name }} puts in what was collected.',
    way: (number: number) => `${nth(number)} attempt`,
    firesWhen: 'Steps in when',
    alsoSaidAs: 'Also said as',
    watches: 'Watches',
    wholeFlow: 'the whole flow',
    fires: 'Steps in',
    priority: 'Priority',
    result: 'Counts as',
    resultHint: 'Small letters, digits and -, such as table-booked.',
    noteText: 'Note',
  },
  ways: {
    bridge: (limit: string) => `call the agent and connect both, for up to ${limit}`,
    refer: (limit: string) => `let the phone system move the call, for up to ${limit}`,
  },
  readBack: { never: 'never', 'when-unsure': 'when it was not sure', always: 'always' },
  repeats: { once: 'once in a call', 'every-time': 'every time' },
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
