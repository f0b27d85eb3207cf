import type { Found } from '../language.js';

const units =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const tens = 'vingt trente quarante cinquante soixante'.split(' ');

const unitValue = new Map(units.slice(0, 17).map((word, value) => [word, value]));
unitValue.set('une', 1);
const tensValue = new Map(tens.map((word, index): [string, number] => [word, (index + 2) * 10]));
/** Belgium, Switzerland. */
for (const [word, value] of [
  ['septante', 70],
  ['huitante', 80],
  ['octante', 80],
  ['nonante', 90],
] as const)
  tensValue.set(word, value);

const rounds = new Map([
  ['demi douzaine', 6],
  ['huitaine', 8],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['centaine', 100],
]);

/** A value and the word after it. */
export interface Reading {
  readonly value: number;
  readonly end: number;
}

/** 1…9, or 10…19 where a ten takes them: "dix sept", "seize". */
function unitAt(words: readonly string[], at: number, highest: 9 | 19): Reading | null {
  const value = unitValue.get(words[at] ?? '');
  if (value === undefined || value === 0 || value > highest) return null;
  const more = value === 10 ? unitValue.get(words[at + 1] ?? '') : undefined;
  return more !== undefined && more >= 7 && more <= 9 ? { value: 10 + more, end: at + 2 } : { value, end: at + 1 };
}

/** A whole number below 100 at `start`: "quatre", "vingt et un", "soixante dix sept", "quatre vingt onze", "21". */
export function smallNumberAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  if (/^\d{1,2}$/.test(word)) return { value: Number(word), end: start + 1 };
  if (word === 'zéro') return { value: 0, end: start + 1 };
  const fourTwenties = word === 'quatre' && /^vingts?$/.test(words[start + 1] ?? '');
  if (fourTwenties) return plus(80, unitAt(words, start + 2, 19), start + 2);
  const ten = tensValue.get(word);
  if (ten === undefined) return unitAt(words, start, 19);
  const and = words[start + 1] === 'et';
  const next = unitAt(words, and ? start + 2 : start + 1, ten === 60 ? 19 : 9);
  // "vingt et un", "soixante et onze"; "vingt et deux" are two numbers.
  const joins = next !== null && (!and || next.value === 1 || next.value === 11);
  return plus(ten, joins ? next : null, start + 1);
}

const plus = (value: number, more: Reading | null, end: number): Reading =>
  more ? { value: value + more.value, end: more.end } : { value, end };

/** A year of this century: "2027", "deux mille vingt sept". */
export function wholeYearAt(words: readonly string[], start: number): Reading | null {
  const year = wholeNumberAt(words, start);
  return year && year.value >= 2000 && year.value < 2100 ? year : null;
}

/** "premier", "première", "1er", "2e", "cinquième". */
export function ordinalAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  const figures = /^(\d{1,2})(?:ère|ere|er|re|ième|ieme|ème|eme|e)$/.exec(word);
  if (figures) return { value: Number(figures[1]), end: start + 1 };
  return /^premi(?:er|ère)$/.test(word) ? { value: 1, end: start + 1 } : null;
}

/** A number at `start`: "une douzaine", "deux cent cinq", "trois mille", "deux virgule cinq", "12.5". */
export function numberAt(words: readonly string[], start: number): Reading | null {
  const word = words[start] ?? '';
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(word) && !isScale(words[start + 1]))
    return { value: Number(word), end: start + 1 };
  return roundAt(words, start) ?? withDecimals(words, wholeNumberAt(words, start));
}

function roundAt(words: readonly string[], start: number): Reading | null {
  const at = words[start] === 'une' ? start + 1 : start;
  const two = rounds.get(`${words[at]} ${words[at + 1]}`);
  const one = two ?? rounds.get(words[at] ?? '');
  if (one === undefined) return null;
  const end = at + (two === undefined ? 1 : 2);
  return { value: one, end: words[end] === 'de' ? end + 1 : end };
}

function withDecimals(words: readonly string[], whole: Reading | null): Reading | null {
  if (!whole || words[whole.end] !== 'virgule') return whole;
  const decimals = smallNumberAt(words, whole.end + 1);
  return decimals ? { value: Number(`${whole.value}.${decimals.value}`), end: decimals.end } : whole;
}

