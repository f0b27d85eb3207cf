import type { Found } from '../language.js';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const unitValue = new Map(units.map((word, value) => [word, value]));
const tensValue = new Map(tens.map((word, index) => [word, (index + 2) * 10]));
tensValue.set('fourty', 40);

const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const ordinalValue = new Map([
  ...ordinalUnits.map((word, value): [string, number] => [word, value]),
  ...ordinalTens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** A value and the word after it. */
export interface Reading {
  readonly value: number;
  readonly end: number;
}

/** A whole number below 100 at `start`: "four", "twenty one", "21". */
export function smallNumberAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  if (/^\d{1,2}$/.test(word)) return { value: Number(word), end: start + 1 };
  const unit = unitValue.get(word);
  if (unit !== undefined) return { value: unit, end: start + 1 };
  const ten = tensValue.get(word);
  if (ten === undefined) return null;
  const following = unitValue.get(words[start + 1] ?? '');
  const joins = following !== undefined && following > 0 && following < 10;
  return joins ? { value: ten + following, end: start + 2 } : { value: ten, end: start + 1 };
}

/** An ordinal at `start`, 1…99: "fifth", "twenty first", "5th". */
export function ordinalAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (figures) return { value: Number(figures[1]), end: start + 1 };
  const ordinal = ordinalValue.get(word);
  if (ordinal) return { value: ordinal, end: start + 1 };
  const ten = tensValue.get(word);
  const unit = ordinalValue.get(words[start + 1] ?? '');
  return ten !== undefined && unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, end: start + 2 }
    : null;
}

/** A number at `start`: "a dozen", "two hundred and five", "three thousand", "two point five", "12.5". */
export function numberAt(words: readonly string[], start: number): Reading | null {
  const fixed = fixedNumberAt(words, start);
  if (fixed) return fixed;
  if (words[start] === 'a' && counted.has(words[start + 1] ?? '') && words[start - 1] === 'and')
    return { value: 1, end: start + 1 };
  const whole = wholeNumberAt(words, start);
  if (!whole || words[whole.end] !== 'point') return whole;
  let { end } = whole;
  let decimals = '';
  for (let next = end + 1; next < words.length && decimals.length < 6; next++) {
    const digit = unitValue.get(words[next] ?? '');
    if (digit === undefined || digit > 9) break;
    decimals += String(digit);
    end = next + 1;
  }
  return decimals === '' ? whole : { value: Number(`${whole.value}.${decimals}`), end };
}

function fixedNumberAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(word) && !scaleOf(words[start + 1]))
    return { value: Number(word), end: start + 1 };
  const at = (offset: number): string => words[start + offset] ?? '';
  if (word === 'half' && at(1) === 'a' && at(2) === 'dozen') return { value: 6, end: start + 3 };
  if (word === 'dozen') return { value: 12, end: start + 1 };
  if (word === 'a' && at(1) === 'dozen') return { value: 12, end: start + 2 };
  if (word === 'a' && at(1) === 'couple') return { value: 2, end: start + (at(2) === 'of' ? 3 : 2) };
  return null;
}

const scales = new Map([
  ['thousand', 1_000],
  ['million', 1_000_000],
]);
const scaleOf = (word: string | undefined): number | undefined => (word === 'hundred' ? 100 : scales.get(word ?? ''));

function wholeNumberAt(words: readonly string[], start: number): Reading | null {
  let total = 0;
  let end = start;
  let lowest = Infinity;
  for (;;) {
    const group = hundredsAt(words, end === start ? end : skipAnd(words, end));
    if (!group) break;
    const scale = scales.get(words[group.end] ?? '') ?? 1;
    if (scale >= lowest) break;
    total += group.value * scale;
    end = scale === 1 ? group.end : group.end + 1;
    lowest = scale;
    if (scale === 1) break;
  }
  return end === start ? null : { value: total, end };
}

const skipAnd = (words: readonly string[], at: number): number => (words[at] === 'and' ? at + 1 : at);

function hundredsAt(words: readonly string[], start: number): Reading | null {
  const article = words[start] === 'a' && scaleOf(words[start + 1]) !== undefined;
  const first = article ? { value: 1, end: start + 1 } : (smallNumberAt(words, start) ?? figuresAt(words, start));
  if (!first || words[first.end] !== 'hundred') return first;
  const value = first.value * 100;
  const rest = smallNumberAt(words, skipAnd(words, first.end + 1));
  return rest ? { value: value + rest.value, end: rest.end } : { value, end: first.end + 1 };
}

function figuresAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  return /^\d{1,15}$/.test(word) ? { value: Number(word), end: start + 1 } : null;
}

