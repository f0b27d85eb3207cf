/** What settings are called where people read of them; one that is not here is called by its own name. */
const WORDS: Readonly<Record<string, string>> = {
  noInputMs: 'the wait for an answer',
  reprompts: 'how often is asked again',
  endOfSpeechMs: 'the silence that ends an answer',
  longestUtteranceMs: 'the longest answer',
  keypadInterDigitMs: 'the time between keys',
  keypadEndKey: 'the key that ends a number',
  bargeInByVoice: 'interrupting by voice',
  bargeInByKey: 'interrupting by key',
  bargeInSpeechMs: 'the speech that interrupts',
  fillerMs: 'when a request counts as slow',
  requestMs: 'the longest request',
  ringMs: 'how long a phone rings',
  referMs: 'the wait for a transfer',
  nodeVisits: 'the visits before a loop is broken',
  longestCallMs: 'the longest call',
  timeoutMs: 'the time limit',
  everyMs: 'how often news is said',
  longestMs: 'the longest message',
  silenceMs: 'the silence that ends a message',
  timeZone: 'the time zone',
  language: 'the language',
  voice: 'the voice',
  name: 'the name',
  label: 'the label',
  group: 'the group',
  collapsed: 'whether it is drawn as one card',
  tone: 'the tone',
  summary: 'the summary for the agent',
  whisper: 'what the agent hears first',
  priority: 'the priority',
  repeat: 'how often it fires',
  scope: 'what it watches',
  care: 'the mark of care',
  trigger: 'what it fires on',
  expression: 'the expression',
  condition: 'the condition',
  key: 'the key',
  intents: 'the intents',
  examples: 'the examples',
  topic: 'the topic words',
  url: 'the address',
  body: 'the body',
  method: 'the method',
  headers: 'the headers',
  mapping: 'what is taken from the answer',
  queue: 'the queue',
  destination: 'the destination',
  cascade: 'the ways to hand over',
  result: 'the result',
  slots: 'what is asked for',
  choices: 'the choices',
  rules: 'the conditions',
  assignments: 'the assignments',
  confirm: 'reading back',
  askAgain: 'asking again',
  flow: 'the flow that it runs',
  arguments: 'what it is given',
  returns: 'what it returns',
  ends: 'the ends',
  weekly: 'the opening hours',
  exceptions: 'the exceptions',
  type: 'the type',
  personal: 'masking',
  handoff: 'what the agent gets',
  variants: 'what is said',
};

/** The setting that a path inside of a node or another thing leads to. */
export function settingWords(path: readonly (string | number)[]): string {
  const names = path.filter((part) => typeof part === 'string');
  const known = names.toReversed().find((name) => Object.hasOwn(WORDS, name));
  const last = names.at(-1);
  if (known === undefined || last === undefined) return last === undefined ? 'it' : `“${last}”`;
  const words = WORDS[known] ?? known;
  return known === last ? words : `“${last}” of ${words}`;
}

const SHOWN = 120;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** A value as people read it. */
export function valueWords(path: readonly (string | number)[], value: unknown): string {
  const last = path.findLast((part) => typeof part === 'string') ?? '';
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return last.endsWith('Ms') ? `${value / 1_000} s` : String(value);
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : value.map((entry) => valueWords([], entry)).join(', ');
  return `“${shortened(nameIn(value as Record<string, unknown>) ?? JSON.stringify(value))}”`;
}

function nameIn(value: Record<string, unknown>): string | undefined {
  for (const key of ['label', 'name', 'id', 'variable', 'way', 'date', 'kind']) {
    const name = value[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}