const hundred = /^cents?$/;
const scales = new Map([
  ['mille', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
]);
const isScale = (word: string | undefined): boolean => hundred.test(word ?? '') || scales.has(word ?? '');

function wholeNumberAt(words: readonly string[], start: number): Reading | null {
  let total = 0;
  let end = start;
  for (let lowest = Infinity; ;) {
    const group = words[end] === 'mille' && lowest > 1_000 ? { value: 1, end } : hundredsAt(words, end);
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

function hundredsAt(words: readonly string[], start: number): Reading | null {
  const figures = /^\d{3,15}$/.test(words[start] ?? '') ? { value: Number(words[start]), end: start + 1 } : null;
  const first = hundred.test(words[start] ?? '') ? { value: 1, end: start } : (smallNumberAt(words, start) ?? figures);
  if (!first || !hundred.test(words[first.end] ?? '') || first.value > 9) return first;
  const rest = smallNumberAt(words, first.end + 1);
  return plus(first.value * 100, rest && rest.value > 0 ? rest : null, first.end + 1);
}

export const counted: ReadonlySet<string> = new Set(
  'personne personnes convive convives couvert couverts adulte adultes enfant enfants invité invités place places gens ami amis amie amies bébé bébés'.split(
    ' ',
  ),
);

const partyBefore = [
  'table pour',
  'tables pour',
  'groupe de',
  'nous sommes',
  'nous serons',
  'on est',
  'on sera',
  'on serait',
  'nous serions',
  'ce est pour',
  'réservation pour',
  'réserver pour',
  'couverts pour',
].map((phrase) => phrase.split(' '));

const together = ['femme', 'mari', 'compagne', 'compagnon', 'conjoint', 'conjointe', 'copine', 'copain'];
const partyPhrases: readonly (readonly [readonly string[], number])[] = [
  ...['juste moi', 'rien que moi', 'moi seul', 'moi seule', 'moi tout seul', 'moi toute seule', 'que moi', 'tout seul']
    .concat(['toute seule', 'je suis seul', 'je suis seule', 'je serai seul', 'je serai seule', 'une seule personne'])
    .map((phrase): [string[], number] => [phrase.split(' '), 1]),
  ...['nous deux', 'tous les deux', 'toutes les deux', 'en amoureux', 'un ami et moi', 'une amie et moi']
    .concat(
      together.flatMap((who) => [`ma ${who} et moi`, `mon ${who} et moi`, `moi et ma ${who}`, `moi et mon ${who}`]),
    )
    .map((phrase): [string[], number] => [phrase.split(' '), 2]),
];

/** Numbers; those of people are cued ("quatre personnes", "on sera six", "une table pour deux"). */
export function numbers(words: readonly string[]): Found<number>[] {
  const found: Found<number>[] = [];
  for (let start = 0; start < words.length;) {
    const party = partyPhrases.find(([phrase]) => phrase.every((word, offset) => words[start + offset] === word));
    if (party) {
      found.push({ start, end: start + party[0].length, value: party[1], strength: 'cued' });
      start += party[0].length;
      continue;
    }
    const reading = isArticle(words, start) ? null : numberAt(words, start);
    if (reading) found.push(withSpeaker(words, withCue(words, start, reading)));
    start = reading?.end ?? start + 1;
  }
  return withSums(words, found);
}

/** "un" and "une" count only what is counted, or when nothing follows them. */
function isArticle(words: readonly string[], at: number): boolean {
  if (!/^une?$/.test(words[at] ?? '')) return false;
  const next = words[at + 1];
  if (words[at - 1] === 'quelque' || words[at - 1] === 'le' || words[at - 1] === 'pas') return true;
  return next !== undefined && !counted.has(next) && !isScale(next) && !rounds.has(next) && next !== 'virgule';
}

/** "trois amis et moi", "moi et trois amis": the speaker comes too. */
function withSpeaker(words: readonly string[], number: Found<number>): Found<number> {
  const { start, end, value } = number;
  if (words[start - 1] === 'et' && words[start - 2] === 'moi')
    return { start: start - 2, end, value: value + 1, strength: 'cued' };
  const follows = number.strength === 'cued' && words[end] === 'et' && words[end + 1] === 'moi';
  return follows ? { start, end: end + 2, value: value + 1, strength: 'cued' } : number;
}

/** "deux adultes et deux enfants". */
function withSums(words: readonly string[], found: readonly Found<number>[]): Found<number>[] {
  return found.reduce<Found<number>[]>((sums, next) => {
    const last = sums.at(-1);
    const joined =
      last?.strength === 'cued' && counted.has(words[last.end - 1] ?? '') && counted.has(words[next.end - 1] ?? '');
    if (last && joined && last.end + 1 === next.start && words[last.end] === 'et') {
      return [...sums.slice(0, -1), { ...last, end: next.end, value: last.value + next.value }];
    }
    return [...sums, next];
  }, []);
}

function withCue(words: readonly string[], start: number, { value, end }: Reading): Found<number> {
  if (counted.has(words[end] ?? '')) return { start, end: end + 1, value, strength: 'cued' };
  const isTime = /^(?:heures?|euros?|minutes?|jours?|semaines?)$/.test(words[end] ?? '');
  const before = partyBefore.some((cue) => cue.every((word, offset) => words[start - cue.length + offset] === word));
  return { start, end, value, strength: before && !isTime ? 'cued' : 'bare' };
}

/** A whole number as it is spoken, in France: 71 → soixante et onze. */
export function spellNumber(value: number): string[] {
  if (!Number.isInteger(value) || value < 0 || value >= 1_000_000)
    return [...String(value)].flatMap((c) => (/\d/.test(c) ? [units[Number(c)] ?? ''] : []));
  if (value < 20) return (units[value] ?? '').split('-');
  if (value < 100) return spellTens(value);
  const scale = value < 1_000 ? 100 : 1_000;
  const rest = value % scale;
  const count = Math.floor(value / scale);
  const plural = scale === 100 && count > 1 && rest === 0 ? 's' : '';
  return [
    ...(count > 1 ? spellNumber(count) : []),
    scale === 100 ? `cent${plural}` : 'mille',
    ...(rest ? spellNumber(rest) : []),
  ];
}

function spellTens(value: number): string[] {
  if (value >= 80)
    return ['quatre', value === 80 ? 'vingts' : 'vingt', ...(value === 80 ? [] : spellNumber(value - 80))];
  const base = value >= 60 ? 60 : Math.floor(value / 10) * 10;
  const rest = value - base;
  const ten = tens[base / 10 - 2] ?? '';
  if (rest === 0) return [ten];
  return rest === 1 || rest === 11 ? [ten, 'et', ...spellNumber(rest)] : [ten, ...spellNumber(rest)];
}

/** Words of a number rule; for the grammar. */
export const numberWords = { units, tens };
