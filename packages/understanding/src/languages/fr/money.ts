import type { Found } from '../language.js';
import { numberAt, smallNumberAt } from './numbers.js';

const major = new Set('euro euros € dollar dollars $ livre livres £ franc francs balles'.split(' '));
const minor = new Set('centime centimes cent cents'.split(' '));
const symbols = new Set(['£', '$', '€']);

/** Amounts in the currency's unit: "vingt euros cinquante" → 20.5, "12,40 €" → 12.4, "cinquante centimes" → 0.5. */
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
    const isMinor = minor.has(unit) && !symbol;
    const isMajor = major.has(unit);
    const afterUnit = isMajor || isMinor ? amount.end + 1 : amount.end;
    const rest = isMajor ? hundredthsAt(words, afterUnit) : null;
    const value = (isMinor ? amount.value / 100 : amount.value) + (rest?.value ?? 0) / 100;
    const end = rest?.end ?? afterUnit;
    const cued = symbol || isMajor || isMinor;
    found.push({ start, end, value: Math.round(value * 100) / 100, strength: cued ? 'cued' : 'bare' });
    start = end;
  }
  return found;
}

/** "vingt euros cinquante", "vingt euros et cinquante centimes". */
function hundredthsAt(words: readonly string[], at: number): { value: number; end: number } | null {
  const joined = words[at] === 'et' ? at + 1 : at;
  const part = smallNumberAt(words, joined);
  if (!part) return null;
  const named = minor.has(words[part.end] ?? '');
  const isElse = /^(?:heures?|personnes?)$/.test(words[part.end] ?? '');
  if (isElse || (!named && joined > at)) return null;
  return { value: part.value, end: named ? part.end + 1 : part.end };
}
