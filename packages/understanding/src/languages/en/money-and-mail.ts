import type { Found } from '../language.js';
import { numberAt, smallNumberAt } from './numbers.js';

const major = new Set('pound pounds quid dollar dollars euro euros buck bucks'.split(' '));
const minor = new Set('pence p penny cent cents'.split(' '));
const symbols = new Set(['£', '$', '€']);

/** Amounts in the currency's unit: "twenty pounds fifty" → 20.5, "£12.40" → 12.4, "fifty pence" → 0.5. */
export function money(words: readonly string[]): Found<number>[] {
  const found: Found<number>[] = [];
  for (let start = 0; start < words.length;) {
    const symbol = symbols.has(words[start] ?? '');
    const amount = numberAt(words, symbol ? start + 1 : start);
    if (!amount) {
      start += 1;
      continue;
    }
    const unit = words[amount.end] ?? '';
    const cued = symbol || major.has(unit) || minor.has(unit);
    const base = minor.has(unit) && !symbol ? amount.value / 100 : amount.value;
    const afterUnit = major.has(unit) || minor.has(unit) ? amount.end + 1 : amount.end;
    const rest = major.has(unit) ? hundredthsAt(words, afterUnit) : null;
    const end = rest?.end ?? afterUnit;
    found.push({
      start,
      end,
      value: Math.round((base + (rest?.value ?? 0) / 100) * 100) / 100,
      strength: cued ? 'cued' : 'bare',
    });
    start = end;
  }
  return found;
}

function hundredthsAt(words: readonly string[], at: number): { value: number; end: number } | null {
  const joined = words[at] === 'and' ? at + 1 : at;
  const part = smallNumberAt(words, joined);
  if (!part) return null;
  const named = minor.has(words[part.end] ?? '');
  // "twenty pounds at seven", "ten pounds and two of …": without its unit only a number right after counts.
  if (!named && joined > at) return null;
  return { value: part.value, end: named ? part.end + 1 : part.end };
}

const signs = new Map([
  ['dot', '.'],
  ['point', '.'],
  ['underscore', '_'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['plus', '+'],
]);

/** E-mail addresses, typed or spoken: "anna dot smith at example dot com". */
export function emails(words: readonly string[]): Found<string>[] {
  const typed = words.flatMap((word, start): Found<string>[] =>
    /^[^@]+@[^@]+\.[^@]+$/.test(word) ? [{ start, end: start + 1, value: word, strength: 'cued' }] : [],
  );
  return typed.length > 0 ? typed : spokenEmail(words);
}

function spokenEmail(words: readonly string[]): Found<string>[] {
  for (let at = words.lastIndexOf('at'); at > 0; at = words.lastIndexOf('at', at - 1)) {
    const domain = joinAfter(words, at + 1);
    if (!domain?.text.includes('.')) continue;
    const local = joinBefore(words, at - 1);
    if (local)
      return [{ start: local.start, end: domain.end, value: `${local.text}@${domain.text}`, strength: 'cued' }];
  }
  return [];
}

/** One word, then sign and word as long as they alternate; single letters and digits are joined. */
function joinAfter(words: readonly string[], start: number): { text: string; end: number } | null {
  let text = '';
  let end = start;
  let joins = true;
  for (; end < words.length; end++) {
    const word = words[end] ?? '';
    const sign = signs.get(word);
    if (sign === undefined && !joins && !(word.length === 1 || /^\d+$/.test(word))) break;
    text += sign ?? word;
    joins = sign !== undefined || word.length === 1;
  }
  return text === '' ? null : { text, end };
}

function joinBefore(words: readonly string[], last: number): { text: string; start: number } | null {
  let text = '';
  let start = last;
  let joins = true;
  for (; start >= 0; start--) {
    const word = words[start] ?? '';
    const sign = signs.get(word);
    if (sign === undefined && !joins && !(word.length === 1 || /^\d+$/.test(word))) break;
    if (word === 'is') break;
    text = (sign ?? word) + text;
    joins = sign !== undefined || word.length === 1;
  }
  return text === '' ? null : { text, start: start + 1 };
}
