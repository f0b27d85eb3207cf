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