export const counted: ReadonlySet<string> = new Set(
  'people person persons guest guests adult adults diner diners cover covers seat seats pax kids children child friends places chairs'.split(
    ' ',
  ),
);
const partyBefore = [
  'table for',
  'party of',
  'group of',
  'there are',
  'there is',
  'there will be',
  'we are',
  'we will be',
  'booking for',
  'reservation for',
  'tables for',
].map((phrase) => phrase.split(' '));
const partyPhrases: readonly (readonly [readonly string[], number])[] = (
  [
    ['just me', 1],
    ['only me', 1],
    ['just myself', 1],
    ['on my own', 1],
    ['by myself', 1],
    ['for myself', 1],
    ['both of us', 2],
    ['me and my wife', 2],
    ['me and my husband', 2],
    ['me and my partner', 2],
    ['me and my girlfriend', 2],
    ['me and my boyfriend', 2],
    ['me and a friend', 2],
    ['my wife and i', 2],
    ['my husband and i', 2],
    ['my partner and i', 2],
    ['my wife and me', 2],
  ] as const
).map(([phrase, value]) => [phrase.split(' '), value]);

/** Numbers; those of people are cued ("four people", "six of us", "a table for two"). */
export function numbers(words: readonly string[]): Found<number>[] {
  const found: Found<number>[] = [];
  for (let start = 0; start < words.length;) {
    const party = partyPhrases.find(([phrase]) => phrase.every((word, offset) => words[start + offset] === word));
    if (party) {
      found.push({ start, end: start + party[0].length, value: party[1], strength: 'cued' });
      start += party[0].length;
      continue;
    }
    const reading = isPronoun(words, start) ? null : numberAt(words, start);
    if (reading) found.push(withSpeaker(words, withCue(words, start, reading)));
    start = reading?.end ?? start + 1;
  }
  return withSums(words, found);
}

/** "three friends and me", "me and three friends": the speaker comes too. */
function withSpeaker(words: readonly string[], number: Found<number>): Found<number> {
  const { start, end, value } = number;
  const isSpeaker = (word: string | undefined): boolean => ['me', 'myself', 'i'].includes(word ?? '');
  if (words[start - 1] === 'and' && isSpeaker(words[start - 2]))
    return { start: start - 2, end, value: value + 1, strength: 'cued' };
  const follows = number.strength === 'cued' && words[end] === 'and' && isSpeaker(words[end + 1]);
  return follows && words[end + 2] === undefined ? { start, end: end + 2, value: value + 1, strength: 'cued' } : number;
}

/** "two adults and two kids", "four adults and a child". */
function withSums(words: readonly string[], found: readonly Found<number>[]): Found<number>[] {
  return found.reduce<Found<number>[]>((sums, next) => {
    const last = sums.at(-1);
    const joined =
      last?.strength === 'cued' && counted.has(words[last.end - 1] ?? '') && counted.has(words[next.end - 1] ?? '');
    if (last && joined && last.end + 1 === next.start && words[last.end] === 'and') {
      return [...sums.slice(0, -1), { ...last, end: next.end, value: last.value + next.value }];
    }
    return [...sums, next];
  }, []);
}

/** "this one", "one of your staff", "no one": not a number. */
export function isPronoun(words: readonly string[], at: number): boolean {
  if (words[at] !== 'one') return false;
  const partOf = words[at + 1] === 'of' && !['us', 'them'].includes(words[at + 2] ?? '');
  return partOf || ['this', 'that', 'which', 'the', 'another', 'no', 'any', 'every'].includes(words[at - 1] ?? '');
}

function withCue(words: readonly string[], start: number, { value, end }: Reading): Found<number> {
  if (counted.has(words[end] ?? '')) return { start, end: end + 1, value, strength: 'cued' };
  if (words[end] === 'of' && ['us', 'them'].includes(words[end + 1] ?? ''))
    return { start, end: end + 2, value, strength: 'cued' };
  const before = partyBefore.some((cue) => cue.every((word, offset) => words[start - cue.length + offset] === word));
  return { start, end, value, strength: before ? 'cued' : 'bare' };
}

/** A whole number as it is spoken: 21 → twenty one. */
export function spellNumber(value: number): string[] {
  if (!Number.isInteger(value) || value < 0 || value >= 1_000_000)
    return [...String(value)].flatMap((c) => (/\d/.test(c) ? [units[Number(c)] ?? ''] : []));
  if (value < 20) return [units[value] ?? ''];
  if (value < 100) return [tens[Math.floor(value / 10) - 2] ?? '', ...(value % 10 ? spellNumber(value % 10) : [])];
  const scale = value < 1_000 ? 100 : 1_000;
  const rest = value % scale;
  return [
    ...spellNumber(Math.floor(value / scale)),
    scale === 100 ? 'hundred' : 'thousand',
    ...(rest ? [...(rest < 100 ? ['and'] : []), ...spellNumber(rest)] : []),
  ];
}

/** Words of a number rule; for the grammar. */
export const numberWords = { units, tens, ordinalUnits, ordinalTens };
